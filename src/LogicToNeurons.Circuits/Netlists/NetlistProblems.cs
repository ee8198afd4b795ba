using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Why a <see cref="NetlistBuilder"/> can't build: its own net numbers.</summary>
/// <param name="Undriven">Nets that something reads and nothing drives.</param>
/// <param name="Loops">Combinational loops: each net is computed from the one before it, the first from the last.</param>
public sealed record NetlistProblems(ImmutableArray<int> Undriven, ImmutableArray<ImmutableArray<int>> Loops);
