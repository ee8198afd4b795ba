using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Cost;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>cost FILE</c>: what a program costs as instructions, as gates and as neurons.</summary>
internal sealed class CostVerb : ProgramVerb
{
    // Counting what switches looks at every gate in every tick.
    private const long MostTicks = 10_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Measured = TimeSpan.FromMilliseconds(100);

    private readonly Argument<string> _file = FileArgument();

    public CostVerb()
    {
        Command = new Command("cost", "command.cost") { _file };
        Machine.AddTo(Command);
    }

    public override Command Command { get; }

    public override string Example => "l2n cost programs/asm/sum.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        var file = parsed.TextsOf(_file)[0];
        if (!TryLoad(parsed, session, file, out var loaded, out var image) || !TryCreate(parsed, session, file, image, out var machine))
        {
            return image is null ? loaded.Code : ExitCode.Failure;
        }

        session.Tell(loaded.Diagnostics);
        if (ProgramRun.Run(machine, Machine.StepsOf(parsed)))
        {
            return ExitCode.Interrupted;
        }

        new CostPrinter(session, file).Print(CostOf(session, machine));
        return machine.Status switch
        {
            StepStatus.Halted => ExitCode.Success,
            StepStatus.Trapped => ExitCode.Trap,
            StepStatus.Ready => ExitCode.Limit,
        };
    }

    // What doesn't fit is told, and the rest is still worth knowing.
    private static ProgramCost CostOf(Session session, ProgramMachine end)
    {
        var (image, steps) = (end.Image, end.State.Steps);
        var (plan, diagnostics) = DatapathPlan.Of(image);
        Tell(session, $"{EngineName.Gates}, {EngineName.Neurons}", diagnostics);
        var gates = plan is null ? null : GateCost.Of(MachineOfGates.Build(plan).Netlist, Math.Min(steps, MostTicks));
        var neurons = plan is null ? null : MachineOfNeurons.Of(plan);
        Tell(session, EngineName.Neurons, neurons?.Diagnostics ?? []);
        var built = neurons?.Value is { } network ? NeuronCost.Of(network.Network) : null;
        return new ProgramCost(end, gates, built, steps == 0 ? [] : Times(image, steps));
    }

    private static void Tell(Session session, string engines, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            session.Tell("lockstep.without", engines, diagnostic.Sentence(session.Language));
        }
    }

    private static List<(string Engine, double Nanoseconds)> Times(ProgramImage image, long steps)
    {
        var timer = new EngineTimer(TimeProvider.System, WarmUp, Measured);
        var times = new List<(string, double)>();
        foreach (var name in EngineName.All)
        {
            if (EngineName.Create(name, image).Value is { } machine)
            {
                times.Add((name, timer.NanosecondsOf(machine, steps)));
            }
        }

        return times;
    }
}
