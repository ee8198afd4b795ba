using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Screens;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Commands;

/// <summary>No command: a program, a circuit or a network on the full screen; where there is none, it is told in words.</summary>
internal sealed class OpenVerb : ProgramVerb
{
    private readonly CommandTree _tree;

    public OpenVerb(CommandTree tree)
    {
        _tree = tree;
        Machine.AddTo(tree.Root);
    }

    public override Command Command => _tree.Root;

    public override string Example => "l2n trace programs/asm/sum.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        var file = parsed.TextsOf(_tree.File) is [var only] ? only : null;
        if (file is not null && LooksLikeAWord(file))
        {
            return UsageError.Tell(session, _tree.Root, UsageError.UnknownCommand(file));
        }

        return FullScreen.Open(session, file, Machine.Loader(parsed)) ?? OpenAsText(parsed, session, file);
    }

    private static bool LooksLikeAWord(string file) =>
        file.IndexOfAny(['.', '/', '\\']) < 0 && file != SourceFile.StandardInput && !Path.Exists(file);

    private int OpenAsText(ParseResult parsed, Session session, string? file)
    {
        if (file is null)
        {
            HelpText.Write(_tree, _tree.Root, session);
            return ExitCode.Success;
        }

        if (CircuitModel.IsCircuit(file))
        {
            return TellCircuit(parsed, session, file);
        }

        if (NetworkFileModel.IsNetwork(file))
        {
            return new NetworkNarration(session).Tell(file, parsed.TextsOf(Machine.Set));
        }

        return session.IsJson ? new TraceVerb(Machine).Trace(parsed, session, file) : Narrate(parsed, session, file);
    }

    private int TellCircuit(ParseResult parsed, Session session, string file)
    {
        if (!new CircuitLoader(session).TryLoad(file, out var circuit))
        {
            return ExitCode.Failure;
        }

        return CircuitOptions.TryReadSettings(parsed, session, Machine.Set, circuit.Netlist, out var settings)
            ? new CircuitNarration(session, circuit).Tell(settings)
            : ExitCode.Usage;
    }

    private int Narrate(ParseResult parsed, Session session, string file)
    {
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        return TryCreate(parsed, session, file, image, out var machine)
            ? new Narration(session, machine).Tell(loaded.Diagnostics, Machine.StepsOf(parsed, TraceVerb.DefaultRows))
            : ExitCode.Failure;
    }
}
