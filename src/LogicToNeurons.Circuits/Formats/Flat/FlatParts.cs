using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>What drives one net of a <see cref="FlatCircuit"/>: a gate with any number of inputs.</summary>
/// <param name="Kind">The gate; <c>and</c>, <c>or</c> and <c>xor</c> of one net are that net, <c>nand</c>, <c>nor</c> and <c>xnor</c> its negation.</param>
/// <param name="Output">The net.</param>
/// <param name="FirstFanIn">Where the nets that it reads begin among all those of the circuit.</param>
/// <param name="FanInCount">How many it reads.</param>
/// <param name="Span">Where it was written.</param>
internal readonly record struct FlatCell(GateKind Kind, int Output, int FirstFanIn, int FanInCount, TextSpan Span);

/// <summary>A port.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Net">The net that it brings in or shows.</param>
/// <param name="Span">Where it was declared.</param>
internal readonly record struct FlatPort(string Name, int Net, TextSpan Span);

/// <summary>A flip-flop.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Output">The net that shows what it holds.</param>
/// <param name="Input">The net that it loads.</param>
/// <param name="Clock">The net that clocks it; −1 if none is named.</param>
/// <param name="Initial">What it holds at first.</param>
/// <param name="Span">Where it was written.</param>
internal readonly record struct FlatRegister(string Name, int Output, int Input, int Clock, bool Initial, TextSpan Span);

/// <summary>A circuit of the same file that stands inside another.</summary>
/// <param name="Name">Its name, unique in the circuit that it stands in.</param>
/// <param name="Circuit">The name of the circuit that it is one of.</param>
/// <param name="Pins">What its ports are connected to.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record FlatInstance(string Name, string Circuit, List<FlatPin> Pins, TextSpan Span);

/// <summary>A port of an instance and the net that it is connected to.</summary>
/// <param name="Port">The port's name.</param>
/// <param name="Net">The net in the outer circuit.</param>
/// <param name="Span">Where it was written.</param>
internal readonly record struct FlatPin(string Port, int Net, TextSpan Span);
