namespace LogicToNeurons.Networks.Layers;

/// <summary>Collects weighted sums, row by row.</summary>
/// <remarks>A large network has gigabytes of them, so what is there is never copied to make room.</remarks>
public sealed class AffineRowsBuilder
{
    private const int FewestTerms = 64;
    private const int MostTerms = 1 << 20;

    private readonly List<RowChunk> _chunks = [new RowChunk(FewestTerms)];
    private readonly List<(int Chunk, int Start, int Length)> _places = [];
    private readonly List<double> _biases = [];

    /// <summary>Gets the number of rows so far.</summary>
    public int Count => _biases.Count;

    /// <summary>Gets the number of weights so far.</summary>
    public long WeightCount { get; private set; }

    /// <summary>Gets a row.</summary>
    public AffineRow this[int row]
    {
        get
        {
            var (chunk, start, length) = _places[row];
            return new AffineRow(_biases[row], _chunks[chunk].SignalsOf(start, length), _chunks[chunk].WeightsOf(start, length));
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="bias">Its bias.</param>
    /// <param name="signals">The signals, rising.</param>
    /// <param name="weights">The weight of each; those that are 0 are left out.</param>
    /// <returns>Its number.</returns>
    public int Add(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(signals.Length, weights.Length);
        var chunk = ChunkFor(signals.Length);
        var start = chunk.Count;
        for (var i = 0; i < signals.Length; i++)
        {
            if (i > 0)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(signals[i], signals[i - 1], nameof(signals));
            }

            if (weights[i] != 0)
            {
                chunk.Add(signals[i], weights[i]);
            }
        }

        _places.Add((_chunks.Count - 1, start, chunk.Count - start));
        _biases.Add(bias);
        WeightCount += chunk.Count - start;
        return _biases.Count - 1;
    }

    /// <summary>Makes the rows.</summary>
    public AffineRows Build()
    {
        var rows = new RowCopy(Count, WeightCount);
        for (var row = 0; row < Count; row++)
        {
            rows.Add(this[row]);
        }

        return rows.Build();
    }

    private RowChunk ChunkFor(int terms)
    {
        if (_chunks[^1].Free < terms)
        {
            _chunks.Add(new RowChunk(Math.Max(terms, Math.Min(MostTerms, 2 * _chunks[^1].Length))));
        }

        return _chunks[^1];
    }
}
