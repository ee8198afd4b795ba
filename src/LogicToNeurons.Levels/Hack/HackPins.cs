using System.Collections.Immutable;

namespace LogicToNeurons.Levels.Hack;

/// <summary>Where the words of a Hack processor are; bit 0 first.</summary>
/// <param name="Word">Of <c>inM</c>, the word that A points to: indices of the netlist's input nets.</param>
/// <param name="Instruction">Of <c>instruction</c>: indices of the input nets.</param>
/// <param name="Reset">Of <c>reset</c>: an index of the input nets.</param>
/// <param name="Result">Of <c>outM</c>, what is to be written: indices of the output nets.</param>
/// <param name="Writes">Of <c>writeM</c>: an index of the output nets.</param>
/// <param name="A">Of register A: indices of the flip-flops.</param>
/// <param name="D">Of register D: indices of the flip-flops.</param>
/// <param name="Pc">Of the program counter: indices of the flip-flops, 15 of them.</param>
public sealed record HackPins(
    ImmutableArray<int> Word,
    ImmutableArray<int> Instruction,
    int Reset,
    ImmutableArray<int> Result,
    int Writes,
    ImmutableArray<int> A,
    ImmutableArray<int> D,
    ImmutableArray<int> Pc);
