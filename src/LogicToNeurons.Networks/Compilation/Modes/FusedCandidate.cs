using LogicToNeurons.Networks.Compilation.Arithmetic;
using LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;
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
    /// <summary>Makes one.</summary>
    /// <param name="subject">The circuit.</param>
    /// <param name="pass">How far to compile it.</param>
    /// <param name="number">The format that it is for.</param>
    /// <param name="settings">What is asked for.</param>
    /// <param name="keepsSingleAdders">Whether adders that are in no sum are blocks of their own.</param>
    /// <param name="sums">What depends on sums only; null for nothing.</param>
    /// <param name="mostKinks">How much of that to use, as in <see cref="RecoverySettings.MostKinks"/>.</param>
    /// <returns>The network; null if it would be too large without shortcuts, or its weights too large for any format.</returns>
    public static FusedCandidate? Of(Subject subject, CompilerPass pass, NumberFormat number, CompilerSettings settings, bool keepsSingleAdders = true, SumFunctions? sums = null, int mostKinks = 0)
    {
        IReadOnlyList<Block> given = [];
        IReadOnlyList<Word> words = [];
        if (pass != CompilerPass.Cuts)
        {
            var recovery = new RecoverySettings(number, settings.MaxWeight) { JoinsAdders = pass == CompilerPass.Sums, KeepsSingleAdders = keepsSingleAdders, MostKinks = mostKinks };
            (given, words) = WordRecovery.Recover(subject, recovery, sums);
        }

        try
        {
            return Of(CutMapper.Cover(subject, given, words, new MappingSettings()), pass, number, settings);
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
            return new FusedCandidate(pass, number, ShortcutWiring.Wire(graph, new WiringSettings(number, settings.MaxWeight)));
        }

        return NetworkSize.OfStrict(graph).IsAllowed ? new FusedCandidate(pass, number, StrictWiring.Wire(graph)) : null;
    }

    /// <summary>Whether it does what the settings ask for.</summary>
    public bool Fits(CompilerSettings settings)
    {
        var exactness = Exactness.Of(Compiled.Network);
        return exactness.IsExactIn(Number) && Compiled.Network.LayerCount <= (settings.MaxLayers ?? int.MaxValue)
            && exactness.LargestWeight <= (settings.MaxWeight ?? double.PositiveInfinity);
    }

    /// <summary>Its size, as a pass's share.</summary>
    public PassResult ToResult()
    {
        var network = Compiled.Network;
        return new PassResult(Pass, Number, network.NeuronCount, network.LayerCount, (long)network.Neurons.WeightCount + network.Outputs.WeightCount);
    }
}
