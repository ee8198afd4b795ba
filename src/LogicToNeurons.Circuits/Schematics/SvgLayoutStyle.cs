using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics.Placing;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>The sizes of cells where they are drawn as symbols; a unit is the distance of two wires.</summary>
/// <param name="hasValues">Whether there must be room for values.</param>
internal sealed class SvgLayoutStyle(bool hasValues) : LayoutStyle
{
    /// <summary>The width of a character of a name, in units.</summary>
    public const double CharacterWidth = 0.75;

    /// <summary>The width of a gate with its leads.</summary>
    public const int GateWidth = 6;

    public override int Gap => 1;

    public override int Pitch => 1;

    public override int BorderWidth => 0;

    public override CellShape ShapeOf(SchematicCell cell) => cell.Role switch
    {
        CellRole.Input => new CellShape(TextUnits(DisplayWidth.Of(cell.Title) + ValueWidth(cell.Outputs[0])) + 1, 2, [], [1]),
        CellRole.Output => new CellShape(TextUnits(DisplayWidth.Of(cell.Title) + ValueWidth(cell.Inputs[0])) + 1, 2, [1], []),
        CellRole.Gate => new CellShape(GateWidth, 4, cell.Kind == GateKind.Not ? [2] : [1, 3], [2]),
        CellRole.Register or CellRole.Instance => BoxShape(cell),
    };

    public override int MarginBehind(SchematicPin output) => output.Nets.Length > 1 ? 3 : hasValues ? 2 : 1;

    public override int MarginBefore(SchematicPin input) => input.IsConstant ? 2 + TextUnits(NetValues.WidthOf(input.Nets.Length)) : 1;

    /// <summary>The units that a text of a width takes.</summary>
    public static int TextUnits(int characters) => (int)Math.Ceiling(characters * CharacterWidth);

    private int ValueWidth(SchematicPin pin) => hasValues ? NetValues.WidthOf(pin.Nets.Length) + 1 : 0;

    private int LabelWidth(SchematicPin pin) => DisplayWidth.Of(pin.Name) + (pin.Nets.Length > 1 ? ValueWidth(pin) : 0);

    private CellShape BoxShape(SchematicCell box)
    {
        var left = box.Inputs.Select(LabelWidth).DefaultIfEmpty(0).Max();
        var right = box.Outputs.Select(LabelWidth).DefaultIfEmpty(0).Max();
        var width = 2 + Math.Max(TextUnits(left + right + 2), TextUnits(DisplayWidth.Of(box.Title)));
        var height = 3 + (2 * Math.Max(1, Math.Max(box.Inputs.Length, box.Outputs.Length)));
        return new CellShape(width, height, Rows(box.Inputs.Length), Rows(box.Outputs.Length));
    }

    private static ImmutableArray<int> Rows(int count) => [.. Enumerable.Range(0, count).Select(pin => 3 + (2 * pin))];
}
