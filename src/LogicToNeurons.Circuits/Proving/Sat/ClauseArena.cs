namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>All clauses in one array: size, rank, literals.</summary>
/// <remarks>A clause is the place of its first literal. The rank of a learnt clause is the number of decision levels among its literals; 0 for given ones.</remarks>
internal sealed class ClauseArena
{
    /// <summary>The first clause, if there is one.</summary>
    public const int First = HeaderLength;

    private const int HeaderLength = 2;

    private int[] _data = new int[1024];

    public int Length { get; private set; }

    public int Add(ReadOnlySpan<int> literals, int rank)
    {
        var end = Length + HeaderLength + literals.Length;
        if (end > _data.Length)
        {
            Array.Resize(ref _data, Math.Max(end, 2 * _data.Length));
        }

        _data[Length] = literals.Length;
        _data[Length + 1] = rank;
        var clause = Length + HeaderLength;
        literals.CopyTo(_data.AsSpan(clause));
        Length = end;
        return clause;
    }

    public Span<int> Literals(int clause) => _data.AsSpan(clause, _data[clause - HeaderLength]);

    public int Rank(int clause) => _data[clause - 1];

    public void SetRank(int clause, int rank) => _data[clause - 1] = rank;

    public int Next(int clause) => clause + _data[clause - HeaderLength] + HeaderLength;

    public bool IsClause(int clause) => clause < Length;
}
