using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Schematics;

/// <summary>The picture and the netlist say the same: every line is followed from every input.</summary>
public sealed class WireTracingTests
{
    private static readonly Lazy<Netlist[]> Shipped = new(() =>
        [.. Directory.GetFiles(Repository.PathOf("programs", "circuits"), "*.gates").Order().Select(file => Gates.Build(File.ReadAllText(file)))]);

    public static TheoryData<LineSigns, bool> Looks => new() { { LineSigns.Unicode, false }, { LineSigns.Unicode, true }, { LineSigns.Ascii, false } };

    [Theory]
    [MemberData(nameof(Looks))]
    public void Draw_RandomNetlists_LinesJoinWhatTheNetlistJoins(LineSigns signs, bool isNarrow)
    {
        var random = new Random(4711);
        for (var round = 0; round < Scale.Of(150, 5000); round++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(0, 40), random.Next(1, 6), random.Next(0, 4));
            AssertAgrees(netlist, SchematicView.Flat, signs, isNarrow, random);
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Draw_Instances_LinesJoinWhatTheNetlistJoins(LineSigns signs, bool isNarrow)
    {
        var random = new Random(4711);
        for (var width = 1; width <= 9; width++)
        {
            AssertAgrees(SmallCircuits.Ripple(width), new SchematicView(0, 0), signs, isNarrow, random);
            AssertAgrees(SmallCircuits.Ripple(width), SchematicView.Flat, signs, isNarrow, random);
            AssertAgrees(SmallCircuits.Ripple(width), new SchematicView(1, 0), signs, isNarrow, random);
            AssertAgrees(SmallCircuits.Counter(width), SchematicView.Flat, signs, isNarrow, random);
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Draw_ShippedCircuits_LinesJoinWhatTheNetlistJoins(LineSigns signs, bool isNarrow)
    {
        var random = new Random(4711);
        Assert.NotEmpty(Shipped.Value);
        foreach (var netlist in Shipped.Value)
        {
            AssertAgrees(netlist, Schematic.Readable(netlist), signs, isNarrow, random);
            AssertAgrees(netlist, new SchematicView(0, 0), signs, isNarrow, random);
        }
    }

    private static void AssertAgrees(Netlist netlist, SchematicView view, LineSigns signs, bool isNarrow, Random random)
    {
        var schematic = Schematic.Of(netlist, view);
        AssertComplete(schematic);
        var simulator = new NetSimulator(netlist);
        foreach (var net in netlist.InputNets)
        {
            simulator.Values[net] = (byte)random.Next(2);
        }

        simulator.Evaluate();
        var text = new TextSchematic(schematic, hasValues: true, isNarrow);
        var tracer = new WireTracer(text, text.Draw(signs, simulator.Values), signs);
        for (var cell = 0; cell < schematic.Cells.Length; cell++)
        {
            for (var pin = 0; pin < schematic.Cells[cell].Inputs.Length; pin++)
            {
                AssertInput(text, tracer, new PinPlace(cell, pin), simulator.Values);
            }
        }
    }

    private static void AssertInput(TextSchematic text, WireTracer tracer, PinPlace place, ReadOnlySpan<byte> values)
    {
        var schematic = text.Schematic;
        var pin = schematic.Cells[place.Cell].Inputs[place.Pin];
        var (x, y) = text.PlaceOfInput(place);
        if (pin.Wire < 0)
        {
            Assert.True(pin.IsConstant);
            Assert.Equal(string.Concat(pin.Nets.Reverse()), ToBits(tracer.ConstantBefore(x, y), pin.Nets.Length));
            return;
        }

        var wire = schematic.Wires[pin.Wire];
        Assert.Equal(pin.Nets.AsEnumerable(), wire.Nets);
        Assert.Equal(pin.Nets.AsEnumerable(), schematic.Cells[wire.Driver.Cell].Outputs[wire.Driver.Pin].Nets);
        var (ends, weights) = tracer.Follow(x, y);
        Assert.Equal(wire.Readers.Select(text.PlaceOfInput).Append(text.PlaceOfOutput(wire.Driver)).Order(), ends.Order());
        var isOne = false;
        foreach (var net in wire.Nets)
        {
            isOne |= values[net] == 1;
        }

        Assert.Equal([isOne ? 1 : 0], weights);
    }

    private static string ToBits(string value, int width) => Convert.ToString(Convert.ToInt64(value, value.StartsWith("0x", StringComparison.Ordinal) ? 16 : 10), 2).PadLeft(width, '0');

    // Each gate stands there once and reads what it reads in the netlist; each port has all its bits.
    private static void AssertComplete(Schematic schematic)
    {
        var netlist = schematic.Netlist;
        foreach (var cell in schematic.Cells.Where(cell => cell.Role == CellRole.Gate))
        {
            Assert.Equal(netlist.Kinds[cell.Index], cell.Kind);
            Assert.Equal(cell.Index, cell.Outputs.Single().Nets.Single());
            int[] read = cell.Kind == GateKind.Not ? [netlist.FanIn0[cell.Index]] : [netlist.FanIn0[cell.Index], netlist.FanIn1[cell.Index]];
            Assert.Equal(read, cell.Inputs.Select(pin => pin.Nets.Single()));
        }

        var gates = schematic.Cells.Where(cell => cell.Role == CellRole.Gate).Select(cell => cell.Index).ToArray();
        Assert.Equal(gates.Length, gates.Distinct().Count());
        if (schematic.View == SchematicView.Flat)
        {
            Assert.Equal(netlist.NetCount - netlist.FirstGate, gates.Length);
        }

        if (schematic.View.Instance == 0)
        {
            Assert.Equal(netlist.InputNets.Order(), schematic.Cells.Where(cell => cell.Role == CellRole.Input).SelectMany(cell => cell.Outputs[0].Nets).Order());
            Assert.Equal(netlist.OutputNets.Order(), schematic.Cells.Where(cell => cell.Role == CellRole.Output).SelectMany(cell => cell.Inputs[0].Nets).Order());
        }
    }
}
