using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The grammar of expressions: those of gates, and those of integers and claims; a field for each production.</summary>
/// <remarks>Chains of operators and signs are read in loops, so only brackets lead deeper; how deep those go is checked before.</remarks>
internal static class ExpressionGrammar
{
    private static readonly string[] OperandExpected = ["expected.signal"];
    private static readonly string[] IntegerExpected = ["expected.integer"];

    private static readonly Parser<ExpressionSyntax> AnyGates = input => Or!(input);
    private static readonly Parser<ExpressionSyntax> AnySum = input => Sum!(input);
    private static readonly Parser<ExpressionSyntax> AnyClaim = input => Claims!(input);

    // selector = "[" sum [ ".." sum ] "]"
    private static readonly Parser<SelectorSyntax> Selector =
        AnySum.And(ListGrammar.Optional(AnySum.After(SpacedWords.Sign(".."))), (high, low) => (High: high, Low: low))
            .Before(SpacedWords.Sign("]")).After(SpacedWords.Sign("["))
            .Spanned((span, bits) => new SelectorSyntax(span, bits.High, bits.Low));

    // parameters = "<" sum { "," sum } ">"
    private static readonly Parser<ImmutableArray<ExpressionSyntax>> Parameters = ListGrammar.Listed(AnySum, "<", ">", isEmptyAllowed: false);

    /// <summary>selectors = { selector }.</summary>
    public static readonly Parser<ImmutableArray<SelectorSyntax>> Selectors = ListGrammar.Repeated(Selector, "[");

    /// <summary>circuit name = name [ parameters ].</summary>
    public static readonly Parser<CircuitNameSyntax> CircuitName =
        GatesLexis.Name.And(ListGrammar.Optional(Parameters, "<"), (name, parameters) => (Name: name, Parameters: parameters))
            .Spanned((span, parts) => new CircuitNameSyntax(span, parts.Name, parts.Parameters));

    // gate operand = number | name | call | "(" gates ")" | "{" gates { "," gates } "}"
    private static readonly Parser<ExpressionSyntax> GateOperand = Operand(AnyGates, OperandExpected, hasCircuits: true);

    // gate not = { not sign } gate operand selectors
    private static readonly Parser<ExpressionSyntax> GateNot =
        Prefixed(GateOperators.NotLength, Selected(GateOperand), (span, count, operand) => new NotSyntax(span, count, operand));

    private static readonly Parser<ExpressionSyntax> And = Gates(GateKind.And, GateNot);
    private static readonly Parser<ExpressionSyntax> Xor = Gates(GateKind.Xor, And);
    private static readonly Parser<ExpressionSyntax> Or = Gates(GateKind.Or, Xor);

    // integer operand = number | name | call | "(" claim ")" | "{" claim { "," claim } "}"
    private static readonly Parser<ExpressionSyntax> IntegerOperand = Operand(AnyClaim, IntegerExpected, hasCircuits: false);

    private static readonly Parser<ExpressionSyntax> Power = Chain(ArithmeticOperators.Power, Selected(IntegerOperand));

    // signed = { "+" | "-" } power
    private static readonly Parser<ExpressionSyntax> SignedInteger =
        Prefixed(ArithmeticOperators.MinusLength, Power, (span, count, operand) => new MinusSyntax(span, count % 2 != 0, operand));

    private static readonly Parser<ExpressionSyntax> Product = Chain(ArithmeticOperators.Product, SignedInteger);
    private static readonly Parser<ExpressionSyntax> Sum = Chain(ArithmeticOperators.Sum, Product);
    private static readonly Parser<ExpressionSyntax> Comparison = Chain(ArithmeticOperators.Comparison, Sum);

    private static readonly Parser<ExpressionSyntax> ClaimNot =
        Prefixed(GateOperators.NotLength, Comparison, (span, count, operand) => new NotSyntax(span, count, operand));

    private static readonly Parser<ExpressionSyntax> ClaimAnd = Chain(ArithmeticOperators.And, ClaimNot);
    private static readonly Parser<ExpressionSyntax> Claims = Chain(ArithmeticOperators.Or, ClaimAnd);

