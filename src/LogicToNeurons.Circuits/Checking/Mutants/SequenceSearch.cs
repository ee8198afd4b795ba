using System.Collections.Immutable;
using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>For faults of a clocked circuit: a shortest sequence from the initial values that catches each, or the proof that there is none.</summary>
/// <remarks>
/// The right circuit and the faulty one run side by side through all pairs of states that they reach together. That settles
/// small circuits. For others random sequences are tried, and where they show nothing a proof that both do the same in every state.
/// </remarks>
internal sealed class SequenceSearch(Netlist netlist, MutationLimits limits)
{
    private const int MostInputs = 10;
    private const int MostPairs = 4096;
    private const int RandomSequences = 64;
    private const int RandomTicks = 64;
    private const long MostSteps = 4_000_000_000;
    private const int StepsPerSuccessor = 40;

    private long _steps;

    /// <summary>Searches for each of some faults.</summary>
    public SearchResult[] Run(ImmutableArray<Fault> faults)
    {
        var results = new SearchResult[faults.Length];
        var open = new List<int>();
        for (var fault = 0; fault < faults.Length; fault++)
        {
            limits.Cancellation.ThrowIfCancellationRequested();
            results[fault] = Pairs(faults[fault]);
            if (results[fault].Outcome == FaultOutcome.Undecided)
            {
                open.Add(fault);
            }
        }

        TryRandom(faults, open, results);
        foreach (var fault in open)
        {
            results[fault] = Prove(faults[fault]);
        }

        return results;
    }

    private SearchResult Pairs(Fault fault)
    {
        var inputs = netlist.InputNets.Length;
        if (inputs > MostInputs)
        {
            return new SearchResult(FaultOutcome.Undecided, null);
        }

        var cost = (2L * netlist.NetCount * BooleanFunction.WordCountOf(inputs)) + ((1L << inputs) * (netlist.FlipFlops.Length + StepsPerSuccessor));
        var walk = new PairWalk(netlist, MutantNetlist.Build(netlist, fault));
        while (_steps < MostSteps && walk.PairCount <= MostPairs)
        {
            limits.Cancellation.ThrowIfCancellationRequested();
            _steps += cost;
            if (!walk.TryNext(out var sequence))
            {
                return new SearchResult(FaultOutcome.Undetectable, null);
            }

            if (sequence is not null)
            {
                return new SearchResult(FaultOutcome.Missed, sequence);
            }
        }

        return new SearchResult(FaultOutcome.Undecided, null);
    }

    private void TryRandom(ImmutableArray<Fault> faults, List<int> open, SearchResult[] results)
    {
        var random = new Random(1);
        var simulator = new FaultSimulator(netlist);
        for (var number = 0; number < RandomSequences && open.Count > 0; number++)
        {
            limits.Cancellation.ThrowIfCancellationRequested();

            // Some inputs seldom change, so that enables and resets are held, too.
            var oneShare = random.Next(1, 8);
            ImmutableArray<ImmutableArray<bool>> ticks = [.. Enumerable.Range(0, RandomTicks).Select(_ => netlist.InputNets.Select(_ => random.Next(8) < oneShare).ToImmutableArray())];
            var rows = Expectations.Of(netlist, new TestSequence(ticks));
            foreach (var batch in open.ToArray().Chunk(FaultSimulator.Lanes))
            {
                simulator.Load([.. batch.Select(fault => faults[fault])]);
                foreach (var (lane, tick) in FaultRun.FirstCatches(simulator, rows, batch.Length))
                {
                    results[batch[lane]] = new SearchResult(FaultOutcome.Missed, new TestSequence(ticks[..(tick + 1)]));
                    open.Remove(batch[lane]);
                }
            }
        }
    }

    private SearchResult Prove(Fault fault)
    {
        var left = limits.Left;
        if (left <= TimeSpan.Zero)
        {
            return new SearchResult(FaultOutcome.Undecided, null);
        }

        // The mutant of no fault has the same register names as the others.
        var settings = new ProofSettings(left) { Cancellation = limits.Cancellation };
        var right = MutantNetlist.Build(netlist, new Fault(FaultPlace.Net, -1, 0, GateKind.Zero));
        var verdict = EquivalenceChecker.Check(right, MutantNetlist.Build(netlist, fault), settings).Value?.Verdict;
        return new SearchResult(verdict == Verdict.Proven ? FaultOutcome.Undetectable : FaultOutcome.Undecided, null);
    }
}
