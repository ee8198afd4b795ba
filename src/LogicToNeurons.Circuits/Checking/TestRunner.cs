using System.Collections.Immutable;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>Runs tests: each row sets the inputs and compares outputs; for a clocked circuit a row is a tick.</summary>
public static class TestRunner
{
    /// <summary>Runs the rows of a test in their order; they are computed as they are asked for.</summary>
    public static IEnumerable<TestResult> Run(TestBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Results(block);
    }

    private static IEnumerable<TestResult> Results(TestBlock block)
    {
        var simulator = new NetSimulator(block.Netlist);
        foreach (var row in block.Rows)
        {
            if (row.IsReset)
            {
                simulator.Reset();
            }

            SetInputs(simulator, row);
            simulator.Evaluate();
            yield return new TestResult(block, row, Failures(simulator, row));
            if (block.Netlist.IsClocked)
            {
                // Outputs are read before the edge.
                simulator.Tick();
            }
        }
    }

    private static void SetInputs(NetSimulator simulator, TestRow row)
    {
        foreach (var net in simulator.Netlist.InputNets)
        {
            simulator.Values[net] = 0;
        }

        foreach (var (port, value) in row.Inputs)
        {
            new NetSetting(port.Nets, value).ApplyTo(simulator);
        }
    }

    private static ImmutableArray<TestFailure> Failures(NetSimulator simulator, TestRow row)
    {
        var failures = ImmutableArray.CreateBuilder<TestFailure>();
        foreach (var (port, expected) in row.Outputs)
        {
            var actual = simulator.ValueOf(port.Nets);
            if (actual != expected)
            {
                failures.Add(new TestFailure(port, expected, actual));
            }
        }

        return failures.ToImmutable();
    }
}
