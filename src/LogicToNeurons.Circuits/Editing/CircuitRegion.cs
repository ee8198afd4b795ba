using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Editing;

/// <summary>The part of a text that belongs to a circuit: its head and body, and the bodies of its tests and claims.</summary>
internal sealed class CircuitRegion
{
    private readonly SourceText _source;
    private readonly TextSpan _head;
    private readonly List<GatesToken> _own;
    private readonly List<GatesToken> _about;

    private CircuitRegion(SourceText source, TextSpan head, int end, List<GatesToken> own, List<GatesToken> about) =>
        (_source, _head, End, _own, _about) = (source, head, end, own, about);

    /// <summary>Gets the place of the closing brace.</summary>
    public int End { get; }

    /// <summary>Finds it; null if the circuit has no end.</summary>
    public static CircuitRegion? Of(SourceText source, GatesSyntax syntax, CircuitSyntax circuit)
    {
        var tokens = GatesLexer.Tokens(source);
        if (Block(source, tokens, circuit.Span) is not { } own)
        {
            return null;
        }

        var about = new List<GatesToken>();
        foreach (var span in syntax.Statements.Where(statement => IsAbout(statement, circuit)).Select(statement => statement.Span))
        {
            about.AddRange((Block(source, tokens, span) ?? []).Where(token => token.Span.Start >= span.End));
        }

        return new CircuitRegion(source, circuit.Span, own[^1].Span.Start, own, about);
    }

    /// <summary>Whether a name occurs in the circuit.</summary>
    public bool Uses(string name) => _own.Exists(token => IsName(token, name));

    /// <summary>The places of a name in the circuit, then in what is said about it, rising each.</summary>
    public IEnumerable<TextSpan> PlacesOf(string name) => _own.Concat(_about).Where(token => IsName(token, name)).Select(token => token.Span).OrderBy(span => span.Start);

    /// <summary>The names that occur in the circuit.</summary>
    public IEnumerable<string> Names() => _own.Where(token => token.Kind is GatesTokenKind.Word or GatesTokenKind.QuotedName).Select(NameOf).Distinct();

    /// <summary>Whether an output stands without brackets behind the arrow.</summary>
    public bool IsBare(TextSpan output)
    {
        var before = _source.Text.AsSpan(0, output.Start).TrimEnd();
        return before.EndsWith(">") || before.EndsWith("＞");
    }

    /// <summary>The place inside the brackets of an empty list of ports.</summary>
    public int EmptyList(bool isInput)
    {
        var arrow = _own.FindIndex(token => token.Kind == GatesTokenKind.Sign && _source.Slice(token.Span) is "->");
        var open = isInput
            ? _own.FindIndex(token => Is(token, '('))
            : _own.FindIndex(Math.Max(0, arrow), token => Is(token, '('));
        return open >= 0 ? _own[open].Span.End : _head.End;
    }

    /// <summary>A line to be put before the closing brace: on a line of its own, wherever the brace stands.</summary>
    public string LineBefore(string line)
    {
        var start = _source.LineSpan(_source.LineOf(End)).Start;
        var isAlone = _source.Text.AsSpan(start, End - start).IsWhiteSpace();
        return isAlone ? $"{line.TrimStart().Insert(0, Missing(line, End - start))}\n{_source.Text[start..End]}" : $"\n{line}\n";
    }

    // The indent less what stands before the brace already.
    private static string Missing(string line, int columns)
    {
        var indent = line.Length - line.TrimStart().Length;
        return new string(' ', Math.Max(0, indent - columns));
    }

    private static bool IsAbout(StatementSyntax statement, CircuitSyntax circuit) => statement switch
    {
        TestSyntax test => test.Circuit.Name.Name == circuit.Name.Name,
        ProveSyntax prove => prove.Circuit.Name.Name == circuit.Name.Name,
        _ => false,
    };

    private static List<GatesToken>? Block(SourceText source, IReadOnlyList<GatesToken> tokens, TextSpan head)
    {
        var depth = 0;
        var block = new List<GatesToken>();
        foreach (var token in tokens.Where(token => token.Span.Start >= head.Start))
        {
            block.Add(token);
            var sign = token.Kind == GatesTokenKind.Sign ? FullWidth.ToAscii(source.Text[token.Span.Start]) : ' ';
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == '}' && depth == 0)
            {
                return block;
            }
        }

        return null;
    }

    private bool Is(GatesToken token, char sign) => token.Kind == GatesTokenKind.Sign && FullWidth.ToAscii(_source.Text[token.Span.Start]) == sign;

    private bool IsName(GatesToken token, string name) => token.Kind is GatesTokenKind.Word or GatesTokenKind.QuotedName && NameOf(token) == name;

    private string NameOf(GatesToken token) => GatesLexer.NameOf(_source.Slice(token.Span)).Trim('`');
}
