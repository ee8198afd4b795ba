using System.CommandLine;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens;
using LogicToNeurons.Source;

namespace LogicToNeurons.App;

/// <summary>The command line of <c>l2n</c>, from arguments to an exit code.</summary>
public static class CommandLine
{
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="streams">Where to read and write.</param>
    /// <param name="environment">The environment variables.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Streams streams, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(environment);
        var language = Locale.Find(args, environment);

        // A file alone is what people type most, and a parser that isn't loaded takes no time.
        if (IsFileAlone(args))
        {
            var plain = new Session(streams, language, environment, new Look(IsJson: false, IsAscii: false, environment("TERM") == "dumb", HasNoColor: false));
            var code = Guard(plain, () => FullScreen.Open(plain, args.Length == 0 ? null : args[0], ProgramLoader.Usual));
            if (code is not null)
            {
                return code.Value;
            }
        }

        return RunParsed(args, streams, language, environment);
    }

    private static bool IsFileAlone(string[] args) =>
        args.Length == 0 || (args is [var file] && file.IndexOfAny(['.', '/', '\\']) >= 0 && file[0] is not ('-' or '['));

    private static int RunParsed(string[] args, Streams streams, Language language, Func<string, string?> environment)
    {
        if (args is [['[', .., ']'] directive, ..])
        {
            // The library would take such a word for a directive of its own.
            args = [$"./{directive}", .. args[1..]];
        }

        var common = new CommonOptions();
        var tree = new CommandTree(common, args);
        var parsed = tree.Root.Parse(args, Configuration);
        var look = new Look(parsed.Has(common.Json), parsed.Has(common.Ascii), parsed.Has(common.Plain) || environment("TERM") == "dumb", parsed.Has(common.NoColor));
        var session = new Session(streams, language, environment, look);
        return Guard(session, () =>
        {
            var code = Run(tree, common, parsed, session);
            session.Flush();
            return code;
        })!.Value;
    }

    // Whatever goes wrong is one line.
    private static int? Guard(Session session, Func<int?> action)
    {
        try
        {
            return action();
        }
        catch (ClosedPipeException)
        {
            return ExitCode.Success;
        }
        catch (IOException exception)
        {
            return TellFailure(session, "output.failed", exception.Message);
        }
        catch (OutOfMemoryException)
        {
            return TellFailure(session, "memory.full");
        }
        catch (Exception exception) when (session.Environment("L2N_DEBUG") is null)
        {
            // A mistake of ours, whatever it is: one line instead of a stack trace. L2N_DEBUG=1 shows it all.
            return TellFailure(session, "bug", exception.GetType().Name, exception.Message);
        }
    }

    private static int TellFailure(Session session, string key, params object[] values)
    {
        try
        {
            session.Tell(key, values);
            session.Error.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to be told.
        }

        return ExitCode.Failure;
    }

    private static int Run(CommandTree tree, CommonOptions common, ParseResult parsed, Session session)
    {
        if (parsed.Has(common.Version))
        {
            session.Output.Line(typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? string.Empty);
            return ExitCode.Success;
        }

        var command = parsed.CommandResult.Command;
        if (parsed.Has(common.Help))
        {
            HelpText.Write(tree, command, session);
            return ExitCode.Success;
        }

        if (UsageError.Find(tree, parsed) is { } error)
        {
            return UsageError.Tell(session, command, error);
        }

        return tree.ActionOf(command)(parsed, session);
    }
}
