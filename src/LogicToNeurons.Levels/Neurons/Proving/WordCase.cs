using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>A case of a <see cref="CaseClaim"/>: what its leaves are, as forms of numbers that may be anything in a range, and what must come out.</summary>
public sealed class WordCase
{
    private const int FirstNumber = 1 << 30;

    private readonly Dictionary<WordValue, WordForm> _given = [];
    private readonly List<(WordValue Value, WordForm? Form)> _expected = [];
    private int _numbers;

    /// <summary>Gets what leaves are.</summary>
    public IReadOnlyDictionary<WordValue, WordForm> GivenForms => _given;

    /// <summary>Gets what must come out: a form that it must be, or only that it must be in its range.</summary>
    public IReadOnlyList<(WordValue Value, WordForm? Form)> Expected => _expected;

    /// <summary>Some number in a range.</summary>
    public WordForm Number(long lowest, long largest) =>
        lowest == largest ? lowest : new WordValue(FirstNumber + _numbers, WordValueKind.State, FormattableString.Invariant($"t{_numbers++}"), lowest, largest, null);

    /// <summary>Says that a leaf is a form.</summary>
    /// <returns>The form.</returns>
    public WordForm Let(WordValue leaf, WordForm form)
    {
        _given[leaf] = form;
        return form;
    }

    /// <summary>Says that a leaf is some number in a range.</summary>
    /// <returns>The number.</returns>
    public WordForm Let(WordValue leaf, long lowest, long largest) => Let(leaf, Number(lowest, largest));

    /// <summary>Says that a leaf is some number in its own range.</summary>
    /// <returns>The number.</returns>
    public WordForm Let(WordValue leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return Let(leaf, leaf.Lowest, leaf.Largest);
    }

    /// <summary>Says what must come out.</summary>
    public void Expect(WordValue value, WordForm form) => _expected.Add((value, form));

    /// <summary>Says that what comes out must be in its range.</summary>
    public void ExpectInRange(WordValue value) => _expected.Add((value, null));
}
