using System.Collections.Immutable;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Stepping;

/// <summary>What a network's inputs are pass by pass; behind the last row they stay as they are.</summary>
public sealed class SampleRows
{
    private readonly ImmutableArray<ImmutableArray<double>> _rows;

    /// <summary>Checks rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">A row for each pass, with a value for each input column.</param>
    public SampleRows(Network network, ImmutableArray<ImmutableArray<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (rows.Any(row => row.Length != network.InputCount))
        {
            throw new ArgumentException("A row has a value for each input column.", nameof(rows));
        }

        _rows = rows;
    }

    /// <summary>Gets the number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>The inputs during a pass, from 0.</summary>
    public ImmutableArray<double> this[int pass] => _rows[pass];
}
