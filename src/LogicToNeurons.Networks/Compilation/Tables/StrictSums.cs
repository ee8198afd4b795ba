using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Functions of four leaves as sums of neurons only: no shortcuts, and where it must be so no constant.</summary>
/// <remarks>
/// Made of the networks with shortcuts. ReLU(z) = z + ReLU(-z), so each neuron may turn round, which changes the affine part; what is left of
/// that is one neuron more, since an affine form that is never negative is its own ReLU.
/// </remarks>
internal static class StrictSums
{
    // Sums of larger numbers than small neurons hold aren't needed: minterms always do.
    private const int MostNumber = 100;
    private const int MostExtraNeurons = 2;

    private static readonly NeuronSum?[] WithoutConstants = new NeuronSum?[65536];
    private static readonly (ushort Lowest, ushort Transform)[] Classes = FindClasses();

    /// <summary>The shortest sum known that is the function, constants not allowed.</summary>
    /// <remarks>Leaves may change places and be negated at no cost: what is found for one function serves up to 384.</remarks>
    public static NeuronSum WithoutConstant(ushort table)
    {
        var (lowest, number) = Classes[table];
        var sum = WithoutConstants[lowest] ??= Find(lowest);
        var transform = LeafTransform.All[number];
        return number == 0 ? sum : sum with { Neurons = [.. sum.Neurons.Select(transform.Apply)] };
    }

    /// <summary>Several sums that are the function with a constant, none much longer than the shortest.</summary>
    public static IEnumerable<(NeuronSum Sum, int Constant)> WithConstant(ushort table)
    {
        var complement = WithoutConstant((ushort)(table ^ 0xffff));
        List<(NeuronSum Sum, int Constant)> sums =
        [
            (WithoutConstant(table), 0),
            (new NeuronSum(complement.Neurons, [.. complement.Factors.Select(factor => -factor)]), 1),
        ];
        foreach (var network in Turned(table))
        {
            sums.AddRange(Opened(network));
        }

        var most = sums.Min(sum => sum.Sum.Neurons.Length) + MostExtraNeurons;
        return sums.Where(sum => sum.Sum.Neurons.Length <= most);
    }

    // The shortcuts as one neuron, or each leaf on its own: more neurons, but other outputs may carry the same leaves.
    private static IEnumerable<(NeuronSum Sum, int Constant)> Opened(SmallNetwork network)
    {
        var sum = new NeuronSum(network.Neurons, network.Factors);
        var count = network.Direct.Count(weight => weight != 0);
        if (count == 0)
        {
            return [(sum, network.Constant)];
        }

        var least = network.Direct.Sum(weight => Math.Min(weight, 0));
        var joined = (With(sum, Affine(network.Direct, -least), 1), network.Constant + least);
        return count == 1 ? [joined] : [joined, (Carrying(sum, network.Direct), network.Constant)];
    }

    private static NeuronSum Find(ushort table)
    {
        var best = table == 0 ? new NeuronSum([], []) : Turned(table).Select(Closed).OfType<NeuronSum>().MinBy(sum => sum.Neurons.Length);
        for (var leaf = 0; leaf < 4; leaf++)
        {
            if (best is null || best.Neurons.Length > 1)
            {
                best = Shorter(best, Split(table, leaf));
            }
        }

        return best!;
    }

    private static (ushort Lowest, ushort Transform)[] FindClasses()
    {
        var classes = new (ushort Lowest, ushort Transform)[65536];
        var isSeen = new bool[65536];
        for (var table = 0; table < isSeen.Length; table++)
        {
            for (var number = 0; number < LeafTransform.All.Length && (number > 0 || !isSeen[table]); number++)
            {
                var other = LeafTransform.All[number].Apply((ushort)table);
                if (!isSeen[other])
                {
                    isSeen[other] = true;
                    classes[other] = ((ushort)table, (ushort)number);
                }
            }
        }

        return classes;
    }

