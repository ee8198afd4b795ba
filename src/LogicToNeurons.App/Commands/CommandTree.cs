using System.CommandLine;
using LogicToNeurons.App.Options;

namespace LogicToNeurons.App.Commands;

/// <summary>The commands with what they do. Only those that a command line names are made: making all would double the time of a start.</summary>
internal sealed class CommandTree
{
    /// <summary>The name of the command without a name.</summary>
    public const string RootName = "l2n";

    private static readonly (string Name, Func<Verb> Create)[] Verbs =
    [
        ("run", static () => new RunVerb()),
        ("trace", static () => new TraceVerb()),
        ("check", static () => new CheckVerb()),
        ("table", static () => new TableVerb()),
        ("sim", static () => new SimVerb()),
        ("prove", static () => new ProveVerb()),
        ("stats", static () => new StatsVerb()),
        ("minimise", static () => new MinimiseVerb()),
        ("mutate", static () => new MutateVerb()),
        ("convert", static () => new ConvertVerb()),
        ("relu", static () => new ReluVerb()),
        ("approximate", static () => new ApproximateVerb()),
        ("eval", static () => new EvalVerb()),
        ("draw", static () => new DrawVerb()),
        ("wave", static () => new WaveVerb()),
        ("lockstep", static () => new LockstepVerb()),
        ("cost", static () => new CostVerb()),
        ("fmt", static () => new FmtVerb()),
        ("list", static () => new ListVerb()),
        ("examples", static () => new ExamplesVerb()),
    ];

    private readonly List<Verb> _verbs = [];

    public CommandTree(CommonOptions common, string[] args)
    {
        File = new Argument<string>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        Root = new Command(RootName, "command.l2n") { File };
        foreach (var option in common.All)
        {
            Root.Options.Add(option);
        }

        // Behind "--" there are files only.
        var end = Array.IndexOf(args, "--");
        foreach (var (name, create) in Verbs)
        {
            if (Array.IndexOf(args, name, 0, end < 0 ? args.Length : end) >= 0)
            {
                Add(create());
            }
        }

        if (_verbs.Count == 0)
        {
            _verbs.Add(new OpenVerb(this));
        }
    }

    /// <summary>Gets the names of all commands.</summary>
    public static IEnumerable<string> Names => Verbs.Select(verb => verb.Name);

    /// <summary>Gets the command without a name.</summary>
    public Command Root { get; }

    /// <summary>Gets the file that may stand instead of a command.</summary>
    public Argument<string> File { get; }

    /// <summary>All commands but the one without a name.</summary>
    public static IEnumerable<Command> All() => Verbs.Select(verb => verb.Create().Command);

    /// <summary>What a command does.</summary>
    public Func<ParseResult, Session, int> ActionOf(Command command) => VerbOf(command).Execute;

    /// <summary>A command line that shows what a command is for.</summary>
    public string ExampleOf(Command command) => VerbOf(command).Example;

    private void Add(Verb verb)
    {
        Root.Subcommands.Add(verb.Command);
        _verbs.Add(verb);
    }

    private Verb VerbOf(Command command) => _verbs.Find(verb => verb.Command == command) ?? new OpenVerb(this);
}
