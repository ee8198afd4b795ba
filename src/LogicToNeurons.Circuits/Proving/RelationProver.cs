using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Arithmetic;
using LogicToNeurons.Circuits.Proving.Search;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>Proves relations over a circuit's ports for every input and every state of its registers.</summary>
public static class RelationProver
{
    private const double GuardSeconds = 1;

    /// <summary>Proves or refutes a relation.</summary>
    /// <param name="netlist">The circuit that its nets belong to.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="settings">How long and by what means.</param>
    /// <returns>What is known; never proven from samples.</returns>
    /// <exception cref="OperationCanceledException">Somebody stopped the search.</exception>
    public static ProofResult Prove(Netlist netlist, Relation relation, ProofSettings settings)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(relation);
        var clock = ProofClock.Start(settings);
        if (RelationMiter.Of(netlist, relation) is not { } miter)
        {
            return new ProofResult(Verdict.Unknown, ProofMethod.Exhaustive, 0, null);
        }

        var finding = new MiterProver(miter, settings, clock).Run();
        var result = Shown(CounterexampleReading.Result(finding, netlist), netlist, relation);
        return result with { IsVacuous = result.Verdict == Verdict.Proven && relation.Guard is { } guard && NeverHolds(netlist, guard, settings, clock) };
    }

    // Where that takes long, it isn't worth the time.
    private static bool NeverHolds(Netlist netlist, Proposition guard, ProofSettings settings, ProofClock clock) =>
        RelationMiter.OfGuard(netlist, guard) is { } miter
        && new MiterProver(miter, settings, clock.AtMost(GuardSeconds)).IsProven();

    private static ProofResult Shown(ProofResult result, Netlist netlist, Relation relation)
    {
        if (result.Counterexample is not { } counterexample)
        {
            return result;
        }

        var simulator = new NetSimulator(netlist);
        for (var bit = 0; bit < counterexample.Inputs.Length; bit++)
        {
            simulator.Values[netlist.InputNets[bit]] = counterexample.Inputs[bit] ? (byte)1 : (byte)0;
        }

        for (var bit = 0; bit < counterexample.State.Length; bit++)
        {
            simulator.Values[netlist.FlipFlops[bit].Output] = counterexample.State[bit] ? (byte)1 : (byte)0;
        }

        simulator.Evaluate();
        var differences = RelationEvaluator.FalseComparisons(relation.Claim, simulator.Values);
        return result with { Counterexample = counterexample with { Differences = differences } };
    }
}
