using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>Machines of gates, and how they are compared.</summary>
internal static class GateMachines
{
    public static MachineOfGates Build(ProgramImage image) => MachineOfGates.Build(PlanOf(image));

    /// <summary>The sum loop of 8 instructions for which sizes are known.</summary>
    public static ProgramImage Sum(int width, int memory) => Programs.Image(FormattableString.Invariant($"""
        .width {width}
        .memory {memory}
        .data 8: 11, 14
        .data 11: 1, 2, 3
            mov r0, #0
            mov r1, 8
            mov r2, 9
        loop:
            add r0, [r1]
            add r1, #1
            cmp r1, r2
            jl loop
            mov 10, r0
        """));

    public static DatapathPlan PlanOf(ProgramImage image)
    {
        var outcome = DatapathPlan.Of(image);
        Assert.True(outcome.Value is not null, outcome.Diagnostics.FirstOrDefault()?.Message.In(Language.English));
        return outcome.Value;
    }

    /// <summary>The first difference between a machine of gates and the interpreter; null if there is none.</summary>
    public static string? Difference(MachineOfGates machine, int steps)
    {
        var image = machine.Plan.Image;
        var result = Lockstep.Run([new Interpreter(image), new GateMachine(machine)], steps, () => false);
        return result.Difference is { } difference
            ? $"after {result.Steps} steps: {difference.In(Language.English)}\n{image.Source.Text}"
            : null;
    }
}
