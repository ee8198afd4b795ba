using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Benchmarks.Workloads;

/// <summary>The engines by the names that the command line uses, and runs that check themselves.</summary>
public static class WorkloadRun
{
    /// <summary>Far more steps than any workload takes; they are counted all the same.</summary>
    public const long Limit = 100_000_000_000;

    /// <summary>Gets the names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["interpreter", "compiled"];

    /// <summary>A machine by the name of its engine.</summary>
    public static ProgramMachine Create(string engine, ProgramImage image) => engine switch
    {
        "interpreter" => new Interpreter(image),
        "compiled" => new CompiledMachine(image),
        _ => throw new ArgumentException($"There is no engine '{engine}'; there are {string.Join(", ", Names)}.", nameof(engine)),
    };

    /// <summary>A machine with a workload ready to run.</summary>
    public static ProgramMachine Load(string engine, Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        var machine = Create(engine, workload.Assemble());
        workload.Fill(machine.State);
        return machine;
    }

    /// <summary>Throws unless a machine has halted with the right answer.</summary>
    public static void Check(ProgramMachine machine, Workload workload)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var expected = WorkloadReference.Answer(workload);
        if (machine.Status != StepStatus.Halted || machine.State.Cells[0] != expected)
        {
            throw new InvalidOperationException($"{workload.Name}: {machine.Status} with r0 = {machine.State.Cells[0]}; {expected} was expected.");
        }
    }
}
