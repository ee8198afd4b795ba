using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes a schematic as text, JSON or SVG.</summary>
internal sealed class SchematicPrinter(Session session, Schematic schematic, byte[] values)
{
    /// <summary>The most gates, registers and boxes that are shown as text unless somebody insists.</summary>
    public const int MostReadable = 250;

    /// <summary>The narrowest picture.</summary>
    public const int LeastWidth = 20;

    private LineSigns Signs => session.Glyphs == GlyphSet.Ascii ? LineSigns.Ascii : LineSigns.Unicode;

    /// <summary>A view, with fewer levels opened as long as it would be too wide.</summary>
    public static SchematicPrinter Fitting(Session session, Netlist netlist, SchematicView view, int leastDepth, byte[] values, int? width)
    {
        for (var depth = view.Depth; ; depth--)
        {
            var printer = new SchematicPrinter(session, Schematic.Of(netlist, view with { Depth = depth }), values);
            if (width is null || depth == leastDepth || printer.Place(width).Width <= width)
            {
                return printer;
            }
        }
    }

    /// <summary>The picture as an SVG document.</summary>
    public string Svg() => SvgSchematic.Write(schematic, values);

    /// <summary>The picture as lines of text.</summary>
    public string Text() => string.Concat(Place(null).Draw(Signs, values).Lines().Select(line => line + "\n"));

    /// <summary>Writes the picture, in parts one below the other if it is too wide.</summary>
    /// <param name="width">The columns that there are; null for any number.</param>
    public void Print(int? width)
    {
        var text = Place(width);
        if (session.IsJson)
        {
            session.Output.Line(Json(text));
            return;
        }

        var parts = PartsOf(text, width ?? int.MaxValue).ToList();
        for (var part = 0; part < parts.Count; part++)
        {
            if (parts.Count > 1)
            {
                session.Print("draw.part", part + 1, parts.Count);
            }

            foreach (var line in text.Draw(parts[part], Signs, values).Lines())
            {
                session.Output.Line(line);
            }
        }
    }

    // Wires side by side are harder to follow, so they are only for pictures that would be too wide otherwise.
    private TextSchematic Place(int? width)
    {
        var text = new TextSchematic(schematic, hasValues: values.Length > 0);
        if (Signs == LineSigns.Ascii || width is null || text.Width <= width)
        {
            return text;
        }

        var narrow = new TextSchematic(schematic, hasValues: values.Length > 0, isNarrow: true);
        return narrow.Width <= width ? narrow : text;
    }

    // Cut before a column of cells, if one begins in time.
    private static IEnumerable<Area> PartsOf(TextSchematic text, int width)
    {
        for (int start = 0, end; start < text.Width; start = end)
        {
            end = text.Width - start <= width
                ? text.Width
                : text.Columns.Select(column => column.X).Where(x => x > start && x <= start + width).DefaultIfEmpty(start + width).Max();
            yield return new Area(start, 0, end - start, text.Height);
        }
    }

    private string Json(TextSchematic text) => JsonLine.Of(writer =>
    {
        writer.WriteString("circuit", schematic.Netlist.Name);
        writer.WriteNumber("width", text.Width);
        writer.WriteNumber("height", text.Height);
        writer.WriteStartArray("cells");
        for (var cell = 0; cell < schematic.Cells.Length; cell++)
        {
            WriteCell(writer, text, cell);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("wires");
        foreach (var wire in schematic.Wires)
        {
            WriteWire(writer, wire);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("lines");
        foreach (var line in text.Draw(Signs, values).Lines())
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
    });

    private void WriteCell(Utf8JsonWriter writer, TextSchematic text, int index)
    {
        var cell = schematic.Cells[index];
        var area = text.AreaOf(index);
        writer.WriteStartObject();
        writer.WriteString("role", cell.Role switch
        {
            CellRole.Input => "input",
            CellRole.Output => "output",
            CellRole.Gate => "gate",
            CellRole.Register => "register",
            CellRole.Instance => "instance",
        });
        writer.WriteString("title", cell.Title);
        if (cell.Name.Length > 0)
        {
            writer.WriteString("name", cell.Name);
        }

        writer.WriteNumber("x", area.X);
        writer.WriteNumber("y", area.Y);
        writer.WriteNumber("width", area.Width);
        writer.WriteNumber("height", area.Height);
        writer.WriteEndObject();
    }

    private void WriteWire(Utf8JsonWriter writer, SchematicWire wire)
    {
        writer.WriteStartObject();
        writer.WriteString("name", wire.Name);
        writer.WriteNumber("bits", wire.Nets.Length);
        if (values.Length > 0)
        {
            writer.WriteString("value", string.Concat(wire.Nets.Reverse().Select(net => values[net] == 1 ? '1' : '0')));
        }

        writer.WriteNumber("driver", wire.Driver.Cell);
        writer.WriteStartArray("readers");
        foreach (var reader in wire.Readers)
        {
            writer.WriteNumberValue(reader.Cell);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
