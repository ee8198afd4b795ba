using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping.Assembly;
using LogicToNeurons.Networks.Compilation.Mapping.Covers;
using LogicToNeurons.Networks.Compilation.Mapping.Cuts;
using LogicToNeurons.Networks.Compilation.Mapping.Sharing;
using LogicToNeurons.Networks.Compilation.Mapping.Wides;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Mapping;

/// <summary>Covers a circuit with blocks of few neurons (pass P5).</summary>
/// <remarks>
/// Gates are covered with cuts of up to four leaves, priced by the tables of small functions, and with ands of any number of literals,
/// at one neuron each; neurons that several need count once. Wherever given blocks compute something, it is there for free.
/// </remarks>
public static class CutMapper
{
    private const int MostNetworks = 8;

    /// <summary>Covers a circuit.</summary>
    /// <param name="subject">The circuit.</param>
    /// <param name="given">Blocks that compute some of its nodes, or words; those that are needed become part of the cover.</param>
    /// <param name="words">The words that given blocks compute.</param>
    /// <param name="settings">How much work it may be.</param>
    /// <returns>The circuit with blocks for all that its outputs and registers need.</returns>
    /// <exception cref="ArgumentException">Given blocks need each other in a circle.</exception>
    public static BlockGraph Cover(Subject subject, IReadOnlyList<Block> given, IReadOnlyList<Word> words, MappingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(settings);
        var graph = new MappingGraph(subject, given);
        var cuts = CutEnumerator.Enumerate(graph, settings);
        var options = new OptionSet(graph, cuts, new NeuronCatalog(MostNetworks), WideFinder.Find(graph));
        var cover = new Cover(options);
        var flow = new FlowCovering(options, cover, AdderLeaves.Find(graph, cuts), settings.AdderPrice);
        for (var round = 0; round < settings.FlowRounds; round++)
        {
            flow.Run(settings.Cancellation);
        }

        var exact = new ExactRecovery(options, cover);
        for (var round = 0; round < settings.ExactRounds && exact.Run(settings.Cancellation); round++)
        {
        }

        var blocks = BlockMaker.Make(options, cover);
        return new BlockGraph(subject, BlockOrder.Of(subject, [.. given, .. blocks], words.Count), words);
    }
}
