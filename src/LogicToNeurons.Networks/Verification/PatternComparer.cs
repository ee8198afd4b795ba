using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Compares in one format.</summary>
/// <typeparam name="T">What the network's values are computed in.</typeparam>
internal sealed class PatternComparer<T> : IPatternComparer
    where T : unmanaged, INumber<T>
{
    private readonly Network _network;
    private readonly int _inputBitCount;
    private readonly int _outputBitCount;
    private readonly PatternSimulator _simulator;
    private readonly NetworkEvaluator<T> _evaluator;
    private readonly ImmutableArray<PortColumn> _inputs;
    private readonly ImmutableArray<PortColumn> _outputs;
    private readonly PortColumn[] _columnOfBit;
    private readonly bool[] _isChanged;
    private readonly T[] _expected;

    public PatternComparer(Network network, Netlist netlist, int wordCount)
    {
        (_network, WordCount) = (network, wordCount);
        (_inputBitCount, _outputBitCount) = (netlist.InputNets.Length, netlist.OutputNets.Length);
        BitCount = _inputBitCount + netlist.FlipFlops.Length;
        _inputs = PortColumn.Inputs(network, netlist);
        _outputs = PortColumn.Outputs(network, netlist);
        _simulator = new PatternSimulator(netlist, wordCount);
        _evaluator = new NetworkEvaluator<T>(network, wordCount * 64);
        _columnOfBit = new PortColumn[BitCount];
        foreach (var column in _inputs)
        {
            foreach (var bit in column.Bits)
            {
                _columnOfBit[bit] = column;
            }
        }

        _isChanged = new bool[network.FirstNeuron];
        _expected = new T[wordCount * 64];
    }

    public int WordCount { get; }

    public int BitCount { get; }

    public Span<ulong> Bit(int bit) => bit < _inputBitCount ? _simulator.Input(bit) : _simulator.State(bit - _inputBitCount);

    public void Changed(int bit) => _isChanged[_columnOfBit[bit].Column] = true;

    public PatternDifference? Compare()
    {
        Evaluate();
        var (first, row) = (int.MaxValue, -1);
        for (var i = 0; i < _outputs.Length; i++)
        {
            Spread(_outputs[i], OutputBit, _expected);
            var lane = BitLanes<T>.FirstDifference(_expected, RowOf(_outputs[i].Column));
            if (lane >= 0 && lane < first)
            {
                (first, row) = (lane, i);
            }
        }

        return row < 0 ? null : Difference(first, _outputs[row]);
    }

    public long CompareAll(int count, int most, ICollection<PatternDifference> found)
    {
        Evaluate();
        var columns = new PortColumn?[count];
        foreach (var column in _outputs)
        {
            Spread(column, OutputBit, _expected);
            var actual = RowOf(column.Column);
            for (var lane = 0; lane < count; lane++)
            {
                columns[lane] ??= _expected[lane] == actual[lane] ? null : column;
            }
        }

        var differing = 0L;
        for (var lane = 0; lane < count; lane++)
        {
            if (columns[lane] is { } column)
            {
                differing++;
                if (found.Count < most)
                {
                    found.Add(Difference(lane, column));
                }
            }
        }

        return differing;
    }

    private void Evaluate()
    {
        foreach (var column in _inputs)
        {
            if (_isChanged[column.Column])
            {
                Spread(column, bit => Bit(bit), ColumnOf(column.Column));
                _isChanged[column.Column] = false;
            }
        }

        _simulator.Evaluate();
        _evaluator.Evaluate();
    }

    private static void Spread(PortColumn column, Func<int, ReadOnlySpan<ulong>> wordsOf, Span<T> lanes)
    {
        BitLanes<T>.Spread(wordsOf(column.Bits[0]), T.One, lanes);
        for (var i = 1; i < column.Bits.Length; i++)
        {
            BitLanes<T>.Add(wordsOf(column.Bits[i]), Numbers<T>.Of(Math.ScaleB(1, i)), lanes);
        }
    }

    private Span<T> ColumnOf(int column) =>
        column < _network.InputCount ? _evaluator.Input(column) : _evaluator.State(column - _network.InputCount);

    private ReadOnlySpan<T> RowOf(int row) =>
        row < _network.OutputCount ? _evaluator.Output(row) : _evaluator.Next(row - _network.OutputCount);

    private ReadOnlySpan<ulong> OutputBit(int bit) =>
        bit < _outputBitCount ? _simulator.Output(bit) : _simulator.Next(bit - _outputBitCount);

    private PatternDifference Difference(int lane, PortColumn column)
    {
        var bits = Enumerable.Range(0, BitCount).Select(bit => ((Bit(bit)[lane >> 6] >> (lane & 63)) & 1) == 1);
        Spread(column, OutputBit, _expected);
        return new PatternDifference(
            [.. bits], column.Column, column.Name, double.CreateTruncating(_expected[lane]), double.CreateTruncating(RowOf(column.Column)[lane]));
    }
}
