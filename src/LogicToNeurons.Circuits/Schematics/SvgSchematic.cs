using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics.Placing;
using LogicToNeurons.Drawing.Svg;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Draws schematics as SVG: gates by their symbols, each gate and wire with a title that says what it is.</summary>
public static class SvgSchematic
{
    private const double PixelsPerUnit = 10;

    private const string StyleSheet = """
        .net path.heavy { stroke-width: 3; }
        .bus path { stroke-width: 2.2; }
        .bus path.heavy { stroke-width: 4; }
        .gate:hover path, .net:hover path, .marked path { stroke: var(--mark); }
        .value { fill: var(--strong); font-size: 10px; font-weight: bold; }

        """;

    /// <summary>A schematic as an SVG document.</summary>
    /// <param name="schematic">The schematic.</param>
    /// <param name="values">The value of each net of the netlist, 0 or 1; empty to show none. Wires that carry 1 are heavy.</param>
    /// <param name="marked">Nets to be marked, for example a critical path.</param>
    public static string Write(Schematic schematic, ReadOnlySpan<byte> values, IEnumerable<int>? marked = null)
    {
        ArgumentNullException.ThrowIfNull(schematic);
        var layout = new SchematicLayout(schematic, new SvgLayoutStyle(values.Length > 0));
        var figure = new SvgFigure(layout, new NetNames(schematic.Netlist), marked is null ? [] : [.. marked], values).Build();
        return SvgWriter.Write(figure, PixelsPerUnit, StyleSheet);
    }
}
