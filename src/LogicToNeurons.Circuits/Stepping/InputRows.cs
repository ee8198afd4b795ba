using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Stepping;

/// <summary>What a circuit's inputs are tick by tick; behind the last row they stay as they are.</summary>
public sealed class InputRows
{
    private readonly ImmutableArray<ImmutableArray<bool>> _rows;

    /// <summary>Checks rows.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="rows">A row for each tick, with a bit for each of <see cref="Netlist.InputNets"/>.</param>
    public InputRows(Netlist netlist, ImmutableArray<ImmutableArray<bool>> rows)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        if (rows.Any(row => row.Length != netlist.InputNets.Length))
        {
            throw new ArgumentException("A row has a bit for each input.", nameof(rows));
        }

        _rows = rows;
    }

    /// <summary>Gets the number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>The inputs during a tick, from 0.</summary>
    public ImmutableArray<bool> this[int tick] => _rows[tick];
}
