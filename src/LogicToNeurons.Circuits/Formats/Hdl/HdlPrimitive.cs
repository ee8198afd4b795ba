using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>A built-in chip that is made of gates and flip-flops directly.</summary>
/// <param name="Chip">Its name and pins.</param>
/// <param name="Make">Makes it: from the nets at its inputs, in their order and bit 0 first, the nets at its only output, or outputs.</param>
internal sealed record HdlPrimitive(HdlChip Chip, Func<HdlGates, int[][], int[][]> Make)
{
    private const int WordBits = 16;

    /// <summary>Gets a value indicating whether it is one gate, and not worth a circuit of its own.</summary>
    public bool IsGate => Chip.Name is "Nand" or "Not" or "And" or "Or" or "Xor";

    private static readonly Dictionary<string, HdlPrimitive> All = Chips().ToDictionary(primitive => primitive.Chip.Name);

    /// <summary>Gets the names of all of them.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The one of a name; null if there is none.</summary>
    public static HdlPrimitive? Find(string name) => All.GetValueOrDefault(name);

    private static IEnumerable<HdlPrimitive> Chips()
    {
        yield return Of("Nand", "a b", "out", static (gates, pins) => [[gates.Gate(GateKind.Nand, pins[0][0], pins[1][0])]]);
        yield return Of("Not", "in", "out", static (gates, pins) => [gates.Not(pins[0])]);
        yield return Of("And", "a b", "out", static (gates, pins) => [gates.Bitwise(GateKind.And, pins[0], pins[1])]);
        yield return Of("Or", "a b", "out", static (gates, pins) => [gates.Bitwise(GateKind.Or, pins[0], pins[1])]);
        yield return Of("Xor", "a b", "out", static (gates, pins) => [gates.Bitwise(GateKind.Xor, pins[0], pins[1])]);
        yield return Of("Mux", "a b sel", "out", static (gates, pins) => [gates.Mux(pins[..2], pins[2])]);
        yield return Of("DMux", "in sel", "a b", static (gates, pins) => gates.DMux(pins[0][0], pins[1]));
        yield return Of("Not16", "in[16]", "out[16]", static (gates, pins) => [gates.Not(pins[0])]);
        yield return Of("And16", "a[16] b[16]", "out[16]", static (gates, pins) => [gates.Bitwise(GateKind.And, pins[0], pins[1])]);
        yield return Of("Or16", "a[16] b[16]", "out[16]", static (gates, pins) => [gates.Bitwise(GateKind.Or, pins[0], pins[1])]);
        yield return Of("Mux16", "a[16] b[16] sel", "out[16]", static (gates, pins) => [gates.Mux(pins[..2], pins[2])]);
        yield return Of("Or8Way", "in[8]", "out", static (gates, pins) => [[gates.Any(pins[0])]]);
        yield return Of("Mux4Way16", "a[16] b[16] c[16] d[16] sel[2]", "out[16]", static (gates, pins) => [gates.Mux(pins[..4], pins[4])]);
        yield return Of("Mux8Way16", "a[16] b[16] c[16] d[16] e[16] f[16] g[16] h[16] sel[3]", "out[16]", static (gates, pins) => [gates.Mux(pins[..8], pins[8])]);
        yield return Of("DMux4Way", "in sel[2]", "a b c d", static (gates, pins) => gates.DMux(pins[0][0], pins[1]));
        yield return Of("DMux8Way", "in sel[3]", "a b c d e f g h", static (gates, pins) => gates.DMux(pins[0][0], pins[1]));
        yield return Of("DFF", "in", "out", static (gates, pins) => [gates.Register("out", pins[0], null)]);
        yield return Of("Bit", "in load", "out", static (gates, pins) => [gates.Register("out", pins[0], pins[1][0])]);
        yield return Of("Register", "in[16] load", "out[16]", static (gates, pins) => [gates.Register("out", pins[0], pins[1][0])]);
        foreach (var (name, bits) in new[] { ("RAM8", 3), ("RAM64", 6), ("RAM512", 9), ("RAM4K", 12), ("RAM16K", 14) })
        {
            yield return Of(name, $"in[{WordBits}] load address[{bits}]", $"out[{WordBits}]", static (gates, pins) => [gates.Memory(pins[0], pins[1][0], pins[2])]);
        }
    }

    private static HdlPrimitive Of(string name, string inputs, string outputs, Func<HdlGates, int[][], int[][]> make) =>
        new(new HdlChip(new SourceText($"{name}.hdl", string.Empty), default, name, Pins(inputs), Pins(outputs), [], null, true), make);

    private static ImmutableArray<HdlPin> Pins(string list) => [.. list.Split(' ').Select(Pin)];

    private static HdlPin Pin(string text) => text.Split('[', ']') is [var name, var width, _]
        ? new HdlPin(default, name, int.Parse(width, System.Globalization.CultureInfo.InvariantCulture), true)
        : new HdlPin(default, text, 1, false);
}
