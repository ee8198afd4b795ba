using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formatting;

/// <summary>The lines of the tidy text as they are made, and the comments between the tokens of a text.</summary>
internal sealed class TidyLines(SourceText source, IReadOnlyList<GatesToken> tokens)
{
    private readonly List<TidyLine> _lines = [];

    /// <summary>Gets the lines so far.</summary>
    public IReadOnlyList<TidyLine> All => _lines;

    /// <summary>Gets the last line; there must be one.</summary>
    public TidyLine Last => _lines[^1];

    /// <summary>Begins a line. A blank line stays out behind an opening bracket and at the start of the text.</summary>
    public TidyLine Start(int level, bool isBlankBefore)
    {
        var line = new TidyLine(level, isBlankBefore && _lines.Count > 0 && !Last.IsOpening);
        _lines.Add(line);
        return line;
    }

    /// <summary>Whether a token is a line end or a comment.</summary>
    public bool IsGap(int token) => token < tokens.Count && tokens[token].Kind is GatesTokenKind.LineEnd or GatesTokenKind.Comment;

    /// <summary>Whether there is a comment among the line ends from a token on.</summary>
    public bool HasComment(int token)
    {
        while (IsGap(token) && tokens[token].Kind != GatesTokenKind.Comment)
        {
            token++;
        }

        return IsGap(token);
    }

    /// <summary>Writes the comments from a token on: one behind the last line, if it stood there, the others on their own lines.</summary>
    /// <returns>Whether blank lines stand behind them.</returns>
    public bool AddComments(ref int token, int level)
    {
        var lineEnds = 0;
        for (; IsGap(token); token++)
        {
            if (tokens[token].Kind == GatesTokenKind.LineEnd)
            {
                lineEnds++;
                continue;
            }

            var line = lineEnds == 0 && _lines.Count > 0 ? Last : Start(level, lineEnds > 1);
            line.Comment = CommentAt(token);
            lineEnds = 0;
        }

        return lineEnds > 1;
    }

    // As written, but for a full-width semicolon at its start and blanks at its end.
    private string CommentAt(int token) => $"{Lexis.CommentStart}{source.Slice(tokens[token].Span)[1..].TrimEnd()}";
}
