using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Schematics;

public sealed class TextSchematicTests
{
    public static TheoryData<string> Pictures => [.. Circuits.Keys];

    private static Dictionary<string, Func<Netlist>> Circuits { get; } = new()
    {
        ["half-adder"] = SmallCircuits.HalfAdder,
        ["full-adder"] = SmallCircuits.FullAdder,
        ["xor"] = SmallCircuits.XorOfOthers,
        ["ripple-4"] = () => SmallCircuits.Ripple(4),
        ["counter-3"] = () => SmallCircuits.Counter(3),
        ["mux-2"] = () => SmallCircuits.Mux(2),
        ["comparator-2"] = () => SmallCircuits.Comparator(2),
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Draw_SmallCircuits_LookLikeThis(string name)
    {
        var netlist = Circuits[name]();
        var simulator = new NetSimulator(netlist);
        for (var input = 0; input < netlist.InputNets.Length; input += 2)
        {
            simulator.Values[netlist.InputNets[input]] = 1;
        }

        simulator.Evaluate();
        var flat = Schematic.Of(netlist, SchematicView.Flat);
        var pictures = new[] { Text(flat, LineSigns.Unicode, []), Text(flat, LineSigns.Unicode, simulator.Values), Text(flat, LineSigns.Ascii, simulator.Values) };
        VerifiedText.Match(string.Join("\n\n", pictures), name);
    }

    private static string Text(Schematic schematic, LineSigns signs, ReadOnlySpan<byte> values) =>
        string.Join('\n', new TextSchematic(schematic, hasValues: values.Length > 0).Draw(signs, values).Lines());
}
