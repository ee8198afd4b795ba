using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>One executed instruction with everything that is worth saying about it.</summary>
/// <param name="Number">The number of the step, from 1.</param>
/// <param name="Resolution">The instruction and the values that it found.</param>
/// <param name="FirstText">The first operand's value before, as shown.</param>
/// <param name="SecondText">The second operand's value, as shown.</param>
/// <param name="ResultText">The destination's value after, as shown.</param>
/// <param name="FlagsFrom">What the flags came from before the instruction.</param>
public sealed record TraceStep(long Number, Resolution Resolution, string FirstText, string SecondText, string ResultText, FlagSource FlagsFrom);
