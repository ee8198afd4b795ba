using LogicToNeurons.Networks.Compilation.Arithmetic;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation.Modes;

/// <summary>A network for a circuit that the compiler may choose.</summary>
/// <param name="Pass">How far it was compiled.</param>
/// <param name="Number">The format that it is for.</param>
/// <param name="Compiled">The network.</param>
internal sealed record FusedCandidate(CompilerPass Pass, NumberFormat Number, CompiledNetwork Compiled)
{
    /// <summary>Gets what it is exact in.</summary>
    public Exactness Exactness { get; } = Exactness.Of(Compiled.Network);

    /// <summary>Makes one.</summary>
    /// <param name="subject">The circuit.</param>
    /// <param name="given">Blocks for parts of it.</param>
    /// <param name="pass">How far it is compiled.</param>
    /// <param name="number">The format that it is for.</param>
    /// <param name="settings">What is asked for.</param>
    /// <returns>The network; null if it would be too large without shortcuts, or its weights too large for any format.</returns>
    public static FusedCandidate? Of(Subject subject, RecoveredArithmetic given, CompilerPass pass, NumberFormat number, CompilerSettings settings)
    {
        settings.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return Of(CutMapper.Cover(subject, given.Blocks, given.Words, new MappingSettings { Cancellation = settings.Cancellation }), pass, number, settings);
        }
        catch (OverflowException)
        {
            // A weight beyond 2^63 is exact in no format.
            return null;
        }
    }

    /// <summary>Wires blocks.</summary>
    public static FusedCandidate? Of(BlockGraph graph, CompilerPass pass, NumberFormat number, CompilerSettings settings)
    {
        if (settings.HasShortcuts)
        {
            return new FusedCandidate(pass, number, ShortcutWiring.Wire(graph, new WiringSettings(number, settings.MaxWeight) { Cancellation = settings.Cancellation }));
        }

        return NetworkSize.OfStrict(graph).IsAllowed ? new FusedCandidate(pass, number, StrictWiring.Wire(graph)) : null;
    }

    /// <summary>Whether it does what the settings ask for.</summary>
    public bool Fits(CompilerSettings settings) =>
        Exactness.IsExactIn(Number) && Compiled.Network.LayerCount <= (settings.MaxLayers ?? int.MaxValue)
        && Exactness.LargestWeight <= (settings.MaxWeight ?? double.PositiveInfinity);

    /// <summary>Its size, as a pass's share.</summary>
    public PassResult ToResult()
    {
        var network = Compiled.Network;
        return new PassResult(Pass, Number, network.NeuronCount, network.LayerCount, (long)network.Neurons.WeightCount + network.Outputs.WeightCount);
    }
}
