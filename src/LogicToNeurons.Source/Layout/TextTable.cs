using System.Collections.Immutable;
using System.Text;

namespace LogicToNeurons.Source.Layout;

/// <summary>A table of texts, written as aligned columns, Markdown or CSV. Columns line up by display width.</summary>
/// <param name="Headings">The columns' headings.</param>
public sealed record TextTable(ImmutableArray<string> Headings)
{
    private const string Gap = "  ";
    private const int LeastLast = 20;

    private readonly List<string[]> _rows = [];

    /// <summary>Gets the least widths of the columns, so that a table that comes in pieces stays aligned; empty for none.</summary>
    public ImmutableArray<int> LeastWidths { get; init; } = [];

    /// <summary>Gets the rows so far, each as long as <see cref="Headings"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The row is not as long as the headings.</exception>
    public void Add(params string[] row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Length != Headings.Length)
        {
            throw new ArgumentException($"A row of {row.Length} cells in a table of {Headings.Length} columns.", nameof(row));
        }

        _rows.Add(row);
    }

    /// <summary>Aligned columns under a rule.</summary>
    /// <param name="rule">The character of the rule, one column wide.</param>
    /// <param name="width">
    /// The width that there is; null for any. The last column is folded into what is left of it, or stands below its row where
    /// that is too little.
    /// </param>
    public IEnumerable<string> Aligned(char rule, int? width = null)
    {
        var widths = Widths();
        var before = widths[..^1].Sum() + (Gap.Length * (widths.Length - 1));
        var room = (width ?? int.MaxValue) - before;
        var isStacked = room < Math.Min(LeastLast, widths[^1]);
        var indent = new string(' ', isStacked ? widths[0] + Gap.Length : before);
        widths = isStacked ? widths[..^1] : [.. widths[..^1], Math.Min(widths[^1], room)];
        yield return Join(Headings, widths);
        yield return string.Join(Gap, widths.Select(one => new string(rule, one)));
        foreach (var row in _rows)
        {
            var lines = Folding.Fold(row[^1], isStacked ? Math.Max(LeastLast, width!.Value - indent.Length) : room);
            yield return Join([.. row[..^1], lines[0]], widths);
            foreach (var line in lines.Skip(isStacked ? 0 : 1).Where(line => line.Length > 0))
            {
                yield return indent + line;
            }
        }
    }

    /// <summary>A Markdown table; pipes and line breaks in cells are escaped.</summary>
    public IEnumerable<string> Markdown()
    {
        string[][] rows = [.. _rows.Select(row => Array.ConvertAll(row, EscapeMarkdown))];
        yield return MarkdownRow([.. Headings.Select(EscapeMarkdown)]);
        yield return MarkdownRow([.. Headings.Select(_ => "---")]);
        foreach (var row in rows)
        {
            yield return MarkdownRow(row);
        }
    }

    /// <summary>Comma-separated values (RFC 4180): a field that needs quotes has them.</summary>
    public IEnumerable<string> Csv() => _rows.Prepend([.. Headings]).Select(row => string.Join(',', row.Select(QuoteCsv)));

    private static string MarkdownRow(string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string EscapeMarkdown(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static string QuoteCsv(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Join(IReadOnlyList<string> cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < widths.Length; i++)
        {
            line.Append(DisplayWidth.PadRight(cells[i], widths[i])).Append(Gap);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The widths that the columns need.</summary>
    public int[] Widths()
    {
        var widths = LeastWidths.IsEmpty ? new int[Headings.Length] : [.. LeastWidths];
        foreach (var row in _rows.Prepend([.. Headings]))
        {
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(row[i]));
            }
        }

        return widths;
    }
}
