using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>All neurons over four leaves with weights up to a bound, one for each direction that they have apart from affine forms.</summary>
/// <remarks>
/// ReLU(z), ReLU(-z) and ReLU(2z) are one direction, and so are ReLU(a + b - 1) and ReLU(a - b): what one of them does, another does with
/// other shortcuts. The plainest stands for all.
/// </remarks>
internal sealed class NeuronDirections
{
    private readonly Dictionary<QuotientVector, int> _places = [];

    /// <summary>Finds the directions.</summary>
    /// <param name="mostWeight">The greatest magnitude of a weight.</param>
    public NeuronDirections(int mostWeight)
    {
        var plainest = new Dictionary<QuotientVector, SmallNeuron>();
        foreach (var neuron in NeuronsUpTo(mostWeight))
        {
            var direction = QuotientVector.Of(neuron).Direction(out var factor);
            if (factor is 1 or -1 && (!plainest.TryGetValue(direction, out var best) || NeuronOrder.Instance.Compare(neuron, best) < 0))
            {
                plainest[direction] = neuron;
            }
        }

        Neurons = [.. plainest.Values.Order(NeuronOrder.Instance)];
        Vectors = [.. Neurons.Select(QuotientVector.Of)];
        for (var place = 0; place < Neurons.Length; place++)
        {
            _places.Add(Vectors[place].Direction(out _), place);
        }
    }

    /// <summary>Gets the neuron of each direction, the plainest first.</summary>
    public ImmutableArray<SmallNeuron> Neurons { get; }

    /// <summary>Gets the neurons' vectors, in the same order.</summary>
    public ImmutableArray<QuotientVector> Vectors { get; }

    /// <summary>The number of directions whose weights are at most so much, which come first.</summary>
    public int CountUpTo(int size) => Neurons.Count(neuron => NeuronOrder.SizeOf(neuron) <= size);

    /// <summary>The neuron a multiple of which has this vector, by its place; -1 if none has.</summary>
    /// <param name="vector">A vector, not zero.</param>
    /// <param name="factor">The multiple.</param>
    public int Find(QuotientVector vector, out int factor)
    {
        if (!_places.TryGetValue(vector.Direction(out factor), out var place))
        {
            return -1;
        }

        Vectors[place].Direction(out var sign);
        factor *= sign;
        return place;
    }

    private static IEnumerable<SmallNeuron> NeuronsUpTo(int mostWeight)
    {
        var side = (2 * mostWeight) + 1;
        for (var number = 0; number < side * side * side * side; number++)
        {
            int[] w = [.. Enumerable.Range(0, 4).Select(leaf => (number / (int)Math.Pow(side, leaf) % side) - mostWeight)];
            var (lowest, highest) = (w.Sum(weight => Math.Min(weight, 0)), w.Sum(weight => Math.Max(weight, 0)));

            // At the other biases the sum has one sign at all patterns: such a neuron is affine.
            for (var bias = 1 - highest; bias < -lowest; bias++)
            {
                var neuron = new SmallNeuron((sbyte)w[0], (sbyte)w[1], (sbyte)w[2], (sbyte)w[3], (sbyte)bias);
                if (!QuotientVector.Of(neuron).IsZero)
                {
                    yield return neuron;
                }
            }
        }
    }
}
