using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>An address folded into signs, the largest half first.</summary>
internal sealed class AddressFolds
{
    private readonly int _size;
    private readonly WordForm _wrongIfUpper;
    private readonly WordForm _wrongIfLower;

    // For each fold but the first and the last what is above 0 if z is above 0, and what is if it is below.
    private readonly List<(WordForm Above, WordForm Below)> _middle = [];
    private readonly WordForm _last;

    public AddressFolds(WordBlockWriter block, WordForm address, WordForm isOff, int size)
    {
        _size = size;
        var z = (2 * address) - (size - 1);
        var off = 3 * size / 2 * isOff;
        _wrongIfUpper = block.Relu(z + off, Words.Of("neurons.purpose.upperHalf"));
        _wrongIfLower = block.Relu(off - z, Words.Of("neurons.purpose.lowerHalf"));
        var distance = _wrongIfUpper + _wrongIfLower;
        var center = size / 2;
        for (; center > 2; center /= 2)
        {
            z = distance - center;
            var below = block.Relu(-z, Words.Of("neurons.purpose.fold", center));
            _middle.Add((z + below, below));
            distance = z + (2 * below);
        }

        _last = distance - center;
    }

    /// <summary>0 if the address is a cell and the cell may be named, else at least 2.</summary>
    public WordForm MissOf(int cell)
    {
        var z = (2 * cell) - (_size - 1);
        var terms = new List<WordForm> { 4 * (z > 0 ? _wrongIfLower : _wrongIfUpper) };
        var center = _size / 2;
        foreach (var (above, below) in _middle)
        {
            z = Math.Abs(z) - center;
            terms.Add(2 * (z > 0 ? below : above));
            center /= 2;
        }

        z = Math.Abs(z) - center;
        terms.Add(1 - (Math.Sign(z) * _last));
        return WordForm.Sum(terms);
    }
}
