namespace LogicToNeurons.Networks.Layers;

/// <summary>Room for the terms of some rows.</summary>
/// <param name="length">How many terms there is room for.</param>
internal sealed class RowChunk(int length)
{
    private readonly int[] _signals = new int[length];
    private readonly double[] _weights = new double[length];

    /// <summary>Gets how many terms there is room for.</summary>
    public int Length => _signals.Length;

    /// <summary>Gets how many more terms there is room for.</summary>
    public int Free => _signals.Length - Count;

    /// <summary>Gets the number of terms so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a term.</summary>
    public void Add(int signal, double weight)
    {
        _signals[Count] = signal;
        _weights[Count++] = weight;
    }

    /// <summary>The signals of some terms.</summary>
    public ReadOnlySpan<int> SignalsOf(int start, int length) => _signals.AsSpan(start, length);

    /// <summary>The weights of some terms.</summary>
    public ReadOnlySpan<double> WeightsOf(int start, int length) => _weights.AsSpan(start, length);
}
