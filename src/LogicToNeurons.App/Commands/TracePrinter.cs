using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Commands;

/// <summary>Writes the rows of a trace.</summary>
internal sealed class TracePrinter(Session session, ProgramImage image, ImmutableArray<CellRange> shown)
{
    private const int RowsATable = 10_000;

    private ImmutableArray<int> _widths = [];

    /// <summary>Writes the rows as they come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="format"><c>table</c>, <c>markdown</c>, <c>csv</c> or <c>json</c>.</param>
    /// <returns>Whether it was interrupted.</returns>
    public bool Print(IEnumerable<TraceRow> rows, string format)
    {
        using var interrupt = new Interrupt();
        var isFirst = true;
        foreach (var some in rows.Chunk(format == "json" ? 1 : RowsATable))
        {
            if (interrupt.IsRequested)
            {
                return true;
            }

            foreach (var line in format == "json" ? some.Select(Json) : Table(some, format, isFirst))
            {
                session.Output.Line(line);
            }

            isFirst = false;
        }

        return false;
    }

    private IEnumerable<string> Table(TraceRow[] rows, string format, bool isFirst)
    {
        var table = new TextTable([
            session.Say("trace.step"),
            session.Say("trace.instruction"),
            .. shown.Select(range => range.ToString()),
            session.Say("trace.explanation"),
        ])
        {
            LeastWidths = _widths,
        };
        foreach (var row in rows)
        {
            table.Add([StepOf(row), Instruction(row), .. row.Columns.Select(cells => string.Join(", ", cells)), Explanation(row)]);
        }

        _widths = [.. table.Widths()];
        return format switch
        {
            "markdown" => table.Markdown().Skip(isFirst ? 0 : 2),
            "csv" => table.Csv().Skip(isFirst ? 0 : 1),
            _ => table.Aligned('─', session.Width).Skip(isFirst ? 0 : 2),
        };
    }

    private static string StepOf(TraceRow row) =>
        string.Join('-', row.Steps.Select(step => step.Number.ToString(CultureInfo.InvariantCulture)));

    private string Instruction(TraceRow row) => row.Steps.IsEmpty
        ? session.Say("trace.initial")
        : string.Join(" · ", row.Steps.Select(step => image.TextOf(step.Resolution.Pc)));

    private string Explanation(TraceRow row) => row.Explanation is { } phrase ? session.Say(phrase) : string.Empty;

    private string Json(TraceRow row) => JsonLine.Of(writer =>
    {
        if (row.Steps is [var first, ..])
        {
            writer.WriteNumber("step", row.Steps[^1].Number);
            writer.WriteNumber("pc", first.Resolution.Pc);
            writer.WriteNumber("line", image.LineOf(first.Resolution.Pc));
        }
        else
        {
            writer.WriteNumber("step", 0);
        }

        if (!row.Steps.IsEmpty)
        {
            writer.WriteString("instruction", Instruction(row));
        }

        WriteCells(writer, row);
        if (row.Explanation is not null)
        {
            writer.WriteString("explanation", Explanation(row));
        }
    });

    private static void WriteCells(Utf8JsonWriter writer, TraceRow row)
    {
        var cells = row.Columns.SelectMany(column => column).DistinctBy(cell => cell.Cell).ToList();
        writer.WriteStartObject("cells");
        foreach (var cell in cells)
        {
            var name = cell.Cell.ToString(CultureInfo.InvariantCulture);
            if (cell.Value is { } value)
            {
                writer.WriteNumber(name, value);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        writer.WriteEndObject();
        if (cells.Exists(cell => cell.Symbols is not null))
        {
            writer.WriteStartObject("symbols");
            foreach (var cell in cells.Where(cell => cell.Symbols is not null))
            {
                writer.WriteString(cell.Cell.ToString(CultureInfo.InvariantCulture), cell.Symbols);
            }

            writer.WriteEndObject();
        }
    }
}
