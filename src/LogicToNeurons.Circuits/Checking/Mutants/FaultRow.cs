using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>A row of a test as bits.</summary>
/// <param name="IsReset">Whether registers get their initial values before it.</param>
/// <param name="Inputs">The values of <see cref="Netlist.InputNets"/>.</param>
/// <param name="Checks">Indices of <see cref="Netlist.OutputNets"/>, and the values that are expected there.</param>
internal sealed record FaultRow(bool IsReset, bool[] Inputs, (int Output, bool Value)[] Checks)
{
    /// <summary>The rows of some tests of one circuit, one behind the other.</summary>
    public static ImmutableArray<FaultRow> Of(Netlist netlist, IEnumerable<TestBlock> blocks)
    {
        var inputs = Places(netlist.Inputs);
        var outputs = Places(netlist.Outputs);
        return [.. blocks.SelectMany(block => block.Rows.Select((row, number) => Of(netlist, row, number == 0, inputs, outputs)))];
    }

    private static FaultRow Of(Netlist netlist, TestRow row, bool isFirst, Dictionary<string, int> inputPlaces, Dictionary<string, int> outputPlaces)
    {
        var inputs = new bool[netlist.InputNets.Length];
        foreach (var (place, value) in row.Inputs.SelectMany(one => Bits(one, inputPlaces)))
        {
            inputs[place] = value;
        }

        return new FaultRow(row.IsReset || isFirst, inputs, [.. row.Outputs.SelectMany(one => Bits(one, outputPlaces))]);
    }

    private static IEnumerable<(int Place, bool Value)> Bits(PortValue one, Dictionary<string, int> places)
    {
        for (var bit = 0; bit < one.Port.Width; bit++)
        {
            yield return (places[one.Port.BitName(bit)], !(one.Value >> bit).IsEven);
        }
    }

    // A bus of a flat format has its bits under the same names.
    private static Dictionary<string, int> Places(ImmutableArray<Port> ports)
    {
        var places = new Dictionary<string, int>();
        foreach (var port in ports)
        {
            for (var bit = 0; bit < port.Width; bit++)
            {
                places[port.BitName(bit)] = places.Count;
            }
        }

        return places;
    }
}
