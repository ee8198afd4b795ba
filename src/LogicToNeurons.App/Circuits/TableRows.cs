using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Circuits;

/// <summary>Any rows of a truth table, computed when they are in sight.</summary>
internal sealed class TableRows
{
    private const string Next = ".next";

    private readonly Netlist _netlist;
    private readonly ImmutableArray<int> _free;
    private (int First, int Count, ImmutableArray<ImmutableArray<bool>> Rows) _window;

    public TableRows(Netlist netlist, TruthTable table)
    {
        _netlist = netlist;
        Columns = table.Columns;
        Count = table.RowCount;
        var names = Columns.CountBy(column => (column.Role, Short(column.Heading))).ToDictionary();
        Headings = [.. Columns.Select(column => names[(column.Role, Short(column.Heading))] == 1 ? Short(column.Heading) : column.Heading)];
        _free = [.. Columns.Where(column => column.Role is TruthColumnRole.Input or TruthColumnRole.State).Select(column => column.Nets[0])];
    }

    /// <summary>Gets the columns, a bit each: what can be chosen first.</summary>
    public ImmutableArray<TruthColumn> Columns { get; }

    /// <summary>Gets what stands above the columns: names without the paths of instances, unless they are needed to tell one from another.</summary>
    public ImmutableArray<string> Headings { get; }

    /// <summary>Gets the number of columns that can be chosen.</summary>
    public int FreeCount => _free.Length;

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; }

    /// <summary>The row of the inputs and registers that some values have.</summary>
    /// <param name="values">The value of each net.</param>
    public int RowOf(ReadOnlySpan<byte> values)
    {
        var row = 0;
        foreach (var net in _free)
        {
            row = (row << 1) | values[net];
        }

        return row;
    }

    /// <summary>What the inputs and registers are in a row.</summary>
    public IEnumerable<(int Net, int Value)> InputsOf(int row) =>
        _free.Select((net, column) => (net, (row >> (_free.Length - 1 - column)) & 1));

    /// <summary>Some rows: for each a value for each column.</summary>
    public ImmutableArray<ImmutableArray<bool>> Window(int first, int count)
    {
        if (_window.Count == count && _window.First == first)
        {
            return _window.Rows;
        }

        var simulator = new NetSimulator(_netlist);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<bool>>();
        for (var row = first; row < Math.Min(Count, first + count); row++)
        {
            foreach (var (net, value) in InputsOf(row))
            {
                simulator.Values[net] = (byte)value;
            }

            simulator.Evaluate();
            rows.Add([.. Columns.Select(column => simulator.Values[column.Nets[0]] == 1)]);
        }

        _window = (first, count, rows.ToImmutable());
        return _window.Rows;
    }

    private static string Short(string heading)
    {
        var end = heading.EndsWith(Next, StringComparison.Ordinal) ? heading.Length - Next.Length : heading.Length;
        return heading[(heading.AsSpan(0, end).LastIndexOf('.') + 1)..];
    }
}
