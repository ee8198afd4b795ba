using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Circuits;

/// <summary>A circuit, read and built.</summary>
/// <param name="File">Its file, as it is named in what is told.</param>
/// <param name="Netlist">The circuit.</param>
/// <param name="Warnings">What is to be said about it.</param>
internal sealed record LoadedCircuit(string File, Netlist Netlist, ImmutableArray<Diagnostic> Warnings);
