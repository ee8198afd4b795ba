using System.CommandLine;
using LogicToNeurons.App.Options;

namespace LogicToNeurons.App.Commands;

/// <summary>All commands with what they do.</summary>
internal sealed class CommandTree
{
    /// <summary>The name of the command without a name.</summary>
    public const string RootName = "l2n";

    private readonly Dictionary<Command, Verb> _verbs = [];

    public CommandTree(CommonOptions common)
    {
        File = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        Root = new Command(RootName, "command.l2n") { File };
        foreach (var option in common.All)
        {
            Root.Options.Add(option);
        }

        _verbs.Add(Root, new OpenVerb(this));
        Add(new RunVerb());
        Add(new TraceVerb());
        Add(new CheckVerb());
        Add(new LockstepVerb());
        Add(new FmtVerb());
        Add(new ListVerb());
        Add(new ExamplesVerb());
    }

    /// <summary>Gets the command without a name.</summary>
    public Command Root { get; }

    /// <summary>Gets the file that may stand instead of a command.</summary>
    public Argument<string?> File { get; }

    /// <summary>What a command does.</summary>
    public Func<ParseResult, Session, int> ActionOf(Command command) => _verbs[command].Execute;

    /// <summary>A command line that shows what a command is for.</summary>
    public string ExampleOf(Command command) => _verbs[command].Example;

    private void Add(Verb verb)
    {
        Root.Subcommands.Add(verb.Command);
        _verbs.Add(verb.Command, verb);
    }
}
