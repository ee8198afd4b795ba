using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>A chip whose names are resolved once, so that every place where it stands can be built without looking anything up.</summary>
/// <param name="Chip">The chip.</param>
/// <param name="Signals">Its inputs, its outputs, then the names inside.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Undriven">Bits of outputs that no part drives.</param>
internal sealed record HdlPlan(HdlChip Chip, ImmutableArray<HdlPlanSignal> Signals, ImmutableArray<HdlPlanPart> Parts, ImmutableArray<(int Signal, int Bit)> Undriven);

/// <summary>A pin of a chip or a name inside it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Width">Its bits.</param>
/// <param name="IsBus">Whether it is a bus.</param>
/// <param name="Role">What it is.</param>
internal sealed record HdlPlanSignal(string Name, int Width, bool IsBus, SignalRole Role);

/// <summary>A part of a chip.</summary>
/// <param name="Chip">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">What it is called as an instance.</param>
/// <param name="Primitive">What makes its gates and flip-flops directly; null if it has parts itself.</param>
/// <param name="Drives">Which of its outputs drive what.</param>
/// <param name="Feeds">What comes to its inputs.</param>
internal sealed record HdlPlanPart(HdlChip Chip, TextSpan Span, string Name, HdlPrimitive? Primitive, ImmutableArray<HdlPlanWires> Drives, ImmutableArray<HdlPlanWires> Feeds);

/// <summary>Some bits in a row, between a pin of a part and a signal of the chip.</summary>
/// <param name="Span">Where the signal is written.</param>
/// <param name="Pin">The part's pin: an index of its inputs, or of its outputs.</param>
/// <param name="PinBit">The lowest bit of it.</param>
/// <param name="Signal">The signal: an index of <see cref="HdlPlan.Signals"/>, <see cref="True"/> or <see cref="False"/>.</param>
/// <param name="SignalBit">The lowest bit of it.</param>
/// <param name="Count">How many bits.</param>
internal sealed record HdlPlanWires(TextSpan Span, int Pin, int PinBit, int Signal, int SignalBit, int Count)
{
    /// <summary>In place of a signal: all bits are 1.</summary>
    public const int True = -1;

    /// <summary>In place of a signal: all bits are 0.</summary>
    public const int False = -2;
}
