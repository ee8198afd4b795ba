namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>Which literals are true at the moment, in the order in which they became so, and why.</summary>
internal sealed class SatTrail
{
    /// <summary>The reason of a decision.</summary>
    public const int NoReason = 0;

    private readonly List<int> _levelStarts = [];
    private sbyte[] _values = new sbyte[128];
    private int[] _levels = new int[64];
    private int[] _reasons = new int[64];
    private int[] _literals = new int[64];

    public int VariableCount { get; private set; }

    public int Count { get; private set; }

    /// <summary>The number of literals whose consequences are known.</summary>
    public int Done { get; set; }

    public int Level => _levelStarts.Count;

    public ReadOnlySpan<sbyte> Values => _values.AsSpan(0, 2 * VariableCount);

    /// <summary>The values as they are kept; longer than there are literals.</summary>
    public sbyte[] RawValues => _values;

    public ReadOnlySpan<int> Literals => _literals.AsSpan(0, Count);

    public int AddVariable()
    {
        if (VariableCount == _levels.Length)
        {
            Array.Resize(ref _values, 4 * VariableCount);
            Array.Resize(ref _levels, 2 * VariableCount);
            Array.Resize(ref _reasons, 2 * VariableCount);
            Array.Resize(ref _literals, 2 * VariableCount);
        }

        return VariableCount++;
    }

    /// <summary>1 if a literal is true, −1 if it is false, else 0.</summary>
    public int Value(int literal) => _values[literal];

    public int LevelOf(int variable) => _levels[variable];

    public int ReasonOf(int variable) => _reasons[variable];

    public void BeginLevel() => _levelStarts.Add(Count);

    public void Assign(int literal, int reason)
    {
        _values[literal] = 1;
        _values[literal ^ 1] = -1;
        _levels[literal >> 1] = Level;
        _reasons[literal >> 1] = reason;
        _literals[Count++] = literal;
    }

    /// <summary>Takes the last level back.</summary>
    /// <returns>What was true on it; valid until the next assignment.</returns>
    public ReadOnlySpan<int> EndLevel()
    {
        var start = _levelStarts[^1];
        var ended = _literals.AsSpan(start, Count - start);
        foreach (var literal in ended)
        {
            _values[literal] = 0;
            _values[literal ^ 1] = 0;
        }

        _levelStarts.RemoveAt(_levelStarts.Count - 1);
        Count = start;
        Done = Math.Min(Done, start);
        return ended;
    }

    /// <summary>Forgets the reasons of what is always true, so that their clauses may go.</summary>
    public void ForgetReasons()
    {
        foreach (var literal in Literals)
        {
            _reasons[literal >> 1] = NoReason;
        }
    }
}
