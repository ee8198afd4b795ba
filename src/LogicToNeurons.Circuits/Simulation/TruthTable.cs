using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>What a circuit does for every input, and for every state of its registers.</summary>
/// <remarks>
/// The leftmost input changes slowest. For a clocked circuit the registers are inputs, too: a column shows what each holds,
/// and another, <c>q.next</c>, what it loads at the end of the tick.
/// </remarks>
public sealed class TruthTable
{
    /// <summary>The most bits of inputs and registers that aren't fixed.</summary>
    public const int MostInputs = 16;

    private const int MostWords = 16;
    private const int WordBits = 6;

    private static readonly ulong[] Masks =
    [
        0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
    ];

    private readonly Netlist _netlist;
    private readonly Dictionary<int, bool> _fixed = [];
    private readonly ImmutableArray<int> _free;

    private TruthTable(Netlist netlist, TruthTableOptions options)
    {
        _netlist = netlist;
        Columns = TruthTableColumns.Of(netlist, options);
        foreach (var setting in options.Fixed)
        {
            for (var bit = 0; bit < setting.Nets.Length; bit++)
            {
                _fixed[setting.Nets[bit]] = setting[bit];
            }
        }

        var shown = Columns.Where(column => column.Role is TruthColumnRole.Input or TruthColumnRole.State).SelectMany(column => column.Nets.Reverse());
        _free = [.. shown.Where(net => !_fixed.ContainsKey(net))];
    }

    /// <summary>Gets the columns, from the left.</summary>
    public ImmutableArray<TruthColumn> Columns { get; }

    /// <summary>Gets the number of rows: 2 to the power of the bits that aren't fixed.</summary>
    public int RowCount => 1 << _free.Length;

    /// <summary>Prepares the table of a circuit.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="options">How the table is made.</param>
    /// <param name="fileName">The name of its file, for diagnostics.</param>
    /// <returns>The table; or why it would have too many rows.</returns>
    public static Outcome<TruthTable> Of(Netlist netlist, TruthTableOptions options, string fileName)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(options);
        var bits = netlist.InputNets.Length + netlist.FlipFlops.Length - options.Fixed.SelectMany(setting => setting.Nets).Distinct().Count();
        return bits <= MostInputs ? new TruthTable(netlist, options) : TooManyInputs(netlist, bits, fileName);
    }

    /// <summary>The rows, computed as they are asked for: a value for each column.</summary>
    public IEnumerable<ImmutableArray<BigInteger>> Rows()
    {
        var words = Math.Clamp(RowCount >> WordBits, 1, MostWords);
        var simulator = new PatternSimulator(_netlist, words);
        var bits = new TruthTableBits(_netlist, Columns, words);
        var lanes = Math.Min(RowCount, words << WordBits);
        for (var first = 0; first < RowCount; first += lanes)
        {
            Fill(simulator, first >> WordBits);
            simulator.Evaluate();
            bits.Copy(simulator);
            for (var lane = 0; lane < lanes; lane++)
            {
                yield return bits.Row(lane);
            }
        }
    }

    private void Fill(PatternSimulator simulator, int firstWord)
    {
        for (var input = 0; input < _netlist.InputNets.Length; input++)
        {
            Fill(simulator.Input(input), _netlist.InputNets[input], firstWord);
        }

        for (var state = 0; state < _netlist.FlipFlops.Length; state++)
        {
            Fill(simulator.State(state), _netlist.FlipFlops[state].Output, firstWord);
        }
    }

    private void Fill(Span<ulong> words, int net, int firstWord)
    {
        if (_fixed.TryGetValue(net, out var value))
        {
            words.Fill(value ? ulong.MaxValue : 0);
            return;
        }

        var weight = _free.Length - 1 - _free.IndexOf(net);
        if (weight < WordBits)
        {
            words.Fill(Masks[weight]);
            return;
        }

        for (var word = 0; word < words.Length; word++)
        {
            words[word] = (((firstWord + word) >> (weight - WordBits)) & 1) == 0 ? 0 : ulong.MaxValue;
        }
    }

    private static Diagnostic TooManyInputs(Netlist netlist, int bits, string fileName)
    {
        var rows = Words.Of("table.rows", bits);
        var message = netlist.IsClocked
            ? Words.Of("table.tooMany.clocked", netlist.Name, bits, rows, MostInputs)
            : Words.Of("table.tooMany", netlist.Name, bits, rows, MostInputs);
        return Diagnostic.About(fileName, "L2N0604", Severity.Error, message, Words.Of("table.tooMany.hint", bits - MostInputs));
    }
}
