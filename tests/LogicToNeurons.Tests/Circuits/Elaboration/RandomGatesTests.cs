using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Elaboration;

/// <summary>Random circuits, written in any order of statements and in every notation, mean what a naive evaluator says.</summary>
public sealed class RandomGatesTests
{
    [Fact]
    public void Build_RandomCircuits_AreAsTheNaiveEvaluatorSays() => Parallel.For(0, Scale.Of(500, 100_000), Check);

    private static void Check(int seed)
    {
        var circuit = new RandomGates(seed);
        var outcome = Gates.Document(circuit.Text).Build(null);
        Assert.True(outcome.Value is not null, $"seed {seed}: {string.Join('\n', outcome.Diagnostics)}\n{circuit.Text}");
        var simulator = new NetSimulator(outcome.Value);
        var random = new Random(seed);
        ulong[] state = [.. circuit.Initial];
        for (var tick = 0; tick < 12; tick++)
        {
            var inputs = Enumerable.Range(0, circuit.InputCount).Select(i => (ulong)random.Next(1 << circuit.WidthOf(i))).ToArray();
            var expected = circuit.Evaluate([.. inputs, .. state]);
            Gates.Set(simulator, [.. inputs.Select(input => (long)input)]);
            simulator.Evaluate();
            Assert.True(
                expected[^circuit.OutputCount..].Select(value => (long)value).SequenceEqual(Gates.Outputs(simulator)),
                $"seed {seed}, tick {tick}\n{circuit.Text}");
            state = circuit.Next(expected);
            simulator.Tick();
        }
    }
}
