using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formatting;

/// <summary>Tells what each token of a statement is to its neighbours; the statement must be one that can be read.</summary>
internal sealed class AtomReader
{
    private readonly SourceText _source;
    private readonly IReadOnlyList<GatesToken> _tokens;
    private readonly Keyword _keyword;
    private readonly bool _isRow;
    private readonly HashSet<int> _ranges;
    private readonly Stack<Frame> _frames = [];
    private readonly List<Atom> _atoms = [];

    // Whether an operand comes next, rather than an operator.
    private bool _isOperandNext = true;

    // The bracket that we are in.
    // IsOfIntegers: "<" compares and "+" adds, as between square brackets. IsTight: operators have no blanks, as in a range.
    private readonly record struct Frame(bool IsAngle, bool IsOfIntegers, bool IsTight);

    private AtomReader(SourceText source, IReadOnlyList<GatesToken> tokens, Keyword keyword, Keyword block, HashSet<int> ranges)
    {
        (_source, _tokens, _keyword, _ranges) = (source, tokens, keyword, ranges);
        _isRow = block == Keyword.Test;
        var isOfIntegers = keyword is Keyword.For or Keyword.If or Keyword.Else or Keyword.Reg || block is Keyword.Test or Keyword.Prove;
        _frames.Push(new Frame(false, isOfIntegers, _isRow || keyword == Keyword.For));
    }

    /// <summary>Reads the tokens from one up to another.</summary>
    /// <param name="source">The text.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="range">The numbers of the statement's tokens.</param>
    /// <param name="keyword">The word that the statement begins with.</param>
    /// <param name="block">The word that the block around it begins with.</param>
    public static List<Atom> Read(SourceText source, IReadOnlyList<GatesToken> tokens, Range range, Keyword keyword, Keyword block)
    {
        var (start, end) = (range.Start.Value, range.End.Value);
        var reader = new AtomReader(source, tokens, keyword, block, RangesIn(source, tokens, start, end));
        for (var token = start; token < end; token++)
        {
            reader.ReadToken(token);
        }

        return reader._atoms;
    }

    // The square brackets that hold the sign of a range.
    private static HashSet<int> RangesIn(SourceText source, IReadOnlyList<GatesToken> tokens, int start, int end)
    {
        var ranges = new HashSet<int>();
        var open = new Stack<int>();
        for (var token = start; token < end; token++)
        {
            if (tokens[token].Kind != GatesTokenKind.Sign)
            {
                continue;
            }

            switch (FullWidth.ToAscii(source.Slice(tokens[token].Span)))
            {
                case "(" or "[" or "{":
                    open.Push(token);
                    break;
                case ")" or "]" or "}":
                    open.TryPop(out _);
                    break;
                case ".." when open.TryPeek(out var bracket):
                    ranges.Add(bracket);
                    break;
            }
        }

        return ranges;
    }

    private void ReadToken(int token)
    {
        var text = _source.Slice(_tokens[token].Span);
        switch (_tokens[token].Kind)
        {
            case GatesTokenKind.Word:
                ReadWord(GatesLexer.NameOf(text), token);
                break;
            case GatesTokenKind.Number:
                AddOperand(FullWidth.ToAscii(text), token);
                break;
            case GatesTokenKind.QuotedName:
                AddOperand($"`{text[1..^1]}`", token);
                break;
            case GatesTokenKind.Text:
                AddOperand(text[1..^1].IndexOfAny('"', '＂') < 0 ? $"\"{text[1..^1]}\"" : text.ToString(), token);
                break;
            case GatesTokenKind.Sign:
                ReadSign(FullWidth.ToAscii(text), token);
                break;
            case GatesTokenKind.Comment or GatesTokenKind.LineEnd:
                break;
        }
    }

    private void ReadWord(string word, int token)
    {
        var isKeyword = (_atoms.Count == 0 && _keyword != Keyword.None) || (_atoms.Count == 1 && _keyword == Keyword.Else);
        if (isKeyword || (_isOperandNext && word == "not"))
        {
            _atoms.Add(new Atom(word, TokenRole.Keyword, token));
        }
        else if (_isOperandNext || (_isRow && _frames.Count == 1))
        {
            // In a row, the next port stands directly behind a value.
            AddOperand(word, token);
        }
        else
        {
            AddOperator(word, TokenRole.Infix, token);
        }
    }

    private void ReadSign(string sign, int token)
    {
        var frame = _frames.Peek();
        switch (sign)
        {
            case "(" or "{":
                Open(sign, token, new Frame(false, frame.IsOfIntegers, frame.IsTight));
                break;
            case "[":
                Open(sign, token, new Frame(false, true, frame.IsTight || _ranges.Contains(token)));
                break;
            case "<" when !frame.IsOfIntegers:
                Open(sign, token, new Frame(true, true, frame.IsTight));
                break;
            case "<-" when frame.IsOfIntegers || _keyword is Keyword.Test or Keyword.Prove:
                // Two signs that happened to stand together: "a <-1".
                ReadSign("<", token);
                ReadSign("-", token);
                break;
            case ")" or "]" or "}":
            case ">" when frame.IsAngle:
                _frames.Pop();
                _atoms.Add(new Atom(sign, TokenRole.Close, token));
                _isOperandNext = false;
                break;
            default:
                AddOperator(sign, RoleOf(sign, frame), token);
                break;
        }
    }

    private TokenRole RoleOf(string sign, Frame frame) => sign switch
    {
        "," => TokenRole.Comma,
        ".." or "..<" => TokenRole.Tight,
        "=" when _isRow => TokenRole.Tight,
        "!" or "~" or "¬" => TokenRole.Prefix,
        "+" or "-" when _isOperandNext => TokenRole.Prefix,
        "+" or "-" or "*" or "/" or "%" or "**" or "×" or "·" when frame.IsTight => TokenRole.Tight,
        _ => TokenRole.Infix,
    };

    private void Open(string sign, int token, Frame frame)
    {
        _atoms.Add(new Atom(sign, _isOperandNext ? TokenRole.Open : TokenRole.OpenBehind, token));
        _frames.Push(frame);
        _isOperandNext = true;
    }

    private void AddOperand(string text, int token)
    {
        _atoms.Add(new Atom(text, TokenRole.Operand, token));
        _isOperandNext = false;
    }

    private void AddOperator(string text, TokenRole role, int token)
    {
        _atoms.Add(new Atom(text, role, token));
        _isOperandNext = true;
    }
}
