using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Walks through the pairs of states that two circuits reach together from their initial values, nearest first, all inputs at once.</summary>
internal sealed class PairWalk
{
    private const int Lanes = 64;

    private readonly Netlist _first;
    private readonly Netlist _second;
    private readonly PatternSimulator _firstSimulator;
    private readonly PatternSimulator _secondSimulator;
    private readonly Dictionary<Pair, (Pair? Before, int Input)> _reached = [];
    private readonly Queue<Pair> _open = [];

    /// <param name="first">A circuit with few inputs.</param>
    /// <param name="second">A circuit with the same ports and registers.</param>
    public PairWalk(Netlist first, Netlist second)
    {
        (_first, _second) = (first, second);
        var words = BooleanFunction.WordCountOf(first.InputNets.Length);
        (_firstSimulator, _secondSimulator) = (new PatternSimulator(first, words), new PatternSimulator(second, words));
        for (var input = 0; input < first.InputNets.Length; input++)
        {
            ConeRows.FillColumn(_firstSimulator.Input(input), first.InputNets.Length - 1 - input, 0);
            ConeRows.FillColumn(_secondSimulator.Input(input), first.InputNets.Length - 1 - input, 0);
        }

        var initial = first.FlipFlops.Select(flipFlop => flipFlop.Initial).ToArray();
        Reach(new Pair(Number(initial), Number(initial)), null, 0);
    }

    /// <summary>Gets the number of pairs reached so far.</summary>
    public int PairCount => _reached.Count;

    /// <summary>Takes the next pair of states.</summary>
    /// <param name="sequence">The shortest inputs at the end of which outputs differ; null if they don't from this pair.</param>
    /// <returns>Whether there was another pair.</returns>
    public bool TryNext(out TestSequence? sequence)
    {
        sequence = null;
        if (!_open.TryDequeue(out var pair))
        {
            return false;
        }

        Load(_firstSimulator, _first, pair.First);
        Load(_secondSimulator, _second, pair.Second);
        _firstSimulator.Evaluate();
        _secondSimulator.Evaluate();
        if (DifferingInput() is >= 0 and var input)
        {
            sequence = SequenceTo(pair, input);
            return true;
        }

        for (var next = 0; next < 1 << _first.InputNets.Length; next++)
        {
            Reach(new Pair(Next(_firstSimulator, _first, next), Next(_secondSimulator, _second, next)), pair, next);
        }

        return true;
    }

    private void Reach(Pair pair, Pair? before, int input)
    {
        if (_reached.TryAdd(pair, (before, input)))
        {
            _open.Enqueue(pair);
        }
    }

    private int DifferingInput()
    {
        var inputs = _first.InputNets.Length;
        var used = inputs < 6 ? (1UL << (1 << inputs)) - 1 : ulong.MaxValue;
        for (var word = 0; word < _firstSimulator.WordCount; word++)
        {
            var differing = 0UL;
            for (var output = 0; output < _first.OutputNets.Length; output++)
            {
                differing |= _firstSimulator.Output(output)[word] ^ _secondSimulator.Output(output)[word];
            }

            if ((differing & used) != 0)
            {
                return (word * Lanes) + BitOperations.TrailingZeroCount(differing & used);
            }
        }

        return -1;
    }

    private TestSequence SequenceTo(Pair pair, int input)
    {
        var ticks = new List<ImmutableArray<bool>> { Bits(input) };
        for (var (before, taken) = _reached[pair]; before is { } earlier; (before, taken) = _reached[earlier])
        {
            ticks.Add(Bits(taken));
        }

        ticks.Reverse();
        return new TestSequence([.. ticks]);
    }

    private ImmutableArray<bool> Bits(int input)
    {
        var count = _first.InputNets.Length;
        return [.. Enumerable.Range(0, count).Select(one => ((input >> (count - 1 - one)) & 1) == 1)];
    }

    private static void Load(PatternSimulator simulator, Netlist netlist, BigInteger state)
    {
        for (var i = 0; i < netlist.FlipFlops.Length; i++)
        {
            simulator.State(i).Fill((state >> i).IsEven ? 0 : ulong.MaxValue);
        }
    }

    private static BigInteger Next(PatternSimulator simulator, Netlist netlist, int input)
    {
        var bits = new byte[(netlist.FlipFlops.Length / 8) + 1];
        for (var i = 0; i < netlist.FlipFlops.Length; i++)
        {
            bits[i / 8] |= (byte)(((simulator.Next(i)[input / Lanes] >> (input % Lanes)) & 1) << (i % 8));
        }

        return new BigInteger(bits, isUnsigned: true);
    }

    private static BigInteger Number(bool[] bits)
    {
        var number = BigInteger.Zero;
        for (var i = bits.Length - 1; i >= 0; i--)
        {
            number = (number << 1) + (bits[i] ? 1 : 0);
        }

        return number;
    }

    private readonly record struct Pair(BigInteger First, BigInteger Second);
}
