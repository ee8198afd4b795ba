using LogicToNeurons.Networks.Compilation.Mapping.Cuts;
using LogicToNeurons.Networks.Compilation.Mapping.Sharing;
using LogicToNeurons.Networks.Compilation.Mapping.Wides;

namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>All ways to compute the gates of a circuit.</summary>
/// <param name="graph">The gates.</param>
/// <param name="cuts">Their cuts.</param>
/// <param name="catalog">The networks of the cuts' functions.</param>
/// <param name="wides">Their ands of many.</param>
internal sealed class OptionSet(MappingGraph graph, CutStore cuts, NeuronCatalog catalog, WideStore wides)
{
    /// <summary>Gets the gates.</summary>
    public MappingGraph Graph => graph;

    /// <summary>Gets the cuts.</summary>
    public CutStore Cuts => cuts;

    /// <summary>Gets the networks of the cuts' functions.</summary>
    public NeuronCatalog Catalog => catalog;

    /// <summary>Gets the ands of many.</summary>
    public WideStore Wides => wides;

    /// <summary>The network of an option that is a cut.</summary>
    public CutNetwork NetworkOf(Option option) => catalog.NetworksOf(cuts[option.Number].Table)[option.Network];
}
