using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics.Placing;
using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Draws a placed schematic with symbols.</summary>
internal readonly ref struct SvgFigure(SchematicLayout layout, NetNames names, ImmutableHashSet<int> marked, ReadOnlySpan<byte> values)
{
    private const int Margin = 2;

    private readonly ReadOnlySpan<byte> _values = values;

    public Figure Build()
    {
        var schematic = layout.Schematic;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        for (var wire = 0; wire < schematic.Wires.Length; wire++)
        {
            shapes.Add(WireGroup(wire));
        }

        for (var cell = 0; cell < schematic.Cells.Length; cell++)
        {
            shapes.Add(CellGroup(cell));
        }

        var name = schematic.View.Instance == 0 ? schematic.Netlist.Name : names.Paths[schematic.View.Instance];
        return new Figure(name, layout.Width + (2 * Margin), layout.Height + (2 * Margin), shapes.DrainToImmutable());
    }

    private static Point At(double x, double y) => new(x + Margin, y + Margin);

    private Group WireGroup(int index)
    {
        var wire = layout.Schematic.Wires[index];
        var isHeavy = NetValues.HasOne(wire.Nets.AsSpan(), _values);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        foreach (var piece in layout.Wires[index])
        {
            shapes.Add(new Line([At(piece.X1, piece.Y1), At(piece.X2, piece.Y2)], isHeavy));
        }

        foreach (var (x, y) in Junctions.Of(layout.Wires[index]))
        {
            shapes.Add(new Dot(At(x, y), isHeavy ? 0.35 : 0.28, true));
        }

        if (!wire.Readers.IsEmpty)
        {
            AddMarks(shapes, wire);
        }

        var classes = wire.Nets.Length > 1 ? "net bus" : "net";
        return new Group(WireTitle(wire), shapes.DrainToImmutable()) { Classes = marked.Overlaps(wire.Nets) ? $"{classes} marked" : classes };
    }

    // At its beginning a bus says how many nets it has, and a net its value.
    private void AddMarks(ImmutableArray<Shape>.Builder shapes, SchematicWire wire)
    {
        var (x, y) = EndOf(wire.Driver);
        if (wire.Nets.Length > 1)
        {
            shapes.Add(new Line([At(x + 1, y + 0.6), At(x + 2, y - 0.6)], false));
            shapes.Add(new Label(At(x + 1.5, y - 1.1), wire.Nets.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), Anchor.Middle) { Classes = "soft" });
        }
        else if (!_values.IsEmpty && layout.Schematic.Cells[wire.Driver.Cell].Role != CellRole.Input)
        {
            shapes.Add(new Label(At(x + 0.3, y - 0.8), ValueOf(wire.Nets)) { Classes = "value" });
        }
    }

    private (int X, int Y) EndOf(PinPlace output)
    {
        var (x, y) = layout.CornerOf(output.Cell);
        var shape = layout.Shapes[output.Cell];
        return (x + shape.Width, y + shape.OutputRows[output.Pin]);
    }

    private Group CellGroup(int index)
    {
        var cell = layout.Schematic.Cells[index];
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        switch (cell.Role)
        {
            case CellRole.Input or CellRole.Output:
                AddPort(shapes, index);
                break;
            case CellRole.Gate:
                AddGate(shapes, index);
                break;
            case CellRole.Register or CellRole.Instance:
                AddBox(shapes, index);
                break;
        }

        AddConstants(shapes, index);
        var classes = cell.Role switch
        {
            CellRole.Input or CellRole.Output => "port",
            CellRole.Gate => marked.Contains(cell.Index) ? "gate marked" : "gate",
            CellRole.Register => "register",
            CellRole.Instance => "instance",
        };
        return new Group(CellTitle(cell), shapes.DrainToImmutable()) { Classes = classes };
    }

    private void AddPort(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var cell = layout.Schematic.Cells[index];
        var (x, y) = layout.CornerOf(index);
        var shape = layout.Shapes[index];
        if (cell.Role == CellRole.Input)
        {
            var text = _values.IsEmpty ? cell.Title : $"{cell.Title} {ValueOf(cell.Outputs[0].Nets)}";
            shapes.Add(new Label(At(x + shape.Width - 0.5, y + 1), text, Anchor.End));
        }
        else
        {
            var text = _values.IsEmpty ? cell.Title : $"{ValueOf(cell.Inputs[0].Nets)} {cell.Title}";
            shapes.Add(new Label(At(x + 0.5, y + 1), text));
        }
    }

    private void AddGate(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var cell = layout.Schematic.Cells[index];
        var (x, y) = layout.CornerOf(index);
        var corner = At(x, y);
        var rows = layout.Shapes[index].InputRows;
        var (first, last) = (IsOne(cell.Inputs[0]), IsOne(cell.Inputs[^1]));
        var leads = rows[0] <= rows[^1] ? (first, last, IsOne(cell.Outputs[0])) : (last, first, IsOne(cell.Outputs[0]));
        shapes.AddRange(GateSymbols.Of(cell.Kind, corner.X, corner.Y, leads));
        if (cell.Name.Length > 0)
        {
            shapes.Add(new Label(At(x + (SvgLayoutStyle.GateWidth / 2.0), y - 0.5), cell.Name, Anchor.Middle) { Classes = "soft" });
        }
    }

    private void AddBox(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var cell = layout.Schematic.Cells[index];
        var (x, y) = layout.CornerOf(index);
        var shape = layout.Shapes[index];
        shapes.Add(new Box(At(x, y), shape.Width, shape.Height) { Classes = "body" });
        shapes.Add(new Label(At(x + (shape.Width / 2.0), y + 1.2), cell.Title, Anchor.Middle));
        for (var pin = 0; pin < cell.Inputs.Length; pin++)
        {
            shapes.Add(new Label(At(x + 0.6, y + shape.InputRows[pin]), LabelOf(cell.Inputs[pin])) { Classes = "soft" });
        }

        for (var pin = 0; pin < cell.Outputs.Length; pin++)
        {
            shapes.Add(new Label(At(x + shape.Width - 0.6, y + shape.OutputRows[pin]), LabelOf(cell.Outputs[pin]), Anchor.End) { Classes = "soft" });
        }

        if (cell.Role == CellRole.Register)
        {
            var bottom = y + shape.Height;
            var middle = x + (shape.Width / 2.0);
            shapes.Add(new Line([At(middle - 0.7, bottom), At(middle, bottom - 1), At(middle + 0.7, bottom)], false));
        }
    }

    private void AddConstants(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var cell = layout.Schematic.Cells[index];
        var (x, y) = layout.CornerOf(index);
        for (var pin = 0; pin < cell.Inputs.Length; pin++)
        {
            if (cell.Inputs[pin].IsConstant)
            {
                var row = y + layout.Shapes[index].InputRows[pin];
                shapes.Add(new Line([At(x - 1, row), At(x, row)], !_values.IsEmpty && cell.Inputs[pin].Nets.Contains(1)));
                shapes.Add(new Label(At(x - 1.3, row), ConstantText(cell.Inputs[pin]), Anchor.End));
            }
        }
    }

    private bool IsOne(SchematicPin pin) => NetValues.HasOne(pin.Nets.AsSpan(), _values);

    private static string ConstantText(SchematicPin pin) => NetValues.TextOf(pin.Nets.AsSpan(), [0, 1]);

    private string LabelOf(SchematicPin pin) => _values.IsEmpty || pin.Nets.Length == 1 ? pin.Name : $"{pin.Name} {ValueOf(pin.Nets)}";

    private string ValueOf(ImmutableArray<int> nets) => NetValues.TextOf(nets.AsSpan(), _values);

    private string WithValue(string title, ImmutableArray<int> nets) => _values.IsEmpty ? title : $"{title} = {ValueOf(nets)}";

    private string WireTitle(SchematicWire wire) =>
        WithValue(wire.Nets.Length > 1 ? $"{wire.Name}/{wire.Nets.Length}" : names[wire.Nets[0]], wire.Nets);

    private string CellTitle(SchematicCell cell)
    {
        switch (cell.Role)
        {
            case CellRole.Gate:
                var inputs = string.Join(", ", names.Of(cell.Inputs.Select(pin => pin.Nets[0])));
                return WithValue($"{names[cell.Index]} = {cell.Kind.Name()}({inputs})", [cell.Index]);
            case CellRole.Instance:
                return $"{names.Paths[cell.Index]}: {layout.Schematic.Netlist.Instances[cell.Index].Title}";
            case CellRole.Input:
                return WithValue(cell.Title, cell.Outputs[0].Nets);
            case CellRole.Output:
                return WithValue(cell.Title, cell.Inputs[0].Nets);
            case CellRole.Register:
                return WithValue(cell.Title, layout.Schematic.Netlist.Registers[cell.Index].Outputs);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
