using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>What the right circuit shows.</summary>
internal static class Expectations
{
    /// <summary>A sequence as rows that expect of all outputs what the right circuit shows.</summary>
    public static ImmutableArray<FaultRow> Of(Netlist netlist, TestSequence sequence)
    {
        var simulator = new NetSimulator(netlist);
        var rows = ImmutableArray.CreateBuilder<FaultRow>(sequence.Ticks.Length);
        foreach (var inputs in sequence.Ticks)
        {
            for (var input = 0; input < inputs.Length; input++)
            {
                simulator.Values[netlist.InputNets[input]] = inputs[input] ? (byte)1 : (byte)0;
            }

            simulator.Evaluate();
            var checks = new (int, bool)[netlist.OutputNets.Length];
            for (var output = 0; output < checks.Length; output++)
            {
                checks[output] = (output, simulator.Values[netlist.OutputNets[output]] == 1);
            }

            rows.Add(new FaultRow(rows.Count == 0, [.. inputs], checks));
            simulator.Tick();
        }

        return rows.MoveToImmutable();
    }
}
