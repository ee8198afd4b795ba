using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>The one neuron that stands for all that are the same apart from affine forms, so that functions of the same leaves share it.</summary>
internal sealed class SharedNeurons
{
    private readonly Dictionary<QuotientVector, (SmallNeuron Neuron, int Factor)> _plainest = [];

    /// <summary>Collects the neurons of a table, however leaves are placed and negated.</summary>
    public SharedNeurons(ImmutableArray<FunctionClass> classes)
    {
        var neurons = classes.SelectMany(each => each.Sums).SelectMany(sum => sum.Neurons).ToHashSet();
        var seen = new HashSet<SmallNeuron>();
        foreach (var transform in LeafTransform.All)
        {
            foreach (var neuron in neurons)
            {
                var other = transform.Apply(neuron);
                if (seen.Add(other))
                {
                    Add(other);
                    seen.Add(other.Opposite());
                    Add(other.Opposite());
                }
            }
        }
    }

    /// <summary>The neuron that stands for another, and the factor: that one is factor · this one + an affine form.</summary>
    /// <param name="neuron">A neuron of the table, its leaves placed and negated in any way.</param>
    /// <param name="factor">1 or -1.</param>
    public SmallNeuron Of(SmallNeuron neuron, out int factor)
    {
        var (shared, sign) = _plainest[QuotientVector.Of(neuron).Direction(out factor)];
        factor *= sign;
        return shared;
    }

    private void Add(SmallNeuron neuron)
    {
        var direction = QuotientVector.Of(neuron).Direction(out var factor);
        if (!_plainest.TryGetValue(direction, out var best) || NeuronOrder.Instance.Compare(neuron, best.Neuron) < 0)
        {
            _plainest[direction] = (neuron, factor);
        }
    }
}
