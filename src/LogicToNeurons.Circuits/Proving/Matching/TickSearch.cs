using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Search;

namespace LogicToNeurons.Circuits.Proving.Matching;

/// <summary>Runs two circuits from their registers' initial values on, with all inputs at once, until some output differs.</summary>
internal sealed class TickSearch
{
    private const int MostTicks = 64;
    private const int MostNodes = 4_000_000;

    private readonly Netlist _first;
    private readonly Netlist _second;
    private readonly CircuitMatching _matching;
    private readonly Aig _graph = new();
    private readonly List<int[]> _inputs = [];
    private readonly List<int[]> _states = [];
    private int[] _otherState;

    private TickSearch(Netlist first, Netlist second, CircuitMatching matching)
    {
        (_first, _second, _matching) = (first, second, matching);
        _states.Add(Initial(first));
        _otherState = Initial(second);
    }

    /// <summary>Refutes, or doesn't know.</summary>
    public static ProofResult Run(Netlist first, Netlist second, CircuitMatching matching, ProofSettings settings, ProofClock clock)
    {
        var search = new TickSearch(first, second, matching);
        var patterns = 0L;
        var method = ProofMethod.Sat;
        var tick = 0;
        for (; tick < MostTicks && search._graph.NodeCount < MostNodes; tick++)
        {
            var miter = search.NextTick();
            var finding = new MiterProver(miter, settings, clock).Run();
            patterns += finding.Patterns;
            method = finding.Method;
            if (finding.Verdict == Verdict.Refuted)
            {
                return new ProofResult(Verdict.Refuted, method, patterns, search.Read(finding));
            }

            if (finding.Verdict == Verdict.Unknown)
            {
                return new ProofResult(Verdict.Unknown, method, patterns, null);
            }
        }

        return new ProofResult(Verdict.Unknown, method, patterns, null) { Ticks = tick };
    }

    private static int[] Initial(Netlist netlist) => [.. netlist.FlipFlops.Select(flipFlop => flipFlop.Initial ? Aig.True : Aig.False)];

    private Miter NextTick()
    {
        int[] inputs = [.. _first.InputNets.Select(_ => _graph.AddInput())];
        _inputs.Add(inputs);
        var nets = NetlistGraph.Copy(_graph, _first, inputs, _states[^1]);
        var others = NetlistGraph.Copy(_graph, _second, PairMiter.Permuted(inputs, _matching.Inputs), _otherState);
        var differ = _first.OutputNets.Select((net, bit) => _graph.Xor(nets[net], others[_second.OutputNets[_matching.Outputs.Partners[bit]]]));
        var wrong = _graph.Or([.. differ]);
        _states.Add([.. _first.FlipFlops.Select(flipFlop => nets[flipFlop.Input])]);
        _otherState = [.. _second.FlipFlops.Select(flipFlop => others[flipFlop.Input])];
        return new Miter(_graph, [.. _inputs.SelectMany(tick => VariableOrder.Of(_first, tick))], wrong);
    }

    private Counterexample Read(Finding finding)
    {
        var width = _first.InputNets.Length;
        var ticks = Enumerable.Range(0, _inputs.Count).Select(tick => CounterexampleReading.Inputs(_first, finding.Pattern.AsSpan(tick * width, width))).ToArray();
        var difference = new CircuitDifference(_first, _second, _matching);
        for (var tick = 0; tick < ticks.Length - 1; tick++)
        {
            difference.Set(ticks[tick]);
            difference.Tick();
        }

        difference.Set(ticks[^1]);
        ImmutableArray<ImmutableArray<NamedValue>> earlier = [.. ticks[..^1].Select(tick => CounterexampleReading.PortValues(_first, tick))];
        return CounterexampleReading.Of(_first, ticks[^1], difference.State, finding.IsSmallest) with
        {
            Differences = [.. difference.Outputs()],
            EarlierTicks = earlier,
        };
    }
}
