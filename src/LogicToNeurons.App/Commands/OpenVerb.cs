using System.CommandLine;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;

namespace LogicToNeurons.App.Commands;

/// <summary>No command: a file is told step by step; without one, what there is to do.</summary>
internal sealed class OpenVerb(CommandTree tree) : Verb
{
    public override Command Command => tree.Root;

    public override string Example => "l2n trace programs/asm/sum.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        if (parsed.TextsOf(tree.File) is not [var file])
        {
            HelpText.Write(tree, tree.Root, session);
            return ExitCode.Success;
        }

        var looksLikeAWord = file.IndexOfAny(['.', '/', '\\']) < 0 && file != "-" && !Path.Exists(file);
        return looksLikeAWord
            ? UsageError.Tell(session, tree.Root, UsageError.UnknownCommand(file))
            : new TraceVerb().Trace(parsed, session, file);
    }
}
