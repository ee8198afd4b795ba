using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics.Placing;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>The sizes of cells in characters.</summary>
/// <param name="hasValues">Whether there must be room for values.</param>
/// <param name="isNarrow">Whether vertical wires stand side by side.</param>
internal sealed class TextStyle(bool hasValues, bool isNarrow) : LayoutStyle
{
    private const int LongestName = 16;

    public override int Gap => 0;

    public override int Pitch => isNarrow ? 1 : 2;

    public override int BorderWidth => 1;

    /// <summary>The name of a net as it stands in a gate's box.</summary>
    public static string NameIn(SchematicCell gate) => DisplayWidth.Clip(gate.Name, LongestName, "~");

    public override CellShape ShapeOf(SchematicCell cell) => cell.Role switch
    {
        CellRole.Input => new CellShape(DisplayWidth.Of(cell.Title) + ValueWidth(cell.Outputs[0]) + 2, 1, [], [0]),
        CellRole.Output => new CellShape(DisplayWidth.Of(cell.Title) + ValueWidth(cell.Inputs[0]) + 2, 1, [0], []),
        CellRole.Gate => GateShape(cell),
        CellRole.Register or CellRole.Instance => BoxShape(cell),
    };

    public override int MarginBehind(SchematicPin output) => output.Nets.Length > 1 ? BusMark(output).Length + 2 : 1;

    public override int MarginBefore(SchematicPin input) => input.IsConstant ? NetValues.WidthOf(input.Nets.Length) + 2 : 1;

    /// <summary>How a bus says how many nets it has.</summary>
    public static string BusMark(SchematicPin pin) => FormattableString.Invariant($"/{pin.Nets.Length}");

    /// <summary>The columns of a pin's label, with the value that follows a bus.</summary>
    public int LabelWidth(SchematicPin pin) => DisplayWidth.Of(pin.Name) + (pin.Nets.Length > 1 ? ValueWidth(pin) : 0);

    private int ValueWidth(SchematicPin pin) => hasValues ? NetValues.WidthOf(pin.Nets.Length) + 1 : 0;

    private static CellShape GateShape(SchematicCell gate)
    {
        var width = Math.Max(gate.Title.Length, DisplayWidth.Of(NameIn(gate))) + 4;
        return gate.Kind == GateKind.Not ? new CellShape(width, 3, [1], [1]) : new CellShape(width, 4, [1, 2], [1]);
    }

    private CellShape BoxShape(SchematicCell box)
    {
        var left = box.Inputs.Select(LabelWidth).DefaultIfEmpty(0).Max();
        var right = box.Outputs.Select(LabelWidth).DefaultIfEmpty(0).Max();
        var width = Math.Max(left + right + 6, DisplayWidth.Of(box.Title) + 4);
        var height = Math.Max(1, Math.Max(box.Inputs.Length, box.Outputs.Length)) + 2;
        return new CellShape(width, height, Rows(box.Inputs.Length), Rows(box.Outputs.Length));
    }

    private static ImmutableArray<int> Rows(int count) => [.. Enumerable.Range(1, count)];
}
