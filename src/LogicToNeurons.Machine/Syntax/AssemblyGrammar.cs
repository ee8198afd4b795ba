using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>The grammar of a line of assembly language, without its comment; a field for each production.</summary>
internal static class AssemblyGrammar
{
    private const decimal Beyond = 36_893_488_147_419_103_232m; // 2^65

    // number = [ "+" | "-" ] digits
    private static readonly Parser<AtomSyntax> Number =
        Lexis.SignedDigits.WithText((span, text) => (AtomSyntax)new NumberSyntax(span, ValueOf(text), text[0] is '+' or '-'));

    // name = a register or another name
    private static readonly Parser<AtomSyntax> Name =
        Lexis.Name.WithText(NameOrRegister);

    // atom = number | name
    private static readonly Parser<AtomSyntax> AnyAtom = Number.Or(Name);

    // nested = "[" ( "[" | "#" ) everything up to the next comma
    private static readonly Parser<OperandSyntax> Nested =
        UpToComma.After(Lexis.Sign('[').Or(Lexis.Sign('#'))).After(Lexis.Sign('[').Lexeme())
            .Spanned((span, _) => (OperandSyntax)new NestedSyntax(span));

    // indirect = "[" atom "]"
    private static readonly Parser<OperandSyntax> Indirect =
        Atom("expected.address").Before(Lexis.Sign(']')).After(Lexis.Sign('[').Lexeme())
            .Spanned((span, cell) => (OperandSyntax)new IndirectSyntax(span, cell));

    // immediate = "#" atom
    private static readonly Parser<OperandSyntax> Immediate =
        AnyAtom.Expecting("expected.value").After(Lexis.Sign('#').Lexeme())
            .Spanned((span, value) => (OperandSyntax)new ImmediateSyntax(span, value));

    // cell = atom
    private static readonly Parser<OperandSyntax> Cell =
        AnyAtom.Select(cell => (OperandSyntax)new CellSyntax(cell.Span, cell));

    // operand = immediate | nested | indirect | cell
    private static readonly Parser<OperandSyntax> Operand =
        Immediate.Or(Nested).Or(Indirect).Or(Cell).Expecting("expected.operand").Lexeme();

    // operands = operand { "," operand }
    private static readonly Parser<IReadOnlyList<OperandSyntax>> Operands = Listed(Operand);

    // instruction = name [ operands ]
    private static readonly Parser<StatementSyntax> Instruction =
        Lexis.Name.WithText((span, text) => new NameSyntax(span, text)).Lexeme()
            .And(OrNothing(Operands), (mnemonic, operands) => new InstructionSyntax(mnemonic.Span, mnemonic, [.. operands ?? []]))
            .Spanned((span, instruction) => (StatementSyntax)(instruction with { Span = span }));

    // equ = ".equ" name atom
    private static readonly Parser<StatementSyntax> Equ =
        Name.Expecting("expected.name").Lexeme()
            .And(Atom("expected.value"), (name, value) => new EquSyntax(name.Span, name, value))
            .Spanned((span, equ) => (StatementSyntax)(equ with { Span = span }));

    private static readonly Dictionary<string, Parser<StatementSyntax>> Directives = new(StringComparer.OrdinalIgnoreCase)
    {
        [".data"] = Cells(isExpectation: false),
        [".expect"] = Cells(isExpectation: true),
        [".equ"] = Equ,
        [".width"] = Setting(isWidth: true),
        [".memory"] = Setting(isWidth: false),
    };

    // directive = "." name …
    private static readonly Parser<StatementSyntax> Directive =
        DirectiveName.Lexeme().Then(DirectiveBody);

    // statement = directive | instruction
    private static readonly Parser<StatementSyntax> Statement = Directive.Or(Instruction);

    // label = name ":"
    private static readonly Parser<AtomSyntax> Label =
        Name.Lexeme().Before(Lexis.Sign(':').Lexeme());

    /// <summary>Gets the names of the directives.</summary>
    public static IEnumerable<string> DirectiveNames => Directives.Keys;

    /// <summary>Gets labels = { label }.</summary>
    public static Parser<IEnumerable<AtomSyntax>> Labels { get; } = Label.Many().After(Lexis.Blanks);

    /// <summary>Gets the rest of a line behind its labels: [ statement ].</summary>
    public static Parser<StatementSyntax?> Body { get; } = OrNothing(Statement.Expecting("expected.statement").Before(AtEnd));

    /// <summary>atom = number | name, and blanks behind it; failures say what it should be.</summary>
    public static Parser<AtomSyntax> Atom(string expectation) => AnyAtom.Expecting(expectation).Lexeme();

    /// <summary>Gets the end of the text.</summary>
    public static Parser<Token> AtEnd => input => input.AtEnd
        ? Result.Success(new Token(new TextSpan(input.Position, 0)), input)
        : Lexis.Failure<Token>(input, ["expected.end"]);