    // Each network with each choice of neurons turned round.
    private static IEnumerable<SmallNetwork> Turned(ushort table)
    {
        foreach (var network in SmallFunctions.NetworksOf(table))
        {
            for (var choice = 0; choice < 1 << network.Neurons.Length; choice++)
            {
                var neurons = network.Neurons.Select((neuron, i) => ((choice >> i) & 1) == 1 ? neuron.Opposite() : neuron);
                yield return SmallNetwork.Completing([.. neurons], network.Factors, table);
            }
        }
    }

    // The constant and the shortcuts as neurons: one if the form has one sign, two otherwise.
    private static NeuronSum? Closed(SmallNetwork network)
    {
        var least = network.Constant + network.Direct.Sum(weight => Math.Min(weight, 0));
        var greatest = network.Constant + network.Direct.Sum(weight => Math.Max(weight, 0));
        var sum = new NeuronSum(network.Neurons, network.Factors);
        if (Math.Max(greatest, -least) > MostNumber)
        {
            return null;
        }

        var form = Affine(network.Direct, network.Constant);
        sum = greatest > 0 ? With(sum, form, 1) : sum;
        return least < 0 ? With(sum, form.Opposite(), -1) : sum;
    }

    private static NeuronSum? Split(ushort table, int leaf)
    {
        ReadOnlySpan<int> ones = [0xaaaa, 0xcccc, 0xf0f0, 0xff00];
        var high = table & ones[leaf];
        var low = table & ~ones[leaf];
        var (one, zero) = (high | (high >> (1 << leaf)), low | (low << (1 << leaf)));
        if (one == zero)
        {
            return null;
        }

        var (first, second) = (Within(WithoutConstant((ushort)zero), leaf, false), Within(WithoutConstant((ushort)one), leaf, true));
        return first is null || second is null
            ? null
            : new NeuronSum([.. first.Neurons, .. second.Neurons], [.. first.Factors, .. second.Factors]);
    }

    // The sum where a leaf has a value, and 0 where it has the other. The sum's function doesn't depend on the leaf.
    private static NeuronSum? Within(NeuronSum sum, int leaf, bool isOne)
    {
        var neurons = ImmutableArray.CreateBuilder<SmallNeuron>();
        foreach (var neuron in sum.Neurons)
        {
            int[] weights = [neuron.W0, neuron.W1, neuron.W2, neuron.W3];
            var greatest = neuron.Bias + weights.Sum(weight => Math.Max(weight, 0));
            weights[leaf] = isOne ? greatest : -greatest;
            var bias = neuron.Bias - (isOne ? greatest : 0);
            var least = bias + weights.Sum(weight => Math.Min(weight, 0));
            if (Math.Max(greatest, -least) > MostNumber)
            {
                return null;
            }

            neurons.Add(Affine(weights, bias));
        }

        return sum with { Neurons = neurons.ToImmutable() };
    }

    private static NeuronSum? Shorter(NeuronSum? best, NeuronSum? other) =>
        other is null || (best is not null && best.Neurons.Length <= other.Neurons.Length) ? best : other;

    private static SmallNeuron Affine(IReadOnlyList<int> weights, int bias) =>
        new((sbyte)weights[0], (sbyte)weights[1], (sbyte)weights[2], (sbyte)weights[3], (sbyte)bias);

    private static NeuronSum With(NeuronSum sum, SmallNeuron neuron, int factor) => new(sum.Neurons.Add(neuron), sum.Factors.Add(factor));

    private static NeuronSum Carrying(NeuronSum sum, ImmutableArray<int> direct)
    {
        for (var leaf = 0; leaf < 4; leaf++)
        {
            int[] weights = [0, 0, 0, 0];
            weights[leaf] = 1;
            sum = direct[leaf] == 0 ? sum : With(sum, Affine(weights, 0), direct[leaf]);
        }

        return sum;
    }
}
