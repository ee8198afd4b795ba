using System.Collections.Immutable;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Options;

/// <summary>A program file, read and assembled, or what is wrong with it.</summary>
/// <param name="Image">The program; null if it can't be used.</param>
/// <param name="Diagnostics">What is to be said about it.</param>
/// <param name="Code">The exit code so far.</param>
internal sealed record LoadedProgram(ProgramImage? Image, ImmutableArray<Diagnostic> Diagnostics, int Code);
