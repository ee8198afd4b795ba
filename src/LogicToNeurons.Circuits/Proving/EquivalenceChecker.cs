using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Matching;
using LogicToNeurons.Circuits.Proving.Search;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>Proves that two circuits are equal for every input and every state of their registers.</summary>
/// <remarks>
/// Ports and registers are matched by name where all names agree, otherwise by position. Circuits with matched registers are
/// equal if their outputs and what their registers load always are, and the registers begin alike; or begin, and then always
/// are, each the opposite of the other. Where registers can't be matched, or only in vain, both circuits are run from their initial values for a number of ticks, which can only refute.
/// </remarks>
public static class EquivalenceChecker
{
    /// <summary>Proves or refutes that two circuits are equal.</summary>
    /// <param name="first">A circuit; a counterexample is given in its names.</param>
    /// <param name="second">Another circuit.</param>
    /// <param name="settings">How long and by what means.</param>
    /// <returns>What is known, never proven from samples; or why the ports can't be matched.</returns>
    /// <exception cref="OperationCanceledException">Somebody stopped the search.</exception>
    public static Outcome<ProofResult> Check(Netlist first, Netlist second, ProofSettings settings)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var clock = ProofClock.Start(settings);
        var matched = CircuitMatching.Of(first, second);
        if (matched.Value is not { } matching)
        {
            return new Outcome<ProofResult>(null, matched.Diagnostics);
        }

        if (matching.Registers is { } registers)
        {
            var beginAlike = PairMiter.BeginAlike(first, second, registers);
            var share = beginAlike ? clock : clock.AtMost(settings.Limit.TotalSeconds / 4);
            var finding = new MiterProver(PairMiter.Of(first, second, matching), settings, share).Run();
            var isLast = beginAlike && (finding.Verdict != Verdict.Refuted || registers.IsByName || !first.IsClocked);
            if (isLast || finding.Verdict == Verdict.Proven)
            {
                return Shown(CounterexampleReading.Result(finding, first), new CircuitDifference(first, second, matching));
            }
        }

        return TickSearch.Run(first, second, matching, settings, clock);
    }

    private static ProofResult Shown(ProofResult result, CircuitDifference difference)
    {
        if (result.Counterexample is not { } counterexample)
        {
            return result;
        }

        difference.SetState(counterexample.State);
        difference.Set(counterexample.Inputs);
        return result with { Counterexample = counterexample with { Differences = [.. difference.Outputs(), .. difference.Loaded()] } };
    }
}
