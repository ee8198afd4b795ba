using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formatting;

/// <summary>Writes blocks and their statements as tidy lines; the text must be one that can be read, so blocks are at most <see cref="PieceReader.MostNested"/> deep.</summary>
internal sealed class BlockPrinter
{
    private readonly SourceText _source;
    private readonly IReadOnlyList<GatesToken> _tokens;
    private readonly TidyLines _lines;

    // The next token.
    private int _next;

    private BlockPrinter(SourceText source)
    {
        _source = source;
        _tokens = GatesLexer.Tokens(source);
        _lines = new TidyLines(source, _tokens);
    }

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<TidyLine> Print(SourceText source)
    {
        var printer = new BlockPrinter(source);
        printer.PrintBody(PieceReader.Read(source, new List<Diagnostic>()), Keyword.None, 0);
        return printer._lines.All;
    }

    private void PrintBody(List<Piece> pieces, Keyword block, int level)
    {
        for (var first = 0; first < pieces.Count;)
        {
            var count = ChainLength(pieces, first);
            var chain = pieces.GetRange(first, count);
            var isBlankBefore = _lines.AddComments(ref _next, level);
            if (IsInline(chain))
            {
                var line = _lines.Start(level, isBlankBefore);
                line.Code.AppendJoin(' ', chain.Select(piece => Inline(piece, block)));
            }
            else
            {
                PrintChain(chain, block, level, isBlankBefore);
            }

            first += count;
        }

        _lines.AddComments(ref _next, level);
    }

    // An if with what belongs to it, or any other statement.
    private static int ChainLength(List<Piece> pieces, int first)
    {
        var end = first + 1;
        while (pieces[first].Keyword == Keyword.If && end < pieces.Count && pieces[end].Keyword == Keyword.Else)
        {
            end++;
        }

        return end - first;
    }

    private void PrintChain(List<Piece> chain, Keyword block, int level, bool isBlankBefore)
    {
        foreach (var piece in chain)
        {
            if (piece.Keyword == Keyword.Else && !_lines.HasComment(_next))
            {
                SkipGap();
                _lines.Last.Code.Append(' ');
            }
            else
            {
                _lines.AddComments(ref _next, level);
                _lines.Start(level, isBlankBefore);
            }

            isBlankBefore = false;
            PrintStatement(piece, block, level);
            if (piece.Body is { } body)
            {
                PrintBody(body, piece.Keyword, level + 1);
                _lines.Start(level, isBlankBefore: false).Code.Append('}');
                _next++;
            }
        }
    }

    private void PrintStatement(Piece piece, Keyword block, int level)
    {
        var line = _lines.Last;
        var writer = new StatementWriter(_lines, level);
        foreach (var atom in Atoms(piece, block))
        {
            writer.Write(atom);
        }

        if (ReferenceEquals(line, _lines.Last) && piece.Body is null && block is not (Keyword.Test or Keyword.Prove))
        {
            writer.MarkAssignment(piece.Keyword);
        }
    }

    private string Inline(Piece piece, Keyword block)
    {
        var text = StatementWriter.OneLine(Atoms(piece, block));
        if (piece.Body is not { } body)
        {
            return text;
        }

        var inner = string.Concat(body.Select(one => Inline(one, piece.Keyword) + " "));
        _next++;
        return $"{text} {inner}}}";
    }

    // What stands on one line stays there if each of its blocks holds one statement at most.
    private bool IsInline(List<Piece> chain)
    {
        if (chain.Any(piece => piece.Body is null))
        {
            return false;
        }

        // Brackets come in pairs, and only the brace of a block is in no other one.
        var (blocks, depth) = (chain.Count, 0);
        for (var token = _next; blocks > 0; token++)
        {
            if (_lines.IsGap(token))
            {
                return false;
            }

            var sign = SignAt(token);
            depth += sign is '(' or '[' or '{' ? 1 : sign is ')' or ']' or '}' ? -1 : 0;
            blocks -= sign == '}' && depth == 0 ? 1 : 0;
        }

        return chain.TrueForAll(HoldsOneStatement);
    }

    private static bool HoldsOneStatement(Piece piece) => piece.Body is not { Count: > 0 } body
        || (ChainLength(body, 0) == body.Count && body.TrueForAll(HoldsOneStatement));

    private List<Atom> Atoms(Piece piece, Keyword block)
    {
        var start = _next;
        while (_next < _tokens.Count && _tokens[_next].Span.Start < piece.Span.End)
        {
            _next++;
        }

        var atoms = AtomReader.Read(_source, _tokens, start.._next, piece.Keyword, block);
        if (piece.Body is not null)
        {
            SkipGap();
            atoms.Add(new Atom("{", TokenRole.Block, _next));
            _next++;
        }

        return atoms;
    }

    private void SkipGap()
    {
        while (_lines.IsGap(_next))
        {
            _next++;
        }
    }

    // A sign of one character; NUL for any other token.
    private char SignAt(int token) =>
        _tokens[token] is { Kind: GatesTokenKind.Sign, Span: { Length: 1 } span } ? FullWidth.ToAscii(_source.Text[span.Start]) : '\0';
}
