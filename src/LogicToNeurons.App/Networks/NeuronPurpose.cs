using System.Collections.Immutable;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Networks;

/// <summary>Says what the neurons of a compiled network are there for, and what has become of its circuit's nets.</summary>
/// <param name="variant">The network.</param>
internal sealed class NeuronPurpose(NetworkVariant variant)
{
    private const int MostNames = 6;

    private readonly CompiledNetwork _compiled = variant.Result!.Compiled;
    private readonly Provenance _provenance = variant.Provenance!;

    /// <summary>What a neuron is there for; null for an input, a register or an output.</summary>
    /// <param name="place">The neuron's signal.</param>
    public Phrase? OfPlace(int place)
    {
        var neuron = place - _compiled.Network.FirstNeuron;
        if (neuron < 0 || neuron >= _compiled.Network.NeuronCount)
        {
            return null;
        }

        if (_compiled.BlockOf(neuron) is >= 0 and var block)
        {
            return _compiled.LocalOf(neuron) is >= 0 and var local
                ? Words.Of("neuron.ofBlock", local + 1, _compiled.Graph.Blocks[block].Neurons.Length, Of(block))
                : Words.Of("neuron.inBlock", Of(block));
        }

        return Words.Of("neuron.carries", Names(_provenance.NetsOf(neuron)));
    }

    /// <summary>What is said about a net: its gate and value, and what has become of it in the network.</summary>
    /// <param name="net">The net.</param>
    /// <param name="value">Its value.</param>
    /// <param name="run">The network.</param>
    public ImmutableArray<Phrase> OfNet(int net, int value, NetworkRunner run)
    {
        var gate = CircuitValues.TextOf(_compiled.Graph.Subject.Netlist, _provenance.Names, net);
        var become = _compiled.FormOfNet(net) is { } form ? Words.Of("net.form", _provenance.Names[net], FormText.Of(form, run))
            : _provenance.HomeOf(net) is >= 0 and var block ? Words.Of("net.absorbed", Of(block))
            : Words.Of("net.unneeded");
        return [Words.Of("net.is", gate, value), become];
    }

    /// <summary>A block: its rule, what it reads, what it computes.</summary>
    public Phrase Of(int block)
    {
        var one = _compiled.Graph.Blocks[block];
        return Words.Of("block.is", Words.Of(KeyOf(one.Kind)), Values(one.Leaves), Values(one.Outputs.Select(output => output.Value)));
    }

    private string Values(IEnumerable<int> values)
    {
        var names = values.Take(MostNames + 1).Select(NameOf).ToList();
        return string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? ", …" : string.Empty);
    }

    // The name that an author gave, if there is one.
    private string NameOf(int value)
    {
        var nodes = _compiled.Graph.Subject.NodeCount;
        if (value >= nodes)
        {
            return _compiled.Graph.Words[value - nodes].Name;
        }

        var nets = _provenance.NetsOfValue(value);
        return nets.IsEmpty ? "?" : _provenance.Names[nets.MinBy(net => _provenance.Names.IsNamed(net) ? 0 : 1)];
    }

    private string Names(IEnumerable<int> nets) => string.Join(", ", _provenance.Names.Of(nets.Take(MostNames)));

    private static string KeyOf(BlockKind kind) => kind switch
    {
        BlockKind.Gate => "block.gate",
        BlockKind.Cut => "block.cut",
        BlockKind.Wide => "block.wide",
        BlockKind.HalfAdder => "block.halfAdder",
        BlockKind.FullAdder => "block.fullAdder",
        BlockKind.Adder => "block.adder",
        BlockKind.Count => "block.count",
        BlockKind.Threshold => "block.threshold",
        BlockKind.Parity => "block.parity",
        BlockKind.Product => "block.product",
        BlockKind.Choice => "block.choice",
        BlockKind.Table => "block.table",
        BlockKind.Affine => "block.affine",
    };
}
