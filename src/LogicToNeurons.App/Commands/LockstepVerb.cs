using System.CommandLine;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Commands;

/// <summary><c>lockstep FILE</c>: several engines side by side, the whole state compared after every instruction.</summary>
internal sealed class LockstepVerb : ProgramVerb
{
    private readonly Argument<string> _file = FileArgument();
    private readonly Option<string> _engines = new("--engines") { Description = "option.engines", HelpName = "A,B" };

    public LockstepVerb()
    {
        Command = new Command("lockstep", "command.lockstep") { _file };
        Machine.AddTo(Command, withEngine: false);
        Command.Options.Add(_engines);
    }

    public override Command Command { get; }

    public override string Example => "l2n lockstep programs/asm/sum.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        var names = (parsed.TextOf(_engines) ?? $"{EngineName.Interpreter},{EngineName.Compiled}").Split(',', StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => !EngineName.All.Contains(name)) is { } unknown)
        {
            return UsageError.Tell(session, Command, Words.Of("usage.notOneOf", "--engines", unknown, string.Join(", ", EngineName.All)));
        }

        if (names.Distinct().Count() < names.Length || names.Length < 2)
        {
            return UsageError.Tell(session, Command, Words.Of("lockstep.needsTwo"));
        }

        var file = parsed.TextsOf(_file)[0];
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        session.Tell(loaded.Diagnostics);
        return Compare(parsed, session, file, image, names);
    }

    private int Compare(ParseResult parsed, Session session, string file, ProgramImage image, string[] names)
    {
        var machines = new List<(string Name, ProgramMachine Machine)>();
        foreach (var name in names)
        {
            if (EngineName.Create(name, image) is { } machine)
            {
                machines.Add((name, machine));
            }
            else
            {
                session.Tell("engine.missing", name);
            }
        }

        if (machines.Count < 2)
        {
            session.Tell("lockstep.needsTwo");
            return ExitCode.Failure;
        }

        using var interrupt = new Interrupt();
        var result = Lockstep.Run([.. machines.Select(one => one.Machine)], Machine.StepsOf(parsed), () => interrupt.IsRequested);
        var status = machines[0].Machine.Status;
        Report(session, file, machines, result, interrupt.IsRequested ? "status.interrupted" : StatusKey(status));
        return result.Difference is not null ? ExitCode.Failure
            : interrupt.IsRequested ? ExitCode.Interrupted
            : status == StepStatus.Trapped ? ExitCode.Trap
            : status == StepStatus.Ready ? ExitCode.Limit
            : ExitCode.Success;
    }

    private static void Report(Session session, string file, List<(string Name, ProgramMachine Machine)> machines, LockstepResult result, string status)
    {
        var names = string.Join(" = ", machines.Select(one => one.Name));
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer =>
            {
                writer.WriteString("file", file);
                writer.WriteStartArray("engines");
                machines.ForEach(one => writer.WriteStringValue(one.Name));
                writer.WriteEndArray();
                writer.WriteBoolean("equal", result.Difference is null);
                writer.WriteNumber("steps", result.Steps);
                writer.WriteNumber("states", result.StatesCompared);
                writer.WriteString("status", status["status.".Length..]);
                if (result.Difference is { } difference)
                {
                    writer.WriteString("difference", difference.In(session.Language));
                }
            }));
            return;
        }

        if (result.Difference is { } first)
        {
            session.Print("lockstep.differs", file, Steps.Of(result.Steps), machines[0].Name, machines[result.Engine].Name, first);
            return;
        }

        session.Print("lockstep.equal", file, names, Steps.Of(result.Steps), Words.Of(result.StatesCompared == 1 ? "states.one" : "states.many", result.StatesCompared), Words.Of(status));
        if (machines[0].Machine.Status == StepStatus.Trapped)
        {
            session.Tell([TrapReport.Of(machines[0].Machine)]);
        }
    }

    private static string StatusKey(StepStatus status) => status switch
    {
        StepStatus.Halted => "status.halted",
        StepStatus.Trapped => "status.trap",
        StepStatus.Ready => "status.step-limit",
    };
}
