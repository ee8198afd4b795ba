using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The grammar of statements, of the heads of blocks, of rows of tests and of relations; a field for each production.</summary>
internal static class StatementGrammar
{
    // declarator = name [ "[" sum "]" ]
    private static readonly Parser<DeclaratorSyntax> Declarator =
        GatesLexis.Name.And(ListGrammar.Optional(ExpressionGrammar.OfIntegers.Before(SpacedWords.Sign("]")).After(SpacedWords.Sign("["))), (name, width) => (Name: name, Width: width))
            .Spanned((span, parts) => new DeclaratorSyntax(span, parts.Name, parts.Width));

    // ports = "(" [ declarator { "," declarator } ] ")"
    private static readonly Parser<ImmutableArray<DeclaratorSyntax>> Ports = ListGrammar.Listed(Declarator, "(", ")", isEmptyAllowed: true);

    // results = ports | declarator
    private static readonly Parser<ImmutableArray<DeclaratorSyntax>> Results = input =>
        FullWidth.StartsWith(((TextInput)input).Rest, "(") ? Ports(input) : Declarator.Select(one => ImmutableArray.Create(one))(input);

    private static readonly Parser<ImmutableArray<NameSyntax>> ParameterNames =
        ListGrammar.Optional(ListGrammar.Listed(GatesLexis.Name, "<", ">", isEmptyAllowed: false), "<");

    /// <summary>circuit = "circuit" name [ "&lt;" names "&gt;" ] ports "->" results.</summary>
    public static readonly Parser<CircuitSyntax> Circuit =
        GatesLexis.Name.After(GatesLexis.Word("circuit"))
            .And(ParameterNames, (name, parameters) => (Name: name, Parameters: parameters))
            .And(Ports, (head, inputs) => (head.Name, head.Parameters, Inputs: inputs))
            .And(Results.After(SpacedWords.Arrow), (head, outputs) => (head.Name, head.Parameters, head.Inputs, Outputs: outputs))
            .Spanned((span, head) => new CircuitSyntax(span, head.Name, head.Parameters, head.Inputs, head.Outputs, []));

    /// <summary>wire = "wire" declarator { "," declarator } [ "=" gates ].</summary>
    public static readonly Parser<StatementSyntax> Wire = input =>
    {
        var wires = OneOrMore(Declarator)(GatesLexis.Word("wire")(input).Remainder);
        if (!wires.WasSuccessful)
        {
            return ListGrammar.Failed<StatementSyntax, ImmutableArray<DeclaratorSyntax>>(wires);
        }

        var value = wires.Value.Length == 1 ? OptionalValue(ExpressionGrammar.OfGates)(wires.Remainder) : Result.Success<ExpressionSyntax?>(null, wires.Remainder);
        return value.WasSuccessful
            ? Result.Success((StatementSyntax)new WireSyntax(TextSpan.FromBounds(input.Position, wires.Value[^1].Span.End), wires.Value, value.Value), value.Remainder)
            : ListGrammar.Failed<StatementSyntax, ExpressionSyntax?>(value);
    };

    /// <summary>register = "reg" declarator [ "=" sum ].</summary>
    public static readonly Parser<StatementSyntax> Register =
        Declarator.After(GatesLexis.Word("reg"))
            .And(OptionalValue(ExpressionGrammar.OfIntegers), (register, initial) => (Register: register, Initial: initial))
            .Spanned((span, parts) => (StatementSyntax)new RegisterSyntax(span, parts.Register, parts.Initial));

    /// <summary>for = "for" name "in" sum ( ".." | "..&lt;" ) sum.</summary>
    public static readonly Parser<ForSyntax> For =
        GatesLexis.Name.After(GatesLexis.Word("for")).Before(GatesLexis.Word("in"))
            .And(ExpressionGrammar.OfIntegers, (variable, low) => (Variable: variable, Low: low))
            .And(UpTo(), (head, isHalfOpen) => (head.Variable, head.Low, IsHalfOpen: isHalfOpen.Span.Length == 3))
            .And(ExpressionGrammar.OfIntegers, (head, high) => (head.Variable, head.Low, head.IsHalfOpen, High: high))
            .Spanned((span, head) => new ForSyntax(span, head.Variable, head.Low, head.High, head.IsHalfOpen, []));

    /// <summary>if = "if" claim.</summary>
    public static readonly Parser<ExpressionSyntax> If = ExpressionGrammar.OfClaims.After(GatesLexis.Word("if"));

    /// <summary>else = "else" [ "if" claim ].</summary>
    public static readonly Parser<ExpressionSyntax?> Else = input =>
    {
        var rest = GatesLexis.Word("else")(input).Remainder;
        return rest.AtEnd ? Result.Success<ExpressionSyntax?>(null, rest) : If(rest);
    };

    /// <summary>assignment = ( target | "(" targets ")" ) ( "=" | "&lt;-" ) gates.</summary>
    public static readonly Parser<StatementSyntax> Assignment =
        Targets().And(Assign(), (targets, sign) => (Targets: targets, IsLoad: sign.Span.Length == 2))
            .And(ExpressionGrammar.OfGates, (left, value) => (left.Targets, left.IsLoad, Value: value))
            .Spanned((span, parts) => (StatementSyntax)new AssignmentSyntax(span, parts.Targets, parts.IsLoad, parts.Value));

    /// <summary>row = "reset" | values "->" values.</summary>
    public static readonly Parser<TestRowSyntax> Row = Reset().Or(Values());

