using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>What the compiler made of a circuit.</summary>
/// <param name="Compiled">The network.</param>
/// <param name="Mode">How it was made.</param>
/// <param name="Number">The format that it was made for.</param>
/// <param name="Exactness">What it is exact in.</param>
/// <param name="Passes">What it would be after some of the passes, from the notes' formulas on; only for <see cref="CompilerMode.Fused"/>.</param>
public sealed record CompilationResult(CompiledNetwork Compiled, CompilerMode Mode, NumberFormat Number, Exactness Exactness, IReadOnlyList<PassResult> Passes);
