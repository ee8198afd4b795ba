using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>For faults of a circuit without registers: a row that catches each, or the proof that there is none.</summary>
/// <remarks>All rows where that is feasible; otherwise random ones, and for what is left a proof of equality.</remarks>
internal sealed class RowSearch
{
    private const int WordBits = 6;
    private const int MostInputs = 20;
    private const int MostWords = 16;
    private const int RandomChunks = 64;
    private const long MostSteps = 3_000_000_000;

    private readonly Netlist _netlist;
    private readonly ImmutableArray<Fault> _faults;
    private readonly SearchResult[] _results;
    private readonly List<int> _open;
    private readonly PatternFaultSimulator _simulator;
    private readonly Random _random = new(1);

    private RowSearch(Netlist netlist, ImmutableArray<Fault> faults)
    {
        (_netlist, _faults) = (netlist, faults);
        _results = new SearchResult[faults.Length];
        Array.Fill(_results, new SearchResult(FaultOutcome.Undecided, null));
        _open = [.. Enumerable.Range(0, faults.Length)];
        var inputs = netlist.InputNets.Length;
        _simulator = new PatternFaultSimulator(netlist, inputs > 10 ? MostWords : BooleanFunction.WordCountOf(inputs));
    }

    /// <summary>Searches for each of some faults.</summary>
    public static SearchResult[] Run(Netlist netlist, ImmutableArray<Fault> faults, MutationLimits limits)
    {
        var search = new RowSearch(netlist, faults);
        if (!search.TryAll(limits))
        {
            search.Prove(limits);
        }

        return search._results;
    }

    private bool TryAll(MutationLimits limits)
    {
        var inputs = _netlist.InputNets.Length;
        var isExhaustive = inputs <= MostInputs;
        var chunks = isExhaustive ? Math.Max(1, (1 << inputs) / (64 * _simulator.WordCount)) : RandomChunks;
        var used = inputs < WordBits ? (1UL << (1 << inputs)) - 1 : ulong.MaxValue;
        var steps = 0L;
        for (var chunk = 0; chunk < chunks && _open.Count > 0; chunk++)
        {
            limits.Cancellation.ThrowIfCancellationRequested();
            Fill(isExhaustive ? chunk : -1);
            _simulator.Evaluate();
            for (var i = _open.Count - 1; i >= 0; i--)
            {
                Try(i, used);
            }

            steps += (_open.Count + 1L) * _netlist.NetCount * _simulator.WordCount;
            if (steps > MostSteps)
            {
                return false;
            }
        }

        foreach (var fault in isExhaustive ? _open : [])
        {
            _results[fault] = new SearchResult(FaultOutcome.Undetectable, null);
        }

        return isExhaustive;
    }

    // A negative chunk is a random one.
    private void Fill(int chunk)
    {
        var inputs = _netlist.InputNets.Length;
        for (var input = 0; input < inputs; input++)
        {
            if (chunk >= 0)
            {
                ConeRows.FillColumn(_simulator.Input(input), inputs - 1 - input, chunk * _simulator.WordCount);
            }
            else
            {
                _random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_simulator.Input(input)));
            }
        }
    }

    private void Try(int open, ulong used)
    {
        var differing = _simulator.Differing(_faults[_open[open]]);
        for (var word = 0; word < differing.Length; word++)
        {
            if ((differing[word] & used) != 0)
            {
                var bit = BitOperations.TrailingZeroCount(differing[word] & used);
                var row = TestSequence.Of(Enumerable.Range(0, _netlist.InputNets.Length).Select(input => ((_simulator.Input(input)[word] >> bit) & 1) == 1));
                _results[_open[open]] = new SearchResult(FaultOutcome.Missed, row);
                _open.RemoveAt(open);
                return;
            }
        }
    }

    private void Prove(MutationLimits limits)
    {
        foreach (var fault in _open)
        {
            var left = limits.Left;
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            var settings = new ProofSettings(left) { Cancellation = limits.Cancellation };
            var result = EquivalenceChecker.Check(_netlist, MutantNetlist.Build(_netlist, _faults[fault]), settings).Value;
            _results[fault] = result switch
            {
                { Verdict: Verdict.Proven } => new SearchResult(FaultOutcome.Undetectable, null),
                { Verdict: Verdict.Refuted, Counterexample: { } row } => new SearchResult(FaultOutcome.Missed, TestSequence.Of(row.Inputs)),
                _ => _results[fault],
            };
        }
    }
}
