namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>Gives out names, each once.</summary>
internal sealed class DistinctNames
{
    private readonly Func<string, string> _legal;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nextNumbers = new(StringComparer.Ordinal);

    /// <summary>Begins without any.</summary>
    /// <param name="legal">Makes a name legal in the format.</param>
    public DistinctNames(Func<string, string> legal) => _legal = legal;

    /// <summary>Gets all names, in no order that means anything.</summary>
    public IEnumerable<string> All => _taken;

    /// <summary>A name as it is legal; it may be taken.</summary>
    public string Legal(string name) => _legal(name);

    /// <summary>The wanted name, or one with a number behind it if it is taken.</summary>
    public string Claim(string wanted)
    {
        var name = _legal(wanted);
        if (_taken.Add(name))
        {
            return name;
        }

        var number = _nextNumbers.GetValueOrDefault(name, 1);
        string numbered;
        do
        {
            numbered = _legal(FormattableString.Invariant($"{wanted}_{number++}"));
        }
        while (!_taken.Add(numbered));
        _nextNumbers[name] = number;
        return numbered;
    }
}