    /// <summary>Gets an expression of gates: or, xor, and, not, from the loosest to the tightest.</summary>
    public static Parser<ExpressionSyntax> OfGates => AnyGates;

    /// <summary>Gets an expression of integers without comparisons, as between angle brackets.</summary>
    public static Parser<ExpressionSyntax> OfIntegers => AnySum;

    /// <summary>Gets a claim about integers, or an integer: or, and, not, comparison, sum, product, sign, power.</summary>
    public static Parser<ExpressionSyntax> OfClaims => AnyClaim;

    /// <summary>Gets a number with or without a sign, or any expression in brackets.</summary>
    public static Parser<ExpressionSyntax> Value => SignedInteger;

    private static Parser<ExpressionSyntax> Operand(Parser<ExpressionSyntax> inner, string[] expected, bool hasCircuits)
    {
        var brackets = inner.Before(SpacedWords.Sign(")")).After(SpacedWords.Sign("("));
        var concatenation = ListGrammar.Listed(inner, "{", "}", isEmptyAllowed: false).Spanned((span, parts) => (ExpressionSyntax)new ConcatenationSyntax(span, parts));
        var arguments = ListGrammar.Listed(inner, "(", ")", isEmptyAllowed: true);
        var number = GatesLexis.Number.Select(number => (ExpressionSyntax)number);
        var named = Named(arguments, hasCircuits);
        return input =>
        {
            var text = (TextInput)input;
            if (text.AtEnd)
            {
                return Lexis.Failure<ExpressionSyntax>(input, expected);
            }

            var result = text.Current switch
            {
                '(' => brackets(input),
                '{' => concatenation(input),
                >= '0' and <= '9' => number(input),
                'T' or 'F' when GatesLexis.IsWord(text.Rest, "True") || GatesLexis.IsWord(text.Rest, "False") => number(input),
                _ => named(input),
            };
            return result.WasSuccessful || result.Remainder.Position > input.Position ? result : Lexis.Failure<ExpressionSyntax>(input, expected);
        };
    }

    // named = name | circuit name arguments | gate arguments
    private static Parser<ExpressionSyntax> Named(Parser<ImmutableArray<ExpressionSyntax>> arguments, bool hasCircuits) => input =>
    {
        var gate = GateOperators.CallName((TextInput)input);
        var name = gate ?? GatesLexis.Name(input);
        if (!name.WasSuccessful)
        {
            return ListGrammar.Failed<ExpressionSyntax, NameSyntax>(name);
        }

        var rest = (TextInput)name.Remainder;
        var hasParameters = hasCircuits && gate is null && FullWidth.StartsWith(rest.Rest, "<") && !FullWidth.StartsWith(rest.Rest, "<-");
        if (!hasParameters && !FullWidth.StartsWith(rest.Rest, "("))
        {
            return Result.Success((ExpressionSyntax)name.Value, rest);
        }

        var call = (hasParameters ? Parameters(rest) : Result.Success(ImmutableArray<ExpressionSyntax>.Empty, rest));
        if (!call.WasSuccessful)
        {
            return ListGrammar.Failed<ExpressionSyntax, ImmutableArray<ExpressionSyntax>>(call);
        }

        var nameSpan = TextSpan.FromBounds(name.Value.Span.Start, hasParameters ? EndOf(rest, call.Remainder) : name.Value.Span.End);
        var list = arguments(call.Remainder);
        return list.WasSuccessful
            ? Result.Success(
                (ExpressionSyntax)new CallSyntax(
                    TextSpan.FromBounds(nameSpan.Start, EndOf(rest, list.Remainder)), new CircuitNameSyntax(nameSpan, name.Value, call.Value), list.Value),
                list.Remainder)
            : ListGrammar.Failed<ExpressionSyntax, ImmutableArray<ExpressionSyntax>>(list);
    };

    // The end of the code between two places; what follows it are blanks.
    private static int EndOf(TextInput start, IInput end)
    {
        var length = end.Position - start.Position;
        var text = start.Rest[..length];
        var close = text.LastIndexOfAny(")）>＞");
        return close < 0 ? end.Position : start.Position + close + 1;
    }

