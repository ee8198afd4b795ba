using System.Text;
using LogicToNeurons.Machine.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Machine.Formatting;

/// <summary>Writes a program in its one tidy form, line by line; every line keeps its number, and every comment its text.</summary>
/// <remarks>
/// Labels and directives stand at the margin, instructions four columns in. Comments behind code line up in each paragraph.
/// Formatting twice changes nothing more.
/// </remarks>
public static class AssemblyFormatter
{
    private const int Indent = 4;
    private const int MostCommentColumn = 40;

    /// <summary>The tidy text, with LF; or the lines that can't be read.</summary>
    public static Outcome<string> Format(SourceText source)
    {
        var program = AssemblyParser.Parse(source);
        if (program.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return new Outcome<string>(null, program.Diagnostics);
        }

        var code = new string[source.LineCount];
        Array.Fill(code, string.Empty);
        foreach (var line in program.Lines)
        {
            code[line.Number - 1] = CodeOf(source, line);
        }

        var text = new StringBuilder();
        for (var first = 1; first <= source.LineCount;)
        {
            first = AppendParagraph(source, code, first, text);
        }

        return text.ToString().TrimEnd('\n') is { Length: > 0 } tidy ? tidy + "\n" : string.Empty;
    }

    // A paragraph ends at a blank line; its comments behind code share a column.
    private static int AppendParagraph(SourceText source, string[] code, int first, StringBuilder text)
    {
        var end = first;
        var width = 0;
        while (end <= source.LineCount && !IsBlank(source, end))
        {
            var codeWidth = DisplayWidth.Of(code[end - 1]);
            width = CommentOf(source, end).Length > 0 && codeWidth <= MostCommentColumn ? Math.Max(width, codeWidth) : width;
            end++;
        }

        for (var line = first; line < end; line++)
        {
            text.Append(Join(source, line, code[line - 1], width)).Append('\n');
        }

        if (end <= source.LineCount)
        {
            text.Append('\n');
        }

        return end + 1;
    }

    private static string Join(SourceText source, int line, string code, int width)
    {
        var comment = CommentOf(source, line);
        return comment.Length == 0 ? code
            : code.Length > 0 ? $"{DisplayWidth.PadRight(code, width)}  {comment}"
            : char.IsWhiteSpace(source.Slice(source.LineSpan(line))[0]) ? new string(' ', Indent) + comment
            : comment;
    }

    private static bool IsBlank(SourceText source, int line) => source.Slice(source.LineSpan(line)).IsWhiteSpace();

    // From the semicolon on, as written; a full-width one becomes ASCII.
    private static string CommentOf(SourceText source, int line)
    {
        var span = source.LineSpan(line);
        var code = Lexis.WithoutComment(source, span);
        return code.End == span.End ? string.Empty : $"{Lexis.CommentStart}{source.Slice(TextSpan.FromBounds(code.End + 1, span.End)).TrimEnd()}";
    }

    private static string CodeOf(SourceText source, LineSyntax line)
    {
        var labels = string.Join(' ', line.Labels.Select(label => $"{SyntaxPrinter.Print(source, label)}:"));
        var statement = line.Statement is null ? string.Empty : SyntaxPrinter.Print(source, line.Statement);
        return line.Statement is InstructionSyntax
            ? labels.Length == 0 ? new string(' ', Indent) + statement : DisplayWidth.PadRight(labels, Indent - 1) + " " + statement
            : $"{labels} {statement}".Trim();
    }
}
