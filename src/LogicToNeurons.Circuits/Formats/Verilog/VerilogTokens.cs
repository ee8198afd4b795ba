using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>The words of a Verilog text one by one, and what is wrong with them: one error a statement.</summary>
internal sealed class VerilogTokens
{
    private readonly VerilogLexer _lexer;
    private readonly SourceText _source;

    public VerilogTokens(FlatFile file, SourceText source)
    {
        (File, _source, _lexer) = (file, source, new VerilogLexer(source.Text));
        Current = _lexer.Next();
    }

    public FlatFile File { get; }

    /// <summary>Gets the word that is to be read next.</summary>
    public VerilogToken Current { get; private set; }

    /// <summary>Gets the place behind the last word that was read.</summary>
    public int End { get; private set; }

    /// <summary>Gets a value indicating whether the statement has an error.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Gets the text of the word that is to be read next.</summary>
    public ReadOnlySpan<char> Text => _source.Slice(Current.Span);

    public bool IsEnd => Current.Kind == VerilogTokenKind.End;

    /// <summary>Gets a value indicating whether a name comes that isn't a keyword.</summary>
    public bool IsName => Current.Kind == VerilogTokenKind.Escaped || (Current.Kind == VerilogTokenKind.Name && !VerilogWords.IsKeyword(Text));

    public ReadOnlySpan<char> Slice(TextSpan span) => _source.Slice(span);

    /// <summary>The place from a beginning to the last word that was read.</summary>
    public TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, End));

    public void Advance()
    {
        End = Current.Span.End;
        Current = _lexer.Next();
    }

    /// <summary>Whether a sign or a keyword comes.</summary>
    public bool Is(string word) => Current.Kind is VerilogTokenKind.Sign or VerilogTokenKind.Name && Text.SequenceEqual(word);

    /// <summary>Reads a sign or a keyword, if it comes.</summary>
    public bool Accept(string word)
    {
        var isThere = Is(word);
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    /// <summary>Reads a sign or a keyword; another is an error.</summary>
    public bool Expect(string word)
    {
        if (Accept(word))
        {
            return true;
        }

        Fail(Words.Of("format.verilogExpected", Shown, word));
        return false;
    }

    /// <summary>Says what is wrong with the word that comes, once a statement.</summary>
    public void Fail(Phrase message) => Fail("L2N0702", Current.Span, message);

    /// <summary>Says what is wrong, once a statement.</summary>
    public void Fail(string code, TextSpan span, Phrase message)
    {
        if (!HasFailed)
        {
            File.Error(code, span, message);
        }

        HasFailed = true;
    }

    /// <summary>Says that the word that comes can't stand there.</summary>
    public void Unexpected() => Fail(Words.Of("format.verilogWord", Shown));

    /// <summary>Begins a statement: behind an error, after its end.</summary>
    /// <param name="start">Where the statement begins.</param>
    /// <param name="module">The module that it stands in; nets of a wrong statement are excused there.</param>
    public void Recover(int start, VerilogModule module)
    {
        var hasFailed = HasFailed;
        Recover();
        if (!hasFailed)
        {
            return;
        }

        var lexer = new VerilogLexer(_source.Text[start..Math.Max(start, End)]);
        for (var token = lexer.Next(); token.Kind != VerilogTokenKind.End; token = lexer.Next())
        {
            if (token.Kind == VerilogTokenKind.Escaped || (token.Kind == VerilogTokenKind.Name && !VerilogWords.IsKeyword(_source.Text.AsSpan(start + token.Span.Start, token.Span.Length))))
            {
                var span = new TextSpan(start + token.Span.Start, token.Span.Length);
                module.Signal(_source.Slice(span), span).Excuse();
            }
        }
    }

    /// <summary>Ends a statement with an error behind its semicolon.</summary>
    public void Recover()
    {
        while (HasFailed && !IsEnd && !Is("endmodule") && !Is("module") && !Accept(";"))
        {
            Advance();
        }

        HasFailed = false;
    }

    /// <summary>Whether the attribute <c>top</c> stood before this word.</summary>
    public bool TakeTop() => _lexer.TakeTop();

    private object Shown => IsEnd ? Words.Of("format.endOfFile") : FlatFile.Shortened(Text);
}
