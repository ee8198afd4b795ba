using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Algebra;

namespace LogicToNeurons.Circuits.Proving.Matching;

/// <summary>Writes the claim that two circuits are equal as gates.</summary>
internal static class PairMiter
{
    /// <summary>Whether matched registers have the same initial values.</summary>
    public static bool BeginAlike(Netlist first, Netlist second, BitMatching registers)
    {
        for (var bit = 0; bit < registers.Partners.Length; bit++)
        {
            if (first.FlipFlops[bit].Initial != second.FlipFlops[registers.Partners[bit]].Initial)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The claim that outputs, and what registers load, are equal; the variables are those of the first circuit.</summary>
    /// <remarks>A register that begins with the opposite of its partner shall always hold the opposite: so <c>.bench</c> files, which can't say how registers begin, hold a 1.</remarks>
    public static Miter Of(Netlist first, Netlist second, CircuitMatching matching)
    {
        var graph = new Aig();
        var inputs = first.InputNets.Select(_ => graph.AddInput()).ToArray();
        var state = first.FlipFlops.Select(_ => graph.AddInput()).ToArray();
        var registers = matching.Registers!;
        var turned = first.FlipFlops.Select((flipFlop, bit) => flipFlop.Initial == second.FlipFlops[registers.Partners[bit]].Initial ? 0 : 1).ToArray();
        var otherState = Permuted([.. state.Select((literal, bit) => literal ^ turned[bit])], registers);
        var nets = NetlistGraph.Copy(graph, first, inputs, state);
        var others = NetlistGraph.Copy(graph, second, Permuted(inputs, matching.Inputs), otherState);
        var differ = new List<int>();
        for (var bit = 0; bit < first.OutputNets.Length; bit++)
        {
            differ.Add(graph.Xor(nets[first.OutputNets[bit]], others[second.OutputNets[matching.Outputs.Partners[bit]]]));
        }

        for (var bit = 0; bit < first.FlipFlops.Length; bit++)
        {
            differ.Add(graph.Xor(nets[first.FlipFlops[bit].Input], others[second.FlipFlops[registers.Partners[bit]].Input] ^ turned[bit]));
        }

        return new Miter(graph, VariableOrder.Of(first, inputs, state), graph.Or([.. differ]))
        {
            Equations = first.IsClocked ? [] : Equations(first, second, matching, nets, others),
        };
    }

    // Output by output: the bits of one as a number less those of the other.
    private static ImmutableArray<Equation> Equations(Netlist first, Netlist second, CircuitMatching matching, int[] nets, int[] others)
    {
        var equations = ImmutableArray.CreateBuilder<Equation>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in first.Outputs.SelectMany(port => Enumerable.Range(0, port.Width).Select(port.BitName)))
        {
            if (!places.TryAdd(name, places.Count))
            {
                return [];
            }
        }

        foreach (var port in PortGroups.Outputs(first))
        {
            var sum = new LinearForm();
            for (var bit = 0; bit < port.Width; bit++)
            {
                var place = places[port.BitName(bit)];
                sum.Add(nets[first.OutputNets[place]], BigInteger.One << bit);
                sum.Add(others[second.OutputNets[matching.Outputs.Partners[place]]], -(BigInteger.One << bit));
            }

            equations.Add(EquationWriter.Of(sum));
        }

        return equations.ToImmutable();
    }

    /// <summary>The literals of the first circuit's bits, in the order of the second's.</summary>
    public static int[] Permuted(int[] literals, BitMatching matching)
    {
        var permuted = new int[literals.Length];
        for (var bit = 0; bit < literals.Length; bit++)
        {
            permuted[matching.Partners[bit]] = literals[bit];
        }

        return permuted;
    }
}
