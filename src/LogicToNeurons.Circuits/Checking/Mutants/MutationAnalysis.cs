using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Tries every single fault of a circuit on its tests, and looks for rows that catch those which the tests miss.</summary>
public static class MutationAnalysis
{
    /// <summary>Finds out how good tests are.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="blocks">Its tests; the circuit as it is passes them. None at all is fine.</param>
    /// <param name="limits">How long to look.</param>
    /// <exception cref="OperationCanceledException">Somebody stopped it.</exception>
    public static MutationReport Run(Netlist netlist, IReadOnlyList<TestBlock> blocks, MutationLimits limits)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(limits);
        var list = FaultList.Of(netlist);
        var rows = FaultRow.Of(netlist, blocks);
        var caught = FaultRun.Caught(netlist, list.Faults, rows, limits.Cancellation);
        ImmutableArray<Fault> left = [.. list.Faults.Where((_, fault) => !caught[fault])];
        var results = netlist.IsClocked ? new SequenceSearch(netlist, limits).Run(left) : RowSearch.Run(netlist, left, limits);
        ImmutableArray<Fault> missed = [.. left.Where((_, fault) => results[fault].Outcome == FaultOutcome.Missed)];
        var found = results.Select(result => result.Sequence).OfType<TestSequence>().ToList();
        var (additions, areFewest, caughtBy) = AdditionChoice.Choose(netlist, missed, found, limits.Cancellation);
        return new MutationReport(netlist, rows.Length, list, [.. Verdicts(list.Faults, caught, results, caughtBy)], additions, areFewest);
    }

    private static IEnumerable<FaultVerdict> Verdicts(ImmutableArray<Fault> faults, bool[] caught, SearchResult[] results, int[] caughtBy)
    {
        var (left, missed) = (0, 0);
        for (var fault = 0; fault < faults.Length; fault++)
        {
            var outcome = caught[fault] ? FaultOutcome.Caught : results[left++].Outcome;
            yield return new FaultVerdict(faults[fault], outcome, outcome == FaultOutcome.Missed ? caughtBy[missed++] : -1);
        }
    }
}
