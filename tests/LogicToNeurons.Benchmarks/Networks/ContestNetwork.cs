using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Source;

namespace LogicToNeurons.Benchmarks.Networks;

/// <summary>The networks of the contest: circuits gate by gate, as the notes build them, in strict layers.</summary>
internal static class ContestNetwork
{
    /// <summary>Builds one of them.</summary>
    public static CompiledNetwork Build(string name)
    {
        var text = name switch
        {
            "ripple32" => "circuit Add(a[32], b[32]) -> (sum[32], cout) { (sum, cout) = RippleAdder<32>(a, b, 0) }",
            "mult8" => "circuit Multiply(a[8], b[8]) -> (product[16]) { product = Multiplier<8>(a, b) }",
            _ => throw new ArgumentException($"There is no contest {name}.", nameof(name)),
        };
        var document = GatesDocument.Read(new SourceText(name, text), _ => throw new InvalidOperationException("Nothing is imported."));
        return StrictWiring.Wire(GateBlocks.Of(document.Build(null).Value ?? throw new InvalidDataException($"{name} can't be built.")));
    }

    /// <summary>Random bits for the inputs, sample by sample.</summary>
    public static float[] Samples(int inputCount, int count)
    {
        var random = new Random(1);
        var samples = new float[inputCount * count];
        foreach (ref var value in samples.AsSpan())
        {
            value = random.Next(2);
        }

        return samples;
    }

    /// <summary>What the circuit itself says, sample by sample.</summary>
    public static float[] Answers(Netlist netlist, float[] samples)
    {
        var inputCount = netlist.InputNets.Length;
        var count = samples.Length / inputCount;
        var simulator = new LogicToNeurons.Circuits.Simulation.NetSimulator(netlist);
        var answers = new float[count * netlist.OutputNets.Length];
        for (var sample = 0; sample < count; sample++)
        {
            for (var input = 0; input < inputCount; input++)
            {
                simulator.Values[netlist.InputNets[input]] = (byte)samples[(sample * inputCount) + input];
            }

            simulator.Evaluate();
            for (var output = 0; output < netlist.OutputNets.Length; output++)
            {
                answers[(sample * netlist.OutputNets.Length) + output] = simulator.Values[netlist.OutputNets[output]];
            }
        }

        return answers;
    }
}
