using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics.Placing;
using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Draws a placed schematic as boxes, lines and labels on character cells.</summary>
internal readonly ref struct TextFigure(SchematicLayout layout, ReadOnlySpan<byte> values)
{
    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();
    private readonly ReadOnlySpan<byte> _values = values;

    public Figure Build()
    {
        var schematic = layout.Schematic;
        for (var cell = 0; cell < schematic.Cells.Length; cell++)
        {
            AddCell(cell);
        }

        for (var wire = 0; wire < schematic.Wires.Length; wire++)
        {
            AddWire(wire);
        }

        return new Figure(schematic.Netlist.Name, layout.Width, layout.Height, _shapes.DrainToImmutable());
    }

    private void AddWire(int index)
    {
        var wire = layout.Schematic.Wires[index];
        var tag = layout.Schematic.Cells.Length + index;
        var isHeavy = NetValues.HasOne(wire.Nets.AsSpan(), _values);
        foreach (var piece in layout.Wires[index])
        {
            _shapes.Add(new Line([new Point(piece.X1, piece.Y1), new Point(piece.X2, piece.Y2)], isHeavy) { Tag = tag });
        }

        if (wire.Nets.Length > 1 && !wire.Readers.IsEmpty)
        {
            var (x, y) = layout.CornerOf(wire.Driver.Cell);
            var shape = layout.Shapes[wire.Driver.Cell];
            var pin = layout.Schematic.Cells[wire.Driver.Cell].Outputs[wire.Driver.Pin];
            AddLabel(x + shape.Width, y + shape.OutputRows[wire.Driver.Pin], TextStyle.BusMark(pin), tag);
        }
    }

    private void AddCell(int index)
    {
        var cell = layout.Schematic.Cells[index];
        var (x, y) = layout.CornerOf(index);
        var shape = layout.Shapes[index];
        switch (cell.Role)
        {
            case CellRole.Input:
                AddLabel(x, y, _values.IsEmpty ? cell.Title : $"{cell.Title} {ValueOf(cell.Outputs[0])}", index);
                break;
            case CellRole.Output:
                AddLabel(x + 2, y, _values.IsEmpty ? cell.Title : $"{ValueOf(cell.Inputs[0])} {cell.Title}", index);
                break;
            case CellRole.Gate:
                AddBox(index);
                AddLabel(x + 2, y + 1, cell.Title, index);
                AddLabel(cell.Kind == GateKind.Not ? x + 1 : x + 2, y + 2, TextStyle.NameIn(cell), index);
                break;
            case CellRole.Register or CellRole.Instance:
                AddBox(index);
                AddLabel(x + 1, y, $" {cell.Title} ", index);
                AddPins(cell, index);
                break;
        }

        for (var pin = 0; pin < cell.Inputs.Length; pin++)
        {
            if (cell.Inputs[pin].IsConstant)
            {
                AddConstant(x, y + shape.InputRows[pin], cell.Inputs[pin], index);
            }
        }
    }

    private void AddBox(int cell)
    {
        var (x, y) = layout.CornerOf(cell);
        _shapes.Add(new Box(new Point(x, y), layout.Shapes[cell].Width, layout.Shapes[cell].Height) { Tag = cell });
    }

    private void AddPins(SchematicCell cell, int index)
    {
        var (x, y) = layout.CornerOf(index);
        var shape = layout.Shapes[index];
        for (var pin = 0; pin < cell.Inputs.Length; pin++)
        {
            AddLabel(x + 2, y + shape.InputRows[pin], LabelOf(cell.Inputs[pin]), index);
        }

        for (var pin = 0; pin < cell.Outputs.Length; pin++)
        {
            var label = LabelOf(cell.Outputs[pin]);
            _shapes.Add(new Label(new Point(x + shape.Width - 3, y + shape.OutputRows[pin]), label, Anchor.End) { Tag = index });
        }
    }

    private void AddConstant(int x, int y, SchematicPin pin, int cell)
    {
        ReadOnlySpan<byte> constants = [0, 1];
        _shapes.Add(new Label(new Point(x - 2, y), NetValues.TextOf(pin.Nets.AsSpan(), constants), Anchor.End) { Tag = cell });
        _shapes.Add(new Line([new Point(x - 1, y), new Point(x, y)], !_values.IsEmpty && pin.Nets.Contains(1)) { Tag = cell });
    }

    private void AddLabel(int x, int y, string text, int tag) => _shapes.Add(new Label(new Point(x, y), text) { Tag = tag });

    private string ValueOf(SchematicPin pin) => NetValues.TextOf(pin.Nets.AsSpan(), _values);

    private string LabelOf(SchematicPin pin) => _values.IsEmpty || pin.Nets.Length == 1 ? pin.Name : $"{pin.Name} {ValueOf(pin)}";
}
