using System.Collections.Immutable;
using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Networks.Compilation.Mapping.Sharing;

/// <summary>The networks of cuts' functions, their neurons named so that equal ones of different cuts have equal names.</summary>
/// <remarks>
/// Two neurons can stand for each other if they differ by a factor and an affine form of their leaves (pass P7: ReLU(z) − ReLU(−z) = z),
/// thus if their products of two or more leaves point in one direction. The first neuron of a direction stands for all.
/// </remarks>
internal sealed class NeuronCatalog
{
    private readonly CutNetwork[]?[] _networks = new CutNetwork[65536][];
    private readonly Dictionary<QuotientVector, ushort> _directions = [];
    private readonly List<SmallNeuron> _neurons = [];
    private readonly int _most;

    /// <param name="most">The most networks of a function.</param>
    public NeuronCatalog(int most) => _most = most;

    /// <summary>The networks of a function, at least one: those that read the fewest leaves beside neurons first, then the plainest.</summary>
    public ReadOnlySpan<CutNetwork> NetworksOf(ushort table) => _networks[table] ??= Networks(table);

    private CutNetwork[] Networks(ushort table) =>
        [.. SmallFunctions.NetworksOf(table).OrderBy(CutNetwork.FewestDirect).Take(_most).Select(network => Named(network, table))];

    private CutNetwork Named(SmallNetwork network, ushort table)
    {
        var shapes = ImmutableArray.CreateBuilder<NeuronShape>();
        var neurons = ImmutableArray.CreateBuilder<SmallNeuron>();
        var factors = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < network.Neurons.Length; i++)
        {
            var neuron = network.Neurons[i];
            var leaves = LeavesOf(neuron);
            var first = Moved(neuron, leaves, isPacked: true);
            var direction = DirectionOf(first, out var factor);
            shapes.Add(new NeuronShape(leaves, direction));
            neurons.Add(Moved(_neurons[direction], leaves, isPacked: false));
            factors.Add(factor * network.Factors[i]);
        }

        var named = SmallNetwork.Completing(neurons.ToImmutable(), factors.ToImmutable(), table);
        return new CutNetwork(named, shapes.ToImmutable(), CutNetwork.FewestDirect(named));
    }

    // The neuron is factor · the one that stands for all + an affine form.
    private ushort DirectionOf(SmallNeuron neuron, out int factor)
    {
        var vector = QuotientVector.Of(neuron).Direction(out factor);
        if (!_directions.TryGetValue(vector, out var direction))
        {
            direction = (ushort)_neurons.Count;
            _directions.Add(vector, direction);
            _neurons.Add(neuron);
            factor = 1;
            return direction;
        }

        QuotientVector.Of(_neurons[direction]).Direction(out var shared);
        if (factor % shared != 0)
        {
            throw new InvalidOperationException($"{neuron} is no whole multiple of {_neurons[direction]}.");
        }

        factor /= shared;
        return direction;
    }

    private static byte LeavesOf(SmallNeuron neuron)
    {
        var leaves = 0;
        for (var leaf = 0; leaf < 4; leaf++)
        {
            leaves |= (neuron.WeightOf(leaf) == 0 ? 0 : 1) << leaf;
        }

        return (byte)leaves;
    }

    // From its leaves to the first ones, or back.
    private static SmallNeuron Moved(SmallNeuron neuron, byte leaves, bool isPacked)
    {
        Span<sbyte> weights = [0, 0, 0, 0];
        var place = 0;
        for (var leaf = 0; leaf < 4; leaf++)
        {
            if (((leaves >> leaf) & 1) == 1)
            {
                weights[isPacked ? place : leaf] = (sbyte)neuron.WeightOf(isPacked ? leaf : place);
                place++;
            }
        }

        return new SmallNeuron(weights[0], weights[1], weights[2], weights[3], neuron.Bias);
    }
}
