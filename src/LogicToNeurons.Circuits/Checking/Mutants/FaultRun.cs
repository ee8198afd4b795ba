using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Runs faulty circuits through rows.</summary>
internal static class FaultRun
{
    /// <summary>The faults that some rows catch.</summary>
    public static bool[] Caught(Netlist netlist, ImmutableArray<Fault> faults, ImmutableArray<FaultRow> rows, CancellationToken cancellation)
    {
        var caught = new bool[faults.Length];
        var simulator = new FaultSimulator(netlist);
        for (var first = 0; first < faults.Length; first += FaultSimulator.Lanes)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(FaultSimulator.Lanes, faults.Length - first);
            simulator.Load(faults.AsSpan(first, count));
            foreach (var (lane, _) in FirstCatches(simulator, rows, count))
            {
                caught[first + lane] = true;
            }
        }

        return caught;
    }

    /// <summary>For each loaded fault that is caught, its lane and the first row that catches it.</summary>
    public static List<(int Lane, int Row)> FirstCatches(FaultSimulator simulator, ImmutableArray<FaultRow> rows, int count)
    {
        var catches = new List<(int, int)>();
        var open = count == 64 ? ulong.MaxValue : (1UL << count) - 1;
        for (var row = 0; row < rows.Length && open != 0; row++)
        {
            if (rows[row].IsReset)
            {
                simulator.Reset();
            }

            simulator.Evaluate(rows[row].Inputs);
            for (var caught = simulator.Differing(rows[row]) & open; caught != 0; caught &= caught - 1)
            {
                catches.Add((BitOperations.TrailingZeroCount(caught), row));
                open &= ~(caught & (~caught + 1));
            }

            simulator.Tick();
        }

        return catches;
    }
}