    private static Parser<ExpressionSyntax> Selected(Parser<ExpressionSyntax> operand) => input =>
    {
        var first = operand(input);
        if (!first.WasSuccessful || first.Remainder.AtEnd || first.Remainder.Current != '[')
        {
            return first;
        }

        var selectors = Selectors(first.Remainder);
        return selectors.WasSuccessful
            ? Result.Success(
                (ExpressionSyntax)new SelectionSyntax(TextSpan.FromBounds(input.Position, selectors.Value[^1].Span.End), first.Value, selectors.Value),
                selectors.Remainder)
            : ListGrammar.Failed<ExpressionSyntax, ImmutableArray<SelectorSyntax>>(selectors);
    };

    private delegate int SignLength(ReadOnlySpan<char> text);

    private static Parser<ExpressionSyntax> Prefixed(SignLength sign, Parser<ExpressionSyntax> operand, Func<TextSpan, int, ExpressionSyntax, ExpressionSyntax> create) => input =>
    {
        var rest = (TextInput)input;
        var count = 0;
        while (sign(rest.Rest) is not 0 and var length)
        {
            // A plus sign before a number has a negative length: it changes nothing.
            count += length > 0 ? 1 : 0;
            rest = SpacedWords.SkipBlanks(rest.Advance(Math.Abs(length)));
        }

        var result = operand(rest);
        return !result.WasSuccessful || rest.Position == input.Position
            ? result
            : Result.Success(create(TextSpan.FromBounds(input.Position, result.Value.Span.End), count, result.Value), result.Remainder);
    };

    private static Parser<ExpressionSyntax> Gates(GateKind kind, Parser<ExpressionSyntax> operand) => input =>
    {
        var first = operand(input);
        if (!first.WasSuccessful || GateOperators.Length(kind, ((TextInput)first.Remainder).Rest) == 0)
        {
            return first;
        }

        var operands = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        operands.Add(first.Value);
        var isMixed = IsOther(kind, first.Value, input);
        var rest = (TextInput)first.Remainder;
        while (GateOperators.Length(kind, rest.Rest) is > 0 and var length)
        {
            var start = SpacedWords.SkipBlanks(rest.Advance(length));
            var next = operand(start);
            if (!next.WasSuccessful)
            {
                return next;
            }

            operands.Add(next.Value);
            isMixed |= IsOther(kind, next.Value, start);
            rest = (TextInput)next.Remainder;
        }

        var span = TextSpan.FromBounds(input.Position, operands[^1].Span.End);
        return Result.Success((ExpressionSyntax)new GateSyntax(span, kind, operands.ToImmutable(), isMixed), rest);
    };

    // Whether an operand is a chain that binds tighter only because of xor; in brackets it begins behind the place where it was read.
    private static bool IsOther(GateKind kind, ExpressionSyntax operand, IInput start) =>
        operand is GateSyntax inner && inner.Span.Start == start.Position && (kind == GateKind.Xor || inner.Kind == GateKind.Xor);

    private static Parser<ExpressionSyntax> Chain(ArithmeticOperators.Reader sign, Parser<ExpressionSyntax> operand) => input =>
    {
        var first = operand(input);
        if (!first.WasSuccessful || sign(((TextInput)first.Remainder).Rest, out _) == 0)
        {
            return first;
        }

        var operands = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var operators = ImmutableArray.CreateBuilder<ArithmeticOperator>();
        operands.Add(first.Value);
        var rest = (TextInput)first.Remainder;
        while (sign(rest.Rest, out var found) is > 0 and var length)
        {
            var next = operand(SpacedWords.SkipBlanks(rest.Advance(length)));
            if (!next.WasSuccessful)
            {
                return next;
            }

            operators.Add(found);
            operands.Add(next.Value);
            rest = (TextInput)next.Remainder;
        }

        var span = TextSpan.FromBounds(input.Position, operands[^1].Span.End);
        return Result.Success((ExpressionSyntax)new ArithmeticSyntax(span, operands.ToImmutable(), operators.ToImmutable()), rest);
    };
}
