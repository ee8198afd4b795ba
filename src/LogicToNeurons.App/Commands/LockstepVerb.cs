using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using LogicToNeurons.App.Hack;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>lockstep FILE</c>: several engines side by side, the whole state compared after every instruction.</summary>
internal sealed class LockstepVerb : ProgramVerb
{
    private const int MostSteps = 5;

    private readonly Argument<string> _file = FileArgument();
    private readonly Option<string> _engines = new("--engines") { Description = "option.engines", HelpName = "A,B" };

    public LockstepVerb()
    {
        Command = new Command("lockstep", "command.lockstep") { _file };
        Machine.AddTo(Command);
        Command.Options.Add(_engines);
    }

    public override Command Command { get; }

    public override string Example => "l2n lockstep programs/asm/sum.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        var file = parsed.TextsOf(_file)[0];
        var isHack = HackFile.IsName(file);
        var usual = parsed.TextOf(Machine.Engine) is { } engine && engine != EngineName.Interpreter
            ? $"{EngineName.Interpreter},{engine}"
            : string.Join(',', isHack ? HackLoader.Engines : EngineName.All);
        var names = (parsed.TextOf(_engines) ?? usual).Split(',', StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => !EngineName.All.Contains(name)) is { } unknown)
        {
            return UsageError.Tell(session, Command, Words.Of("usage.notOneOf", "--engines", unknown, string.Join(", ", EngineName.All)));
        }

        if (names.Distinct().Count() < names.Length || names.Length < 2)
        {
            return UsageError.Tell(session, Command, Words.Of("lockstep.needsTwo"));
        }

        if (isHack)
        {
            return HackFile.HasForeignOption(parsed, session, Command, Machine.Width, Machine.Memory)
                ? ExitCode.Usage
                : new HackComparison(session, file).Compare(names, parsed.TextsOf(Machine.Set), Machine.StepsOf(parsed));
        }

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
            var created = EngineName.Create(name, image);
            if (created.Value is { } machine)
            {
                machines.Add((name, machine));
            }
            else
            {
                session.Tell("lockstep.without", name, created.Diagnostics[0].Sentence(session.Language));
            }
        }

        if (machines.Count < 2)
        {
            new RunReport(session, file).Unusable([Diagnostic.About(file, "L2N1403", Severity.Error, Words.Of("lockstep.needsTwo"), Words.Of("lockstep.hint.engines"))]);
            return ExitCode.Failure;
        }

        using var interrupt = new Interrupt();
        var result = Lockstep.Run([.. machines.Select(one => one.Machine)], Machine.StepsOf(parsed), () => interrupt.IsRequested);
        var status = machines[0].Machine.Status;
        Report(session, file, machines, result, interrupt.IsRequested ? "status.interrupted" : StatusWords.KeyOf(status));
        return result.Difference is not null ? ExitCode.Failure
            : interrupt.IsRequested ? ExitCode.Interrupted
            : status == StepStatus.Trapped ? ExitCode.Trap
            : status == StepStatus.Ready ? ExitCode.Limit
            : ExitCode.Success;
    }

    private static void Report(Session session, string file, List<(string Name, ProgramMachine Machine)> machines, LockstepResult result, string status)
    {
        var names = string.Join(" = ", machines.Select(one => one.Name));
        var image = machines[0].Machine.Image;
        var path = result.Difference is null ? [] : StepPath.To(image, result.Steps, MostSteps);
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
                    WritePath(writer, session, path);
                }
            }));
            return;
        }

        if (result.Difference is { } first)
        {
            session.Print("lockstep.differs", file, Steps.Of(result.Steps), machines[0].Name, machines[result.Engine].Name, first);
            PrintPath(session, image, path);
            return;
        }

        session.Print("lockstep.equal", file, names, Steps.Of(result.Steps), Words.Of(result.StatesCompared == 1 ? "states.one" : "states.many", result.StatesCompared), Words.Of(status));
        if (machines[0].Machine.Status == StepStatus.Trapped)
        {
            session.Tell([TrapReport.Of(machines[0].Machine)]);
        }
    }

    // What led to the difference: the last steps, in words.
    private static void PrintPath(Session session, ProgramImage image, ImmutableArray<TraceRow> path)
    {
        foreach (var row in path)
        {
            var step = row.Steps[0];
            session.Print("lockstep.path", step.Number, image.LineOf(step.Resolution.Pc), image.TextOf(step.Resolution.Pc), row.Explanation!);
        }
    }

    private static void WritePath(Utf8JsonWriter writer, Session session, ImmutableArray<TraceRow> path)
    {
        writer.WriteStartArray("path");
        foreach (var row in path)
        {
            writer.WriteStartObject();
            writer.WriteNumber("step", row.Steps[0].Number);
            writer.WriteNumber("pc", row.Steps[0].Resolution.Pc);
            writer.WriteString("explanation", row.Explanation!.In(session.Language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
