using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Engine.Stepping.Conditions;

/// <summary>Reads conditions.</summary>
/// <remarks>
/// <code>
/// condition  = and { "or" and }
/// and        = claim { "and" claim }
/// claim      = "not" claim | term [ comparison term ]
/// comparison = "==" | "=" | "!=" | "&lt;=" | "&lt;" | "&gt;=" | "&gt;"
/// term       = [ "-" ] number | name | "[" term "]"
/// </code>
/// A number is a value, a name the content of its place, <c>[10]</c> the content of place 10, <c>[r1]</c> that of the place whose
/// number r1 holds. A term alone is true when it isn't 0. No parentheses; at most 1,000 characters.
/// </remarks>
public sealed class ConditionParser
{
    private const int LongestText = 1000;

    private readonly IPlaceNames _names;
    private readonly Parser<Condition> _condition;

    /// <summary>Creates a parser for the places of a machine.</summary>
    public ConditionParser(IPlaceNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        var term = Parse.Ref(() => Term!);
        Term = Number().Or(Name()).Or(Indirect(term)).Expecting("expected.condition").Lexeme();
        var claim = Claim(Term);
        var and = Parse.ChainOperator(Keyword("and"), claim, (_, left, right) => (Condition)new AndCondition(left, right));
        _condition = Parse.ChainOperator(Keyword("or"), and, (_, left, right) => (Condition)new OrCondition(left, right));
    }

    private Parser<Term> Term { get; }

    /// <summary>Reads a condition.</summary>
    /// <param name="source">The text, one line.</param>
    public Outcome<Condition> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var all = new TextSpan(0, source.Text.Length);
        if (all.Length > LongestText)
        {
            return Error(source, new TextSpan(LongestText, 0), "L2N0402", Words.Of("condition.tooLong", LongestText));
        }

        var result = Lexis.Blanks.Then(_ => _condition)(new TextInput(source, all));
        if (!result.WasSuccessful || !result.Remainder.AtEnd)
        {
            var failure = result.WasSuccessful ? ParseFailure.Of(source, Lexis.Failure<Condition>(result.Remainder, ["expected.end"])) : ParseFailure.Of(source, result);
            var message = failure.Span.Length == 0
                ? Words.Of("condition.ended", failure.Expected)
                : Words.Of("condition.unexpected", Quote.Shortened(source.Slice(failure.Span)), failure.Expected);
            return Error(source, failure.Span, "L2N0401", message);
        }

        return result.Value;
    }

    private static Outcome<Condition> Error(SourceText source, TextSpan span, string code, Phrase message) =>
        Diagnostic.At(source, span, code, Severity.Error, message);

    private static Parser<string> Keyword(string word) => input =>
    {
        var text = (TextInput)input;
        var length = Lexis.NameLength(text.Rest);
        return length > 0 && FullWidth.ToAscii(text.Rest[..length]).Equals(word, StringComparison.OrdinalIgnoreCase)
            ? Lexis.Lexeme(_ => Result.Success(word, text.Advance(length)))(input)
            : Lexis.Failure<string>(input, [$"'{word}'"]);
    };

    private static Parser<Comparison> Operator(string sign, Comparison comparison) =>
        sign.Select(character => Lexis.Sign(character)).Aggregate((first, second) => first.Then(_ => second)).Lexeme().Return(comparison);

    private static Parser<Comparison> AnyComparison() =>
        Operator("==", Comparison.Equal)
            .Or(Operator("!=", Comparison.NotEqual))
            .Or(Operator("<=", Comparison.LessOrEqual))
            .Or(Operator(">=", Comparison.GreaterOrEqual))
            .Or(Operator("=", Comparison.Equal))
            .Or(Operator("<", Comparison.Less))
            .Or(Operator(">", Comparison.Greater));

    private static Parser<Condition> Claim(Parser<Term> term)
    {
        var comparison =
            from left in term
            from rest in (from comparison in AnyComparison() from right in term select (comparison, right)).XOptional()
            select rest.IsDefined
                ? (Condition)new ComparisonCondition(left, rest.Get().comparison, rest.Get().right)
                : new ComparisonCondition(left, Comparison.NotEqual, new NumberTerm(0));
        return Keyword("not").Many().SelectMany(
            _ => comparison,
            (nots, claim) => nots.Count() % 2 == 0 ? claim : new NotCondition(claim));
    }

    private static Parser<Term> Number() => input =>
    {
        var minus = Lexis.Sign('-').Lexeme().Optional()(input);
        var digits = Lexis.Digits(minus.Remainder);
        if (!digits.WasSuccessful)
        {
            return Lexis.Failure<Term>(digits.Remainder, ["expected.condition"]);
        }

        var text = FullWidth.ToAscii(((TextInput)minus.Remainder).Rest[..digits.Value.Span.Length]);
        return TryParse(minus.Value.IsDefined ? "-" + text : text) is { } number
            ? Result.Success((Term)new NumberTerm(number), digits.Remainder)
            : Lexis.Failure<Term>(minus.Remainder, ["expected.number"]);
    };

    private static long? TryParse(string text)
    {
        var (style, digits) = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? (NumberStyles.AllowHexSpecifier, text[2..])
            : (NumberStyles.AllowLeadingSign, text);
        return long.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static Parser<Term> Indirect(Parser<Term> term) =>
        from open in Lexis.Sign('[').Lexeme()
        from address in term
        from close in Lexis.Sign(']')
        select (Term)new IndirectTerm(address);

    private Parser<Term> Name() => input =>
    {
        var name = Lexis.Name(input);
        if (!name.WasSuccessful)
        {
            return Lexis.Failure<Term>(input, ["expected.condition"]);
        }

        var rest = ((TextInput)input).Rest;
        for (var length = LongestName(rest, name.Value.Span.Length); length >= name.Value.Span.Length; length--)
        {
            if (_names.TryFind(FullWidth.ToAscii(rest[..length]), out var place))
            {
                return Result.Success((Term)new PlaceTerm(place), ((TextInput)input).Advance(length));
            }
        }

        return Lexis.Failure<Term>(input, ["expected.condition"]);
    };

    // Names of nets go on where other names end: c', q[3], FullAdder.2.s.
    private static int LongestName(ReadOnlySpan<char> rest, int length)
    {
        while (length < rest.Length && (rest[length] is '\'' or '′' or '.' or '[' or ']' || Lexis.WordLength(rest[length..]) > 0))
        {
            length++;
        }

        return length;
    }
}
