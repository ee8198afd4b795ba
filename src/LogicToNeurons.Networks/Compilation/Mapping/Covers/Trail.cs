using LogicToNeurons.Networks.Compilation.Mapping.Sharing;

namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>What was counted on trial, to be taken back.</summary>
internal sealed class Trail
{
    private int[] _entries = new int[256];
    private int _count;

    /// <summary>Notes that a node was used.</summary>
    public void AddNode(int node) => Add(node);

    /// <summary>Notes that a neuron was used.</summary>
    public void AddNeuron(int neuron) => Add(~neuron);

    /// <summary>Takes all back.</summary>
    public void Undo(int[] uses, NeuronRegister register)
    {
        for (var i = 0; i < _count; i++)
        {
            var entry = _entries[i];
            if (entry >= 0)
            {
                uses[entry]--;
            }
            else
            {
                register.UsesOf(~entry)--;
            }
        }

        _count = 0;
    }

    private void Add(int entry)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _count);
        }

        _entries[_count++] = entry;
    }
}
