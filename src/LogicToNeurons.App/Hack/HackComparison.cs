using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Levels.Hack;

namespace LogicToNeurons.App.Hack;

/// <summary><c>lockstep FILE.hack</c>: a Hack program on several engines, compared after every instruction.</summary>
/// <param name="session">The session.</param>
/// <param name="file">The program's file.</param>
internal sealed class HackComparison(Session session, string file)
{
    /// <summary>Compares.</summary>
    /// <param name="engines">The engines' names.</param>
    /// <param name="settings">What <c>--set</c> says.</param>
    /// <param name="limit">The most instructions.</param>
    /// <returns>The exit code.</returns>
    public int Compare(IReadOnlyList<string> engines, IReadOnlyList<string> settings, long limit)
    {
        var loader = new HackLoader(session, file);
        var code = loader.Load(settings);
        var machines = new List<(string Name, HackMachine Machine)>();
        foreach (var name in engines)
        {
            if (!HackLoader.Engines.Contains(name))
            {
                session.Tell("lockstep.without", name, Words.Of("hack.noEngine", name, string.Join(", ", HackLoader.Engines)));
            }
            else if (code == ExitCode.Success && (code = loader.Create(name, out var machine)) == ExitCode.Success)
            {
                machines.Add((name, machine!));
            }
        }

        if (code != ExitCode.Success)
        {
            return code;
        }

        if (machines.Count < 2)
        {
            session.Tell("lockstep.needsTwo");
            return ExitCode.Failure;
        }

        return Run(machines, limit);
    }

    private int Run(List<(string Name, HackMachine Machine)> machines, long limit)
    {
        using var interrupt = new Interrupt();
        var result = HackLockstep.Run([.. machines.Select(one => one.Machine)], limit, () => interrupt.IsRequested);
        var status = result.IsHalted ? "halted" : interrupt.IsRequested ? "interrupted" : "step-limit";
        var names = machines.ConvertAll(one => one.Name);
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer => Write(writer, names, result, status)));
        }
        else
        {
            Print(names, result, status);
        }

        return result.Difference is not null ? ExitCode.Failure
            : result.IsHalted ? ExitCode.Success
            : interrupt.IsRequested ? ExitCode.Interrupted
            : ExitCode.Limit;
    }

    private void Write(Utf8JsonWriter writer, List<string> names, HackLockstepResult result, string status)
    {
        writer.WriteString("file", file);
        writer.WriteStartArray("engines");
        names.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteBoolean("equal", result.Difference is null);
        writer.WriteNumber("steps", result.Steps);
        writer.WriteNumber("states", result.Steps + 1);
        writer.WriteString("status", status);
        if (result.Difference is not { } difference)
        {
            return;
        }

        writer.WriteString("difference", session.Say(difference));
        writer.WriteStartArray("path");
        foreach (var step in result.Path)
        {
            writer.WriteStartObject();
            writer.WriteNumber("step", step.Step);
            writer.WriteNumber("pc", step.Place);
            writer.WriteNumber("line", step.Line);
            writer.WriteString("instruction", step.Instruction.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Print(List<string> names, HackLockstepResult result, string status)
    {
        if (result.Difference is not { } difference)
        {
            var states = Words.Of(result.Steps == 0 ? "states.one" : "states.many", result.Steps + 1);
            session.Print("lockstep.equal", file, string.Join(" = ", names), Steps.Of(result.Steps), states, Words.Of($"status.{status}"));
            return;
        }

        session.Print("lockstep.differs", file, Steps.Of(result.Steps), names[0], names[result.Engine], difference);
        foreach (var step in result.Path)
        {
            session.Print("hack.path", step.Step, step.Place, step.Instruction.ToString());
        }
    }
}
