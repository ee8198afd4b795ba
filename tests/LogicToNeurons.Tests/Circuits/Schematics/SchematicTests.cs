using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Schematics;

public sealed class SchematicTests
{
    [Fact]
    public void Readable_SmallCircuit_IsWhole() => Assert.Equal(1, Schematic.Readable(SmallCircuits.Ripple(4)).Depth);

    [Fact]
    public void Readable_LargerCircuit_IsFoldedByInstance()
    {
        var netlist = SmallCircuits.Ripple(8);
        var view = Schematic.Readable(netlist);
        Assert.Equal(new SchematicView(0, 0), view);
        Assert.Equal(8, Schematic.CountCells(netlist, view));
        Assert.Equal(8, Schematic.Of(netlist, view).Cells.Count(cell => cell.Role == CellRole.Instance));
    }

    [Fact]
    public void Of_WholeBusIntoInstance_IsOneWire()
    {
        var netlist = SmallCircuits.Build("Passing", builder =>
        {
            var a = builder.AddInput("a", 8, true, Origin.None);
            var instance = builder.AddInstance(new Instance(0, "Inverter.0", "Inverter", [8], false, Origin.None));
            var inverted = a.Select(net => builder.Not(net, Origin.None with { Instance = instance })).ToArray();
            builder.AddSignal(new Signal(instance, "in", a, true, SignalRole.Input));
            builder.AddSignal(new Signal(instance, "out", [.. inverted], true, SignalRole.Output));
            builder.AddOutput("high", [.. inverted[4..]], true);
            builder.AddOutput("low", [.. inverted[..4]], true);
        });
        var schematic = Schematic.Of(netlist, new SchematicView(0, 0));
        Assert.Equal([8, 4, 4], schematic.Wires.Select(wire => wire.Nets.Length));
        var box = schematic.Cells.Single(cell => cell.Role == CellRole.Instance);
        Assert.Equal(["in"], box.Inputs.Select(pin => pin.Name));
        Assert.Equal(["out[3..0]", "out[7..4]"], box.Outputs.Select(pin => pin.Name));
        Assert.Equal(["high", "low"], schematic.Cells.Where(cell => cell.Role == CellRole.Output).Select(cell => cell.Title));
    }

    [Fact]
    public void Of_TwoEqualInstances_ShowsBothBoxes()
    {
        var netlist = SmallCircuits.Build("Twice", builder =>
        {
            var x = SmallCircuits.Input(builder, "x");
            for (var i = 0; i < 2; i++)
            {
                var instance = builder.AddInstance(new Instance(0, $"Not.{i}", "Not", [], false, Origin.None));
                var net = builder.Not(x, Origin.None with { Instance = instance });
                builder.AddSignal(new Signal(instance, "x", [x], false, SignalRole.Input));
                builder.AddSignal(new Signal(instance, "y", [net], false, SignalRole.Output));
                builder.AddOutput($"y{i}", [net], false);
            }
        });
        var schematic = Schematic.Of(netlist, new SchematicView(0, 0));
        var boxes = schematic.Cells.Where(cell => cell.Role == CellRole.Instance).ToArray();
        Assert.Equal(2, boxes.Length);
        Assert.Equal([true, false], boxes.Select(box => box.Outputs[0].Wire >= 0));
        Assert.Equal(2, schematic.Wires[^1].Readers.Length);
    }

    [Fact]
    public void Of_BoxesOnACycle_AreDrawn()
    {
        // Each box reads the other one's second half: a cycle of boxes, none of gates.
        var netlist = SmallCircuits.Build("Cycle", builder =>
        {
            var x = SmallCircuits.Input(builder, "x");
            var boxes = Enumerable.Range(0, 2).Select(i => builder.AddInstance(new Instance(0, $"Box.{i}", "Box", [], false, Origin.None))).ToArray();
            var first = builder.Not(x, Origin.None with { Instance = boxes[0] });
            var second = builder.Gate(GateKind.And, first, x, Origin.None with { Instance = boxes[1] });
            var third = builder.Gate(GateKind.Or, second, first, Origin.None with { Instance = boxes[0] });
            builder.AddSignal(new Signal(boxes[0], "x", [x], false, SignalRole.Input));
            builder.AddSignal(new Signal(boxes[0], "back", [second], false, SignalRole.Input));
            builder.AddSignal(new Signal(boxes[0], "p", [first], false, SignalRole.Output));
            builder.AddSignal(new Signal(boxes[0], "q", [third], false, SignalRole.Output));
            builder.AddSignal(new Signal(boxes[1], "in", [first], false, SignalRole.Input));
            builder.AddSignal(new Signal(boxes[1], "x", [x], false, SignalRole.Input));
            builder.AddSignal(new Signal(boxes[1], "out", [second], false, SignalRole.Output));
            builder.AddOutput("y", [third], false);
        });
        var text = new TextSchematic(Schematic.Of(netlist, new SchematicView(0, 0)), hasValues: false);
        VerifiedText.Match(string.Join('\n', text.Draw(LineSigns.Unicode, []).Lines()));
    }