    private static Parser<Token> UpToComma => input =>
    {
        var text = (TextInput)input;
        var length = text.Rest.IndexOfAny(',', '，');
        length = length < 0 ? text.Rest.Length : length;
        return Result.Success(new Token(new TextSpan(text.Position, length)), text.Advance(length));
    };

    // "." name
    private static Parser<NameSyntax> DirectiveName =>
        Lexis.Name.After(Lexis.Sign('.')).WithText((span, text) => new NameSyntax(span, text));

    // cells = ( ".data" | ".expect" ) atom ":" atom { "," atom }
    private static Parser<StatementSyntax> Cells(bool isExpectation) =>
        Atom("expected.address").Before(Lexis.Sign(':').Lexeme())
            .And(Listed(Atom("expected.value")), (address, values) => new CellsSyntax(address.Span, isExpectation, address, [.. values]))
            .Spanned((span, cells) => (StatementSyntax)(cells with { Span = span }));

    // setting = ( ".width" | ".memory" ) number
    private static Parser<StatementSyntax> Setting(bool isWidth) =>
        Atom("expected.number").Spanned((span, value) => (StatementSyntax)new SettingSyntax(span, isWidth, value));

    private static Parser<T?> OrNothing<T>(Parser<T> parser)
        where T : class => input => input.AtEnd ? Result.Success<T?>(null, input) : parser(input);

    private static Parser<StatementSyntax> DirectiveBody(NameSyntax name) =>
        Directives.TryGetValue(name.Name, out var body)
            ? body.Select(statement => statement with { Span = TextSpan.Cover(name.Span, statement.Span) })
            : UpToEnd.Select(rest => (StatementSyntax)new UnknownDirectiveSyntax(TextSpan.Cover(name.Span, rest.Span), name));

    private static Parser<Token> UpToEnd => input =>
    {
        var text = (TextInput)input;
        return Result.Success(new Token(new TextSpan(text.Position, text.Rest.Length)), text.Advance(text.Rest.Length));
    };

    /// <summary>list = item { "," item }, up to the end of the text.</summary>
    public static Parser<IReadOnlyList<T>> Listed<T>(Parser<T> item) => input =>
    {
        var items = new List<T>();
        var comma = Lexis.Sign(',').Lexeme();
        while (true)
        {
            var result = item(input);
            if (!result.WasSuccessful)
            {
                return Result.Failure<IReadOnlyList<T>>(result.Remainder, result.Message, result.Expectations);
            }

            items.Add(result.Value);
            var separator = comma(result.Remainder);
            if (!separator.WasSuccessful)
            {
                return result.Remainder.AtEnd
                    ? Result.Success<IReadOnlyList<T>>(items, result.Remainder)
                    : Result.Failure<IReadOnlyList<T>>(result.Remainder, string.Empty, ["','", "expected.end"]);
            }

            input = separator.Remainder;
        }
    };

    private static Parser<TResult> WithText<T, TResult>(this Parser<T> parser, Func<TextSpan, string, TResult> create) => input =>
    {
        var result = parser(input);
        var start = (TextInput)input;
        var length = result.Remainder.Position - input.Position;
        return result.WasSuccessful
            ? Result.Success(create(new TextSpan(start.Position, length), FullWidth.ToAscii(start.Rest[..length])), result.Remainder)
            : Result.Failure<TResult>(result.Remainder, result.Message, result.Expectations);
    };

    /// <summary>Whether a name belongs to the machine: a mnemonic, or a register by its form.</summary>
    public static bool IsReserved(string name) => LooksLikeARegister(name) || Mnemonics.TryFind(name, out _);

    private static bool LooksLikeARegister(string text) =>
        text.Length > 1 && text[0] is 'r' or 'R' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static AtomSyntax NameOrRegister(TextSpan span, string text) =>
        LooksLikeARegister(text) ? new RegisterSyntax(span, text[1..]) : new NameSyntax(span, text);

    private static decimal? ValueOf(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        var magnitude = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => Accumulate(hex, 16),
            ['0', 'b' or 'B', .. var binary] => Accumulate(binary, 2),
            _ => Accumulate(digits, 10),
        };
        return text[0] == '-' ? -magnitude : magnitude;
    }

    private static decimal? Accumulate(ReadOnlySpan<char> digits, int numberBase)
    {
        decimal value = 0;
        foreach (var digit in digits)
        {
            var number = HexDigit(digit);
            if (number >= numberBase)
            {
                return null;
            }

            value = Math.Min((value * numberBase) + number, Beyond);
        }

        return digits.IsEmpty ? null : value;
    }

    private static int HexDigit(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => int.MaxValue,
    };
}
