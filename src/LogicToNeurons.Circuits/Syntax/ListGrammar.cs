using System.Collections.Immutable;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>Lists and parts that may be missing, read in loops.</summary>
internal static class ListGrammar
{
    /// <summary>list = open [ item { "," item } ] close; in a list that may be empty, a comma may stand behind the last item.</summary>
    public static Parser<ImmutableArray<T>> Listed<T>(Parser<T> item, string open, string close, bool isEmptyAllowed)
    {
        var (opening, comma, closing) = (SpacedWords.Sign(open), SpacedWords.Sign(","), SpacedWords.Sign(close));
        string[] expected = ["','", $"'{close}'"];
        return input =>
        {
            var start = opening(input);
            if (!start.WasSuccessful)
            {
                return Failed<ImmutableArray<T>, Token>(start);
            }

            var items = ImmutableArray.CreateBuilder<T>();
            for (var rest = start.Remainder; ;)
            {
                if (isEmptyAllowed && closing(rest) is { WasSuccessful: true } empty)
                {
                    return Result.Success(items.ToImmutable(), empty.Remainder);
                }

                var next = item(rest);
                if (!next.WasSuccessful)
                {
                    return Failed<ImmutableArray<T>, T>(next);
                }

                items.Add(next.Value);
                var separator = comma(next.Remainder);
                if (!separator.WasSuccessful)
                {
                    var end = closing(next.Remainder);
                    return end.WasSuccessful
                        ? Result.Success(items.ToImmutable(), end.Remainder)
                        : Lexis.Failure<ImmutableArray<T>>(next.Remainder, expected);
                }

                rest = separator.Remainder;
            }
        };
    }

    /// <summary>The list if its opening sign stands there, else none.</summary>
    public static Parser<ImmutableArray<T>> Optional<T>(Parser<ImmutableArray<T>> list, string open) => input =>
        FullWidth.StartsWith(((TextInput)input).Rest, open) ? list(input) : Result.Success(ImmutableArray<T>.Empty, input);

    /// <summary>The parser's value, or null where it can't even begin.</summary>
    public static Parser<T?> Optional<T>(Parser<T> parser)
        where T : class => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success<T?>(result.Value, result.Remainder)
            : result.Remainder.Position == input.Position ? Result.Success<T?>(null, input)
            : Failed<T?, T>(result);
    };

    /// <summary>A failure, told as one of another parser.</summary>
    public static IResult<T> Failed<T, TOther>(IResult<TOther> result) => Result.Failure<T>(result.Remainder, result.Message, result.Expectations);

    /// <summary>As many items as there are opening signs.</summary>
    public static Parser<ImmutableArray<T>> Repeated<T>(Parser<T> parser, string open) => input =>
    {
        if (!FullWidth.StartsWith(((TextInput)input).Rest, open))
        {
            return Result.Success(ImmutableArray<T>.Empty, input);
        }

        var items = ImmutableArray.CreateBuilder<T>();
        while (FullWidth.StartsWith(((TextInput)input).Rest, open))
        {
            var result = parser(input);
            if (!result.WasSuccessful)
            {
                return Failed<ImmutableArray<T>, T>(result);
            }

            items.Add(result.Value);
            input = result.Remainder;
        }

        return Result.Success(items.ToImmutable(), input);
    };
}
