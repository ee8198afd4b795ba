using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Options;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Commands;

/// <summary><c>trace FILE</c>: the document's table, a row a step, with an explanation in words.</summary>
internal sealed class TraceVerb : ProgramVerb
{
    /// <summary>The most rows, or steps, where nobody says a number of steps.</summary>
    public const int DefaultRows = 10_000;

    private const int MostShown = 16;

    private readonly Argument<string> _file = FileArgument();
    private readonly Option<string> _show = new("--show") { Description = "option.show", HelpName = "r0-r2,8-10" };
    private readonly Option<string> _fold = Flags.CreateOwn("fold");
    private readonly Option<string> _symbols = new("--symbols") { Description = "option.symbols", HelpName = "0=x,1=y" };
    private readonly Option<string> _format = new Option<string>("--format") { Description = "option.format", HelpName = "table|markdown|csv|json" }
        .AcceptedValues("table", "markdown", "csv", "json");

    public TraceVerb()
        : this(new MachineOptions())
    {
    }

    /// <summary>A trace by the options of another command.</summary>
    public TraceVerb(MachineOptions machine)
        : base(machine)
    {
        Command = new Command("trace", "command.trace") { _file };
        Machine.AddTo(Command);
        Command.Options.Add(_show);
        Command.Options.Add(_fold);
        Command.Options.Add(_symbols);
        Command.Options.Add(_format);
    }

    public override Command Command { get; }

    public override string Example => "l2n trace programs/asm/sum.asm --fold --show r0-r2,8-10,15-17";

    public override int Execute(ParseResult parsed, Session session) => Trace(parsed, session, parsed.TextsOf(_file)[0]);

    /// <summary>Traces a file.</summary>
    public int Trace(ParseResult parsed, Session session, string file)
    {
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        if (!TryCreate(parsed, session, file, image, out var machine))
        {
            return ExitCode.Failure;
        }

        if (!ShownCells.TryRead(session, image, parsed.TextOf(_show), out var shown) || !TryReadSymbols(parsed, session, image, out var symbols))
        {
            return ExitCode.Usage;
        }

        session.Tell(loaded.Diagnostics);
        shown = shown.IsEmpty ? Tracer.UsualRanges(image, MostShown) : shown;
        var tracer = new Tracer(machine, shown, parsed.Has(_fold), symbols);
        var format = session.IsJson ? "json" : parsed.TextOf(_format) ?? "table";
        var isInterrupted = new TracePrinter(session, image, shown).Print(Rows(parsed, tracer), format);
        if (session.IsJson && machine.Status != StepStatus.Halted)
        {
            session.Output.Line(RunJson.Stopped(machine, isInterrupted, session.Language));
        }

        return isInterrupted ? ExitCode.Interrupted : End(session, machine);
    }

    // The first state isn't counted.
    private IEnumerable<TraceRow> Rows(ParseResult parsed, Tracer tracer) => parsed.Has(Machine.MaxSteps)
        ? tracer.Rows(Machine.StepsOf(parsed))
        : tracer.Rows(long.MaxValue).Take(DefaultRows + 1);

    private static int End(Session session, ProgramMachine machine)
    {
        if (machine is Interpreter { Warnings: var warnings })
        {
            session.Tell(warnings.ByLine());
        }

        switch (machine.Status)
        {
            case StepStatus.Trapped:
                session.Output.Flush();
                session.Tell([TrapReport.Of(machine)]);
                session.Tell("trace.trap", Steps.Of(machine.State.Steps));
                return ExitCode.Trap;
            case StepStatus.Ready:
                session.Output.Flush();
                session.Tell("trace.limit", Steps.Of(machine.State.Steps));
                return ExitCode.Limit;
            default:
                return ExitCode.Success;
        }
    }

    private bool TryReadSymbols(ParseResult parsed, Session session, ProgramImage image, out ImmutableSortedDictionary<int, string> symbols)
    {
        symbols = ImmutableSortedDictionary<int, string>.Empty;
        if (parsed.TextOf(_symbols) is not { } option)
        {
            return true;
        }

        symbols = CellOptions.ReadSymbols(image, new SourceText("--symbols", option), out var diagnostics);
        session.Tell(diagnostics);
        return diagnostics.IsEmpty;
    }
}
