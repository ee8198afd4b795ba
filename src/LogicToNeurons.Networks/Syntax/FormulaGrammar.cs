using System.Collections.Immutable;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>The grammar of formulas; a field for each production.</summary>
/// <remarks>Chains of operators and signs are read in loops, so only brackets lead deeper; how deep those go is checked before.</remarks>
internal static class FormulaGrammar
{
    private static readonly string[] OperandExpected = ["expected.integer"];
    private static readonly string[] BracketExpected = ["'('"];

    private static readonly Parser<FormulaSyntax> Any = input => Sum!(input);

    private static readonly Parser<FormulaSyntax> Brackets = Any.Before(SpacedWords.Sign(")")).After(SpacedWords.Sign("("));
    private static readonly Parser<ListSyntax<FormulaSyntax>> Arguments = Listed(Any);

    // operand = number | name [ "(" formula { "," formula } ")" ] | "(" formula ")"
    private static readonly Parser<FormulaSyntax> Operand = input =>
    {
        var text = (TextInput)input;
        var result = text.AtEnd ? null
            : ReluLexer.NumberLength(text.Rest) > 0 ? ReluLexis.Number(input)
            : text.Current == '(' ? Brackets(input)
            : Named(input);
        return result is not null && (result.WasSuccessful || result.Remainder.Position > input.Position) ? result : Lexis.Failure<FormulaSyntax>(input, OperandExpected);
    };

    // power = operand { "^" signs operand }
    private static readonly Parser<FormulaSyntax> Power = input =>
    {
        var first = Operand(input);
        if (!first.WasSuccessful || PowerLength(first.Remainder) == 0)
        {
            return first;
        }

        var operands = ImmutableArray.CreateBuilder<FormulaSyntax>();
        operands.Add(first.Value);
        var rest = first.Remainder;
        while (PowerLength(rest) is > 0 and var length)
        {
            var next = Signed(Operand, SpacedWords.SkipBlanks(((TextInput)rest).Advance(length)));
            if (!next.WasSuccessful)
            {
                return next;
            }

            operands.Add(next.Value);
            rest = next.Remainder;
        }

        return Result.Success((FormulaSyntax)new PowerSyntax(TextSpan.FromBounds(input.Position, operands[^1].Span.End), operands.ToImmutable()), rest);
    };

    // multiple = number power | power, without a blank behind the number
    private static readonly Parser<FormulaSyntax> Multiple = input =>
    {
        var first = Power(input);
        if (!first.WasSuccessful || first.Value is not NumberSyntax || !IsMultiple(first))
        {
            return first;
        }

        var second = Power(first.Remainder);
        return second.WasSuccessful
            ? Result.Success((FormulaSyntax)new ProductSyntax(TextSpan.FromBounds(input.Position, second.Value.Span.End), [first.Value, second.Value], [false, false]), second.Remainder)
            : second;
    };

    private static readonly Parser<FormulaSyntax> Factor = input => Signed(Multiple, (TextInput)input);

    // product = factor { ( "*" | "/" ) factor }
    private static readonly Parser<FormulaSyntax> Product = Chain(
        Factor,
        static sign => sign is '*' or '·' or '×' or '/' or '÷',
        static sign => sign is '/' or '÷',
        static (span, operands, signs) => new ProductSyntax(span, operands, signs));

    // sum = product { ( "+" | "-" ) product }
    private static readonly Parser<FormulaSyntax> Sum = Chain(
        Product,
        static sign => sign is '+' or '-' or '−',
        static sign => sign != '+',
        static (span, operands, signs) => new SumSyntax(span, operands, signs));

    /// <summary>Gets a formula: sum, product, sign, power, from the loosest to the tightest.</summary>
    public static Parser<FormulaSyntax> Formula => Any;

