using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>How good the tests of a circuit are.</summary>
/// <param name="Netlist">The circuit.</param>
/// <param name="RowCount">The number of rows of its tests.</param>
/// <param name="Faults">The faults that were tried.</param>
/// <param name="Verdicts">What became of them, in the same order.</param>
/// <param name="Additions">Few sequences that catch all missed faults together.</param>
/// <param name="AreFewest">Whether no smaller number of rows would catch them.</param>
public sealed record MutationReport(
    Netlist Netlist,
    int RowCount,
    FaultList Faults,
    ImmutableArray<FaultVerdict> Verdicts,
    ImmutableArray<TestSequence> Additions,
    bool AreFewest)
{
    /// <summary>Gets the number of faults that a test could catch, as far as it is known: all but those that are proved to change nothing.</summary>
    public int CatchableCount => Verdicts.Length - Count(FaultOutcome.Undetectable);

    /// <summary>The number of faults with an outcome.</summary>
    public int Count(FaultOutcome outcome) => Verdicts.Count(verdict => verdict.Outcome == outcome);

    /// <summary>The number of stuck signals, or of swapped gates, with an outcome.</summary>
    public int Count(FaultOutcome outcome, bool isStuck) => Verdicts.Count(verdict => verdict.Outcome == outcome && verdict.Fault.IsStuck == isStuck);
}
