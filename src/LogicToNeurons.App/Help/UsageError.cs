using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Options;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Help;

/// <summary>Wrong usage in our own words, in both languages.</summary>
internal static class UsageError
{
    private static readonly ConditionalWeakTable<SymbolResult, Phrase> Reported = [];

    /// <summary>Notes what a validator found.</summary>
    public static void Report(SymbolResult result, Phrase phrase)
    {
        Reported.AddOrUpdate(result, phrase);
        result.AddError(phrase.Key);
    }

    /// <summary>The first thing that is wrong; null if nothing is.</summary>
    public static Phrase? Find(CommandTree tree, ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [{ } unmatched, ..])
        {
            return Unmatched(tree, parsed, unmatched);
        }

        if (OptionAmongArguments(parsed) is { } option)
        {
            return Unmatched(tree, parsed, option);
        }

        return parsed.Errors.Count == 0 ? null : Of(parsed.Errors[0]);
    }

    /// <summary>Tells it, with where to look further.</summary>
    public static int Tell(Session session, Command command, Phrase error)
    {
        var help = command is { Name: CommandTree.RootName } ? "l2n --help" : $"l2n {command.Name} --help";
        session.Tell("usage.error", error, help);
        return ExitCode.Usage;
    }

    // A list of files swallows options that don't exist; where "--" stands, that is what was meant.
    private static string? OptionAmongArguments(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return null;
            }
        }

        foreach (var argument in parsed.CommandResult.Command.Arguments)
        {
            foreach (var token in parsed.GetResult(argument)?.Tokens ?? [])
            {
                if (token.Value is ['-', not ':', ..])
                {
                    return token.Value;
                }
            }
        }

        return null;
    }

    private static Phrase Unmatched(CommandTree tree, ParseResult parsed, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var options = parsed.CommandResult.Command.Options.Concat(tree.Root.Options).Select(one => one.Name);
            return Suggest("usage.unknownOption", token, NearMiss.Find(token.Split('=')[0], options));
        }

        if (parsed.CommandResult.Command == tree.Root && parsed.TextsOf(tree.File) is [var first, ..])
        {
            return UnknownCommand(first);
        }

        return Words.Of("usage.unexpected", Quote.Shortened(token));
    }

    /// <summary>A first word that is neither a command nor a file.</summary>
    public static Phrase UnknownCommand(string word) =>
        Suggest("usage.unknownCommand", word, NearMiss.Find(word, CommandTree.Names));

    private static Phrase Suggest(string key, string token, string? near) => near is null
        ? Words.Of(key, Quote.Shortened(token))
        : Words.Of("usage.suggest", Words.Of(key, Quote.Shortened(token)), near);

    private static Phrase Of(ParseError error) => error.SymbolResult switch
    {
        { } result when Reported.TryGetValue(result, out var phrase) => phrase,
        OptionResult { Tokens.Count: 0 } option => Words.Of("usage.needsValue", option.Option.Name),
        OptionResult option => Words.Of("usage.twice", option.Option.Name),
        ArgumentResult argument => Words.Of("usage.needsArgument", argument.Argument.HelpName ?? argument.Argument.Name),
        _ => Words.Of("usage.needsArgument", "FILE"),
    };
}