    /// <summary>relation = claim [ "when" claim ].</summary>
    public static readonly Parser<RelationSyntax> Relation =
        ExpressionGrammar.OfClaims
            .And(ListGrammar.Optional(ExpressionGrammar.OfClaims.After(GatesLexis.Word("when"))), (claim, guard) => (Claim: claim, Guard: guard))
            .Spanned((span, parts) => new RelationSyntax(span, parts.Claim, parts.Guard));

    /// <summary>A circuit's name behind a keyword: <c>test RippleAdder&lt;8&gt;</c>.</summary>
    public static Parser<CircuitNameSyntax> Head(string keyword) => ExpressionGrammar.CircuitName.After(GatesLexis.Word(keyword));

    /// <summary>import = "import" text.</summary>
    public static Parser<ImportSyntax> Import => input =>
    {
        var rest = (TextInput)GatesLexis.Word("import")(input).Remainder;
        var length = GatesLexer.TextLength(rest.Rest);
        return length < 2
            ? Lexis.Failure<ImportSyntax>(rest, ["expected.file"])
            : SpacedWords.Success(
                new ImportSyntax(TextSpan.FromBounds(input.Position, rest.Position + length), new TextSpan(rest.Position, length), rest.Rest[1..(length - 1)].ToString()),
                rest,
                length);
    };

    /// <summary>The parser, and then the end.</summary>
    public static Parser<T> Whole<T>(this Parser<T> parser, string[] expected) => input =>
    {
        var result = parser(input);
        return !result.WasSuccessful || result.Remainder.AtEnd ? result : Lexis.Failure<T>(result.Remainder, expected);
    };

    private static Parser<Token> UpTo() => input =>
        FullWidth.StartsWith(((TextInput)input).Rest, "..<") ? SpacedWords.Sign("..<")(input) : SpacedWords.Sign("..")(input);

    private static Parser<Token> Assign() => input =>
    {
        var rest = ((TextInput)input).Rest;
        return FullWidth.StartsWith(rest, "<-") ? SpacedWords.Sign("<-")(input)
            : FullWidth.StartsWith(rest, "←") ? SpacedWords.Sign("←").Select(token => new Token(new TextSpan(token.Span.Start, 2)))(input)
            : FullWidth.StartsWith(rest, "=") && !FullWidth.StartsWith(rest, "==") ? SpacedWords.Sign("=")(input)
            : Lexis.Failure<Token>(input, ["'='", "'<-'"]);
    };

    private static Parser<ImmutableArray<TargetSyntax>> Targets()
    {
        var target = Target();
        var list = ListGrammar.Listed(target, "(", ")", isEmptyAllowed: false);
        return input => FullWidth.StartsWith(((TextInput)input).Rest, "(") ? list(input) : target.Select(one => ImmutableArray.Create(one))(input);
    }

    // target = "_" | name selectors
    private static Parser<TargetSyntax> Target()
    {
        var named = GatesLexis.Name.And(ExpressionGrammar.Selectors, (name, selectors) => (Name: name, Selectors: selectors))
            .Spanned((span, parts) => new TargetSyntax(span, parts.Name.Name == "_" && !parts.Name.IsQuoted ? null : parts.Name, parts.Selectors));
        return named;
    }

    private static Parser<TestRowSyntax> Reset() =>
        GatesLexis.Word("reset").Spanned((span, _) => new TestRowSyntax(span, true, [], []));

    // values = { name "=" value [ "," ] }
    private static Parser<TestRowSyntax> Values()
    {
        var value = GatesLexis.Name.Before(SpacedWords.Sign("="))
            .And(ExpressionGrammar.Value, (port, number) => (Port: port, Number: number))
            .Spanned((span, parts) => new PortValueSyntax(span, parts.Port, parts.Number));
        var values = Many(value);
        return values
            .And(ListGrammar.Optional(values.Select(outputs => (object)outputs).After(SpacedWords.Arrow)), (inputs, outputs) => (Inputs: inputs, Outputs: outputs))
            .Spanned((span, parts) => new TestRowSyntax(span, false, parts.Inputs, parts.Outputs is ImmutableArray<PortValueSyntax> outputs ? outputs : []));
    }

    private static Parser<ImmutableArray<T>> Many<T>(Parser<T> item) => input =>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        while (!input.AtEnd)
        {
            var result = item(input);
            if (!result.WasSuccessful)
            {
                return result.Remainder.Position > input.Position ? ListGrammar.Failed<ImmutableArray<T>, T>(result) : Result.Success(items.ToImmutable(), input);
            }

            items.Add(result.Value);
            var comma = SpacedWords.Sign(",")(result.Remainder);
            input = comma.WasSuccessful ? comma.Remainder : result.Remainder;
        }

        return Result.Success(items.ToImmutable(), input);
    };

    private static Parser<ImmutableArray<T>> OneOrMore<T>(Parser<T> item)
    {
        var comma = SpacedWords.Sign(",");
        return input =>
        {
            var items = ImmutableArray.CreateBuilder<T>();
            while (true)
            {
                var result = item(input);
                if (!result.WasSuccessful)
                {
                    return ListGrammar.Failed<ImmutableArray<T>, T>(result);
                }

                items.Add(result.Value);
                var separator = comma(result.Remainder);
                if (!separator.WasSuccessful)
                {
                    return Result.Success(items.ToImmutable(), result.Remainder);
                }

                input = separator.Remainder;
            }
        };
    }

    private static Parser<ExpressionSyntax?> OptionalValue(Parser<ExpressionSyntax> value) => ListGrammar.Optional(value.After(SpacedWords.Sign("=")));
}
