using System.CommandLine;

namespace LogicToNeurons.App.Options;

/// <summary>Options without a value, and the plain texts of those with one.</summary>
/// <remarks>
/// Of strings, not of bools, and read without the library's conversions: generic code over value types, and reflection,
/// would be paid for at every start of the program.
/// </remarks>
internal static class Flags
{
    /// <summary>An option of every command.</summary>
    public static Option<string> Create(string name, params string[] aliases) =>
        new($"--{name}", aliases) { Description = $"option.{name}", Recursive = true, Arity = ArgumentArity.Zero };

    /// <summary>An option of one command.</summary>
    public static Option<string> CreateOwn(string name) => new($"--{name}") { Description = $"option.{name}", Arity = ArgumentArity.Zero };

    /// <summary>Whether it is given.</summary>
    public static bool Has(this ParseResult parsed, Option<string> flag) => parsed.GetResult(flag) is not null;

    /// <summary>The text of an option; null if it isn't given.</summary>
    public static string? TextOf(this ParseResult parsed, Option<string> option) =>
        parsed.GetResult(option) is { Tokens: [.., var token] } ? token.Value : null;

    /// <summary>The texts of an option that may be repeated, in order.</summary>
    public static List<string> TextsOf(this ParseResult parsed, Option<string> option) => Texts(parsed.GetResult(option)?.Tokens);

    /// <summary>The texts of an argument.</summary>
    public static List<string> TextsOf(this ParseResult parsed, Argument<string> argument) => Texts(parsed.GetResult(argument)?.Tokens);

    private static List<string> Texts(IReadOnlyList<System.CommandLine.Parsing.Token>? tokens)
    {
        var texts = new List<string>();
        for (var i = 0; i < (tokens?.Count ?? 0); i++)
        {
            texts.Add(tokens![i].Value);
        }

        return texts;
    }
}
