using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>The distinctive-shape symbols of gates (ANSI/IEEE 91), with a bubble where the output is inverted.</summary>
internal static class GateSymbols
{
    private const double HalfHeight = 1.8;
    private const double Bubble = 0.3;
    private const double Tip = 5;
    private const string Body = "body";

    // How far the back of an or bulges, and how far at its inputs.
    private const double Bulge = 0.9;
    private const double BulgeAtInput = 0.467;
    private const double SecondBack = 0.5;

    // The part of the radius that makes a cubic curve a quarter of a circle.
    private const double Roundness = 0.5523;

    /// <summary>A gate that takes <see cref="SvgLayoutStyle.GateWidth"/> × 4 units.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="x">Its left end, where wires come in.</param>
    /// <param name="y">Its upper end.</param>
    /// <param name="leads">Whether the leads of the upper input, the lower input and the output are heavy; a not has no lower one.</param>
    public static IEnumerable<Shape> Of(GateKind kind, double x, double y, (bool Upper, bool Lower, bool Output) leads)
    {
        var isInverted = kind is GateKind.Not or GateKind.Nand or GateKind.Nor or GateKind.Xnor;
        var tip = x + Tip - (isInverted ? 2 * Bubble : 0);
        var middle = y + 2;
        var lead = kind switch
        {
            GateKind.Or or GateKind.Nor or GateKind.Xor or GateKind.Xnor => x + 0.6 + BulgeAtInput,
            _ => x + 0.8,
        };
        foreach (var input in kind == GateKind.Not ? (double[])[2] : [1, 3])
        {
            yield return new Line([new Point(x, y + input), new Point(lead, y + input)], input == 3 ? leads.Lower : leads.Upper);
        }

        yield return new Line([new Point(x + Tip, middle), new Point(x + SvgLayoutStyle.GateWidth, middle)], leads.Output);
        foreach (var outline in OutlinesOf(kind, x, tip, middle))
        {
            yield return outline;
        }

        if (isInverted)
        {
            yield return new Dot(new Point(x + Tip - Bubble, middle), Bubble, false);
        }
    }

    private static Outline[] OutlinesOf(GateKind kind, double x, double tip, double middle) => kind switch
    {
        GateKind.Not => [Triangle(x + 0.8, tip, middle)],
        GateKind.And or GateKind.Nand => [And(x + 0.8, tip, middle)],
        GateKind.Or or GateKind.Nor => [Or(x + 0.6, tip, middle)],
        GateKind.Xor or GateKind.Xnor => [Or(x + 0.6 + SecondBack, tip, middle), Back(x + 0.6, middle)],
        GateKind.Zero or GateKind.One or GateKind.Input or GateKind.Register => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Outline Triangle(double left, double tip, double middle) =>
        Closed(new Point(left, middle - 1.4), [new Stroke(new Point(tip, middle)), new Stroke(new Point(left, middle + 1.4))]);

    private static Outline And(double left, double tip, double middle)
    {
        var (bend, handle) = (tip - HalfHeight, HalfHeight * Roundness);
        return Closed(new Point(left, middle - HalfHeight), [
            new Stroke(new Point(bend, middle - HalfHeight)),
            new Stroke(new Point(tip, middle), new Point(bend + handle, middle - HalfHeight), new Point(tip, middle - handle)),
            new Stroke(new Point(bend, middle + HalfHeight), new Point(tip, middle + handle), new Point(bend + handle, middle + HalfHeight)),
            new Stroke(new Point(left, middle + HalfHeight)),
        ]);
    }

    private static Outline Or(double left, double tip, double middle) => Closed(new Point(left, middle - HalfHeight), [
        new Stroke(new Point(tip, middle), new Point(left + 2.3, middle - HalfHeight), new Point(tip - 0.9, middle - 1.1)),
        new Stroke(new Point(left, middle + HalfHeight), new Point(tip - 0.9, middle + 1.1), new Point(left + 2.3, middle + HalfHeight)),
        BackStroke(left, middle),
    ]);

    private static Outline Back(double left, double middle) =>
        new(new Point(left, middle + HalfHeight), [BackStroke(left, middle)], false);

    private static Stroke BackStroke(double left, double middle) =>
        new(new Point(left, middle - HalfHeight), new Point(left + Bulge, middle + (HalfHeight / 3)), new Point(left + Bulge, middle - (HalfHeight / 3)));

    private static Outline Closed(Point start, ImmutableArray<Stroke> strokes) => new(start, strokes, true) { Classes = Body };
}
