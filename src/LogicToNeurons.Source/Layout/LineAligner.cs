using System.Text;

namespace LogicToNeurons.Source.Layout;

/// <summary>Lines up the signs of neighbouring assignments and the comments behind neighbouring lines, and puts the lines together.</summary>
public static class LineAligner
{
    private const int Indent = 4;

    // What is wider doesn't push its neighbours to the right.
    private const int MostTargetWidth = 36;
    private const int MostCommentColumn = 60;

    /// <summary>The text of the lines; empty, or ending with a line end.</summary>
    public static string Join(IReadOnlyList<TidyLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ForEachRun(lines, static (line, next) => line.Assignment is not null && line.Assignment == next.Assignment, AlignSigns);
        ForEachRun(lines, static (line, next) => IsCommented(line) && IsCommented(next), AlignComments);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.IsBlankBefore ? "\n" : string.Empty).Append(' ', Indent * line.Level).Append(line.Code);
            text.Append(line.Comment is not null && line.Code.Length > 0 ? "  " : string.Empty).Append(line.Comment).Append('\n');
        }

        return text.ToString();
    }

    // A line of code with a comment behind it; where blocks begin and end, comments stand for themselves.
    private static bool IsCommented(TidyLine line) => line.Comment is not null && line.Code.Length > 0 && !line.IsOpening && line.Code[0] != '}';

    // A run: lines one below the other, equally indented, of which each is like the next.
    private static void ForEachRun(IReadOnlyList<TidyLine> lines, Func<TidyLine, TidyLine, bool> areAlike, Action<IEnumerable<TidyLine>> align)
    {
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && !lines[end].IsBlankBefore && lines[end].Level == lines[first].Level && areAlike(lines[end - 1], lines[end]))
            {
                end++;
            }

            if (end > first + 1)
            {
                align(lines.Skip(first).Take(end - first));
            }

            first = end;
        }
    }

    private static void AlignSigns(IEnumerable<TidyLine> run) =>
        Pad(run, line => line.SignAt, MostTargetWidth);

    private static void AlignComments(IEnumerable<TidyLine> run) =>
        Pad(run, line => line.Code.Length, MostCommentColumn);

    // Puts blanks into the code at a place, so that it is as far to the right as in the widest line.
    private static void Pad(IEnumerable<TidyLine> run, Func<TidyLine, int> place, int most)
    {
        var widths = run.Select(line => (Line: line, Width: DisplayWidth.Of(line.Code.ToString(0, place(line))))).Where(one => one.Width <= most).ToList();
        var widest = widths.Select(one => one.Width).DefaultIfEmpty().Max();
        foreach (var (line, width) in widths)
        {
            line.Code.Insert(place(line), " ", widest - width);
        }
    }
}
