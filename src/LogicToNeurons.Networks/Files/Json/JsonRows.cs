namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Weighted sums as a file lists them.</summary>
internal sealed class JsonRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _signals = [];
    private readonly List<double> _weights = [];
    private readonly List<double> _biases = [];
    private readonly List<double> _largest = [];
    private readonly List<int> _offsets = [];

    /// <summary>Gets the number of rows.</summary>
    public int Count => _biases.Count;

    /// <summary>Gets the number of terms of all rows.</summary>
    public int TermCount => _signals.Count;

    /// <summary>The bias of a row.</summary>
    public double BiasOf(int row) => _biases[row];

    /// <summary>The largest value of a row; infinity if nothing is said.</summary>
    public double LargestOf(int row) => _largest[row];

    /// <summary>The byte that a row begins at.</summary>
    public int OffsetOf(int row) => _offsets[row];

    /// <summary>The signals and weights of a row; signals rise.</summary>
    public (int[] Signals, double[] Weights) TermsOf(int row)
    {
        var (start, length) = (_starts[row], _starts[row + 1] - _starts[row]);
        var (signals, weights) = (_signals.GetRange(start, length).ToArray(), _weights.GetRange(start, length).ToArray());
        Array.Sort(signals, weights);
        for (var i = 1; i < signals.Length; i++)
        {
            if (signals[i] == signals[i - 1])
            {
                throw new JsonFault(_offsets[row], Words.Of("files.json.signalTwice", signals[i]));
            }
        }

        return (signals, weights);
    }

    /// <summary>Reads a row whose object was begun.</summary>
    public void Read(ref JsonTokens tokens)
    {
        tokens.ItemIsObject();
        var offset = tokens.Offset;
        var (hasBias, bias, largest) = (false, 0.0, double.PositiveInfinity);
        while (tokens.TryReadMember(out var name))
        {
            switch (name)
            {
                case JsonNames.Bias:
                    (hasBias, bias) = (true, tokens.ReadNumber());
                    break;
                case JsonNames.Largest:
                    largest = tokens.ReadNumber();
                    break;
                case JsonNames.Signals:
                    ReadSignals(ref tokens);
                    break;
                case JsonNames.Weights:
                    ReadWeights(ref tokens);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (!hasBias || _signals.Count != _weights.Count)
        {
            throw new JsonFault(offset, hasBias ? Words.Of("files.json.terms") : Words.Of("files.json.missing", JsonNames.Bias));
        }

        _biases.Add(bias);
        _largest.Add(largest);
        _offsets.Add(offset);
        _starts.Add(_signals.Count);
    }

    private void ReadSignals(ref JsonTokens tokens)
    {
        tokens.BeginList();
        while (tokens.TryReadItem())
        {
            _signals.Add(tokens.ItemAsCount());
            if (_signals.Count > NetworkLimits.MostTerms)
            {
                throw tokens.Fault(Words.Of("files.graph.terms", NetworkLimits.MostTerms));
            }
        }
    }

    private void ReadWeights(ref JsonTokens tokens)
    {
        tokens.BeginList();
        while (tokens.TryReadItem())
        {
            _weights.Add(tokens.ItemAsNumber());
            if (_weights.Count > NetworkLimits.MostTerms)
            {
                throw tokens.Fault(Words.Of("files.graph.terms", NetworkLimits.MostTerms));
            }
        }
    }
}