    /// <summary>list = "(" item { "," item } ")".</summary>
    public static Parser<ListSyntax<T>> Listed<T>(Parser<T> item)
    {
        var (opening, comma, closing) = (SpacedWords.Sign("("), SpacedWords.Sign(","), SpacedWords.Sign(")"));
        string[] expected = ["','", "')'"];
        return input =>
        {
            var items = ImmutableArray.CreateBuilder<T>();
            var separator = opening(input);
            while (separator.WasSuccessful)
            {
                var next = item(separator.Remainder);
                if (!next.WasSuccessful)
                {
                    return Result.Failure<ListSyntax<T>>(next.Remainder, next.Message, next.Expectations);
                }

                items.Add(next.Value);
                separator = comma(next.Remainder);
            }

            if (items.Count == 0)
            {
                return Result.Failure<ListSyntax<T>>(separator.Remainder, separator.Message, separator.Expectations);
            }

            var end = closing(separator.Remainder);
            return end.WasSuccessful ? Result.Success(new ListSyntax<T>(items.ToImmutable(), end.Value.Span.End), end.Remainder) : Lexis.Failure<ListSyntax<T>>(separator.Remainder, expected);
        };
    }

    private static IResult<FormulaSyntax> Named(IInput input)
    {
        var name = ReluLexis.Name(input);
        if (!name.WasSuccessful)
        {
            return Result.Failure<FormulaSyntax>(name.Remainder, name.Message, name.Expectations);
        }

        if (name.Remainder.AtEnd || name.Remainder.Current != '(')
        {
            return Result.Success((FormulaSyntax)name.Value, name.Remainder);
        }

        var arguments = Arguments(name.Remainder);
        return arguments.WasSuccessful
            ? Result.Success((FormulaSyntax)new CallSyntax(TextSpan.FromBounds(input.Position, arguments.Value.End), name.Value, arguments.Value.Items), arguments.Remainder)
            : Result.Failure<FormulaSyntax>(arguments.Remainder, arguments.Message, arguments.Expectations);
    }

    private static int PowerLength(IInput input) =>
        FullWidth.StartsWith(((TextInput)input).Rest, "**") ? 2 : !input.AtEnd && input.Current == '^' ? 1 : 0;

    // Whether a name or a bracket stands directly behind a number.
    private static bool IsMultiple(IResult<FormulaSyntax> number)
    {
        var rest = (TextInput)number.Remainder;
        return rest.Position == number.Value.Span.End && !rest.AtEnd && (rest.Current == '(' || GatesLexer.NameLength(rest.Rest) > 0);
    }

    // signed = { "+" | "-" } operand
    private static IResult<FormulaSyntax> Signed(Parser<FormulaSyntax> operand, TextInput input)
    {
        var rest = input;
        var isNegative = false;
        while (!rest.AtEnd && rest.Current is '+' or '-' or '−')
        {
            isNegative ^= rest.Current != '+';
            rest = SpacedWords.SkipBlanks(rest.Advance(1));
        }

        var result = operand(rest);
        return !result.WasSuccessful || !isNegative
            ? result
            : Result.Success((FormulaSyntax)new MinusSyntax(TextSpan.FromBounds(input.Position, result.Value.Span.End), result.Value), result.Remainder);
    }

    private static Parser<FormulaSyntax> Chain(
        Parser<FormulaSyntax> operand,
        Func<char, bool> isSign,
        Func<char, bool> isInverse,
        Func<TextSpan, ImmutableArray<FormulaSyntax>, ImmutableArray<bool>, FormulaSyntax> create) => input =>
    {
        var first = operand(input);
        if (!first.WasSuccessful || first.Remainder.AtEnd || !isSign(first.Remainder.Current))
        {
            return first;
        }

        var operands = ImmutableArray.CreateBuilder<FormulaSyntax>();
        var signs = ImmutableArray.CreateBuilder<bool>();
        var (last, isInverted) = (first, false);
        while (true)
        {
            operands.Add(last.Value);
            signs.Add(isInverted);
            var rest = (TextInput)last.Remainder;
            if (rest.AtEnd || !isSign(rest.Current))
            {
                return Result.Success(create(TextSpan.FromBounds(input.Position, last.Value.Span.End), operands.ToImmutable(), signs.ToImmutable()), rest);
            }

            isInverted = isInverse(rest.Current);
            var start = SpacedWords.SkipBlanks(rest.Advance(1));
            last = operand(start);
            if (!last.WasSuccessful)
            {
                return last;
            }

            if (rest.Current is '/' or '÷' && last.Value is ProductSyntax && last.Value.Span.Start == start.Position)
            {
                // "1/2x" is read in two ways.
                return Lexis.Failure<FormulaSyntax>(start, BracketExpected);
            }
        }
    };
}
