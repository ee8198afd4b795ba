using System.Collections.Immutable;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Tracing;

namespace LogicToNeurons.Levels.Execution;

/// <summary>The steps that lead to a moment of a program: what one looks at when engines differ there.</summary>
public static class StepPath
{
    /// <summary>The last steps before a moment, as the interpreter takes them.</summary>
    /// <param name="image">The program.</param>
    /// <param name="steps">The number of steps that lead there from the start.</param>
    /// <param name="most">The most steps to tell, at least 1.</param>
    /// <returns>A row a step, in order; fewer where the program stops sooner.</returns>
    public static ImmutableArray<TraceRow> To(ProgramImage image, long steps, int most)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var machine = new Interpreter(image);
        machine.Run(steps - most);
        return [.. new Tracer(machine, [], folds: false, []).Rows(Math.Min(steps, most)).Skip(1)];
    }
}
