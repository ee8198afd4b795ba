using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes truth tables.</summary>
internal sealed class TruthTablePrinter(Session session, TruthTable table)
{
    private const int RowsAtOnce = 4096;

    /// <summary>Writes the rows as they are computed.</summary>
    /// <param name="format"><c>text</c>, <c>markdown</c>, <c>csv</c> or <c>json</c>.</param>
    /// <returns>Whether it was interrupted.</returns>
    public bool Print(string format)
    {
        using var interrupt = new Interrupt();
        var isFirst = true;
        foreach (var rows in table.Rows().Chunk(RowsAtOnce))
        {
            if (interrupt.IsRequested)
            {
                return true;
            }

            foreach (var line in format == "json" ? rows.Select(Json) : Lines(rows, format, isFirst))
            {
                session.Output.Line(line);
            }

            isFirst = false;
        }

        return false;
    }

    private IEnumerable<string> Lines(ImmutableArray<BigInteger>[] rows, string format, bool isFirst)
    {
        var text = new TextTable([.. table.Columns.Select(column => column.Heading)])
        {
            LeastWidths = [.. table.Columns.Select(column => column.MostDigits)],
        };
        foreach (var row in rows)
        {
            text.Add([.. row.Select(value => value.ToString(CultureInfo.InvariantCulture))]);
        }

        return format switch
        {
            "markdown" => text.Markdown().Skip(isFirst ? 0 : 2),
            "csv" => text.Csv().Skip(isFirst ? 0 : 1),
            _ => text.Aligned('─').Skip(isFirst ? 0 : 2),
        };
    }

    private string Json(ImmutableArray<BigInteger> row) => JsonLine.Of(writer =>
    {
        Write(writer, "inputs", TruthColumnRole.Input, row);
        var sum = table.Columns.IndexOf(table.Columns.FirstOrDefault(column => column.Role == TruthColumnRole.Sum)!);
        if (sum >= 0)
        {
            writer.WriteNumber("sum", (int)row[sum]);
        }

        Write(writer, "registers", TruthColumnRole.State, row);
        Write(writer, "outputs", TruthColumnRole.Output, row);
        Write(writer, "next", TruthColumnRole.Next, row);
    });

    private void Write(Utf8JsonWriter writer, string name, TruthColumnRole role, ImmutableArray<BigInteger> row)
    {
        if (role is TruthColumnRole.State or TruthColumnRole.Next && !table.Columns.Any(column => column.Role == role))
        {
            return;
        }

        writer.WriteStartObject(name);
        for (var i = 0; i < row.Length; i++)
        {
            if (table.Columns[i].Role == role)
            {
                JsonLine.WriteNumber(writer, table.Columns[i].Name, row[i]);
            }
        }

        writer.WriteEndObject();
    }
}