    [Fact]
    public void Of_ExtremesOfSize_AreDrawn()
    {
        var random = new Random(4711);
        foreach (var (inputs, gates, outputs, registers) in new[] { (1, 0, 1, 0), (1, 1, 1, 0), (3, 0, 9, 0), (1, 0, 1, 3), (40, 1000, 40, 10) })
        {
            var schematic = Schematic.Of(RandomNetlists.Next(random, inputs, gates, outputs, registers), SchematicView.Flat);
            var text = new TextSchematic(schematic, hasValues: false);
            Assert.Equal(text.Height, text.Draw(LineSigns.Unicode, []).Lines().Count());
        }
    }

    [Fact]
    public void Draw_PartOfAPicture_IsThatPart()
    {
        var text = new TextSchematic(Schematic.Of(SmallCircuits.Ripple(4), SchematicView.Flat), hasValues: false);
        var whole = text.Draw(LineSigns.Unicode, []).Lines().Select(line => line.PadRight(text.Width)).ToArray();
        foreach (var area in new[] { new Area(0, 0, 10, 5), new Area(17, 3, 40, 20), new Area(text.Width - 3, text.Height - 3, 10, 10) })
        {
            var part = text.Draw(area, LineSigns.Unicode, []).Lines().ToArray();
            for (var row = 0; row < area.Height; row++)
            {
                var expected = area.Y + row < whole.Length ? whole[area.Y + row].PadRight(area.X + area.Width).Substring(area.X, area.Width).TrimEnd() : string.Empty;
                Assert.Equal(expected, part[row]);
            }
        }
    }

    [Fact]
    public void Draw_Tags_SayWhichCellOrWireStandsThere()
    {
        var netlist = SmallCircuits.FullAdder();
        var schematic = Schematic.Of(netlist, SchematicView.Flat);
        var text = new TextSchematic(schematic, hasValues: false);
        var picture = text.Draw(LineSigns.Unicode, []);
        for (var cell = 0; cell < schematic.Cells.Length; cell++)
        {
            var area = text.AreaOf(cell);
            if (schematic.Cells[cell].Role == CellRole.Gate)
            {
                Assert.Equal(new SchematicItem(cell, -1), text.ItemOf(picture[area.X + 2, area.Y + 1].Tag));
                Assert.Equal(cell, schematic.CellOf(schematic.Cells[cell].Index));
            }
        }

        for (var wire = 0; wire < schematic.Wires.Length; wire++)
        {
            var (x, y) = text.PlaceOfInput(schematic.Wires[wire].Readers[0]);
            var cell = picture[x - 1, y];
            Assert.Equal(new SchematicItem(-1, wire), text.ItemOf(cell.Tag));
            Assert.Equal(wire, schematic.WireOf(schematic.Wires[wire].Nets[0]));
        }

        Assert.Null(text.ItemOf(picture[text.Width - 1, text.Height - 1].Tag));
    }

    [Fact]
    public void Of_InstanceInside_ShowsItsPortsAndGates()
    {
        var netlist = SmallCircuits.Ripple(3);
        var schematic = Schematic.Of(netlist, new SchematicView(2, 0));
        Assert.Equal(["x", "y", "c"], schematic.Cells.Where(cell => cell.Role == CellRole.Input).Select(cell => cell.Title));
        Assert.Equal(["s", "c'"], schematic.Cells.Where(cell => cell.Role == CellRole.Output).Select(cell => cell.Title));
        Assert.Equal(5, schematic.Cells.Count(cell => cell.Role == CellRole.Gate));
    }
}
