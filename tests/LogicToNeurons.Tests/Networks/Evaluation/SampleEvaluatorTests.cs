using System.Numerics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Evaluation;

public class SampleEvaluatorTests
{
    [Fact]
    public void RandomNetworks_InEveryFormat_AreTheirDefinition()
    {
        for (var seed = 0; seed < Scale.Of(150, 10_000); seed++)
        {
            var random = new Random(seed);
            var network = RandomNetworks.Next(random);
            AssertSame<int>(network, random);
            AssertSame<float>(network, random);
            AssertSame<double>(network, random);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void LongRows_AreAddedUpWhole(int length)
    {
        var builder = new NetworkBuilder("Long");
        builder.AddInput("x", length, ColumnKind.Bit, true, 0, 1);
        var signals = Enumerable.Range(0, length).ToArray();
        var rows = Enumerable.Range(0, 12).Select(row => builder.AddNeuron(row, signals, [.. signals.Select(signal => signal % 3 - 0.75)], length)).ToArray();
        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, rows, [.. rows.Select(_ => 1.0)]);
        AssertSame<double>(builder.Build(), new Random(length));
    }

    [Fact]
    public void DeepChains_AreDividedIntoMethods()
    {
        var builder = new NetworkBuilder("Deep");
        var signal = builder.AddInput("x", 1, ColumnKind.Number, false, -1000, 1000);
        for (var i = 0; i < 5000; i++)
        {
            signal = builder.AddNeuron(i % 2 == 0 ? 3 : -2, [signal], [1], 10_000);
        }

        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, [signal], [1]);
        AssertSame<float>(builder.Build(), new Random(1));
    }

    [Fact]
    public void Ticks_OfRecurrentNetworks_AreTheCircuits()
    {
        for (var seed = 0; seed < Scale.Of(40, 1000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 6), random.Next(1, 60), random.Next(1, 5), random.Next(1, 9));
            var network = StrictWiring.Wire(GateBlocks.Of(netlist)).Network;
            var circuit = new NetSimulator(netlist);
            var sample = new SampleEvaluator<float>(network);
            var batch = new NetworkEvaluator<int>(network, 3);
            for (var tick = 0; tick < 20; tick++)
            {
                for (var i = 0; i < netlist.InputNets.Length; i++)
                {
                    var value = random.Next(2);
                    circuit.Values[netlist.InputNets[i]] = (byte)value;
                    sample.Inputs[i] = value;
                    batch.Input(i).Fill(value);
                }

                circuit.Evaluate();
                sample.Evaluate();
                batch.Evaluate();
                for (var output = 0; output < netlist.OutputNets.Length; output++)
                {
                    var expected = circuit.Values[netlist.OutputNets[output]];
                    Assert.Equal(expected, sample.Output(output));
                    Assert.Equal(expected, batch.Output(output)[2]);
                }

                circuit.Tick();
                sample.Tick();
                batch.Tick();
            }

            sample.Reset();
            Assert.Equal(network.Initial.Select(value => (float)value), sample.States.ToArray());
        }
    }

    private static void AssertSame<T>(Network network, Random random)
        where T : unmanaged, INumber<T>
    {
        var evaluator = new SampleEvaluator<T>(network);
        for (var sample = 0; sample < 5; sample++)
        {
            var columns = RandomNetworks.Columns(random, network);
            for (var column = 0; column < columns.Length; column++)
            {
                (column < network.InputCount ? ref evaluator.Inputs[column] : ref evaluator.States[column - network.InputCount]) = T.CreateChecked(columns[column]);
            }

            evaluator.Evaluate();
            var outputs = Enumerable.Range(0, network.OutputCount).Select(evaluator.Output).Concat(evaluator.Next.ToArray());
            Assert.Equal(NaiveNetwork.Outputs(network, columns), outputs.Select(double.CreateChecked));
        }
    }
}
