using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Tests.Networks.Compilation.Tables;

public sealed class SmallFunctionsTests
{
    [Fact]
    public void NetworksOf_EveryFunction_HaveItsValuesAndItsCost()
    {
        for (var table = 0; table <= ushort.MaxValue; table++)
        {
            var cost = SmallFunctions.CostOf((ushort)table);
            foreach (var network in SmallFunctions.NetworksOf((ushort)table))
            {
                Assert.Equal(cost, network.Neurons.Length);
                Assert.Equal(cost, network.Factors.Length);
                Assert.Equal(table, TableOf(network));
            }
        }
    }

    [Fact]
    public void NetworksOf_EveryFunction_ReadOnlyLeavesItDependsOn()
    {
        for (var table = 0; table <= ushort.MaxValue; table++)
        {
            for (var leaf = 0; leaf < 4; leaf++)
            {
                if (!DependsOn(table, leaf))
                {
                    Assert.All(
                        SmallFunctions.NetworksOf((ushort)table),
                        network => Assert.True(network.Direct[leaf] == 0 && network.Neurons.All(neuron => neuron.WeightOf(leaf) == 0), $"{table:x4} {leaf}"));
                }
            }
        }
    }

    [Fact]
    public void CostOf_AllFunctionsOfThreeLeaves_IsAtMostTwo()
    {
        var counts = new int[4];
        for (var table = 0; table < 256; table++)
        {
            counts[SmallFunctions.CostOf((ushort)(table * 0x101))]++;
        }

        Assert.Equal([8, 174, 74, 0], counts);
    }

    [Fact]
    public void CostOf_AllFunctionsOfFourLeaves_IsAtMostThree()
    {
        var counts = new int[4];
        for (var table = 0; table <= ushort.MaxValue; table++)
        {
            counts[SmallFunctions.CostOf((ushort)table)]++;
        }

        Assert.Equal([10, 796, 44888, 19842], counts);
    }

    [Fact]
    public void NeuronsOf_EveryNetwork_AreEqualWhereTheyDifferByAnAffineForm()
    {
        var neuronOf = new Dictionary<string, SmallNeuron>();
        for (var table = 0; table <= ushort.MaxValue; table++)
        {
            foreach (var neuron in SmallFunctions.NetworksOf((ushort)table).SelectMany(network => network.Neurons))
            {
                var direction = DirectionOf(neuron);
                Assert.True(neuronOf.TryAdd(direction, neuron) || neuronOf[direction] == neuron, $"{neuron} and {neuronOf[direction]}");
            }
        }
    }

    [Fact]
    public void NetworkOf_AllFunctionsOfTwoLeaves_ShareOneNeuron()
    {
        var neurons = Enumerable.Range(0, 16).SelectMany(table => SmallFunctions.NetworkOf((ushort)(table * 0x1111)).Neurons);
        Assert.Equal(new SmallNeuron(1, 1, 0, 0, -1), Assert.Single(neurons.Distinct()));
    }

    [Fact]
    public void NetworkOf_SumAndCarry_ShareTwoNeurons()
    {
        SmallNeuron[] expected = [new(1, 1, 1, 0, -1), new(1, 1, 1, 0, -2)];
        Assert.Equal(expected, SmallFunctions.NetworkOf(0x9696).Neurons);
        Assert.Equal(expected, SmallFunctions.NetworkOf(0xe8e8).Neurons);
    }

    [Theory]
    [InlineData(0x8e8e)]
    [InlineData(0xb2b2)]
    [InlineData(0xd4d4)]
    public void NetworksOf_SumAndBorrow_HaveCommonNeurons(int borrow)
    {
        var sums = SmallFunctions.NetworksOf(0x9696).Select(network => string.Join(' ', network.Neurons));
        Assert.NotEmpty(SmallFunctions.NetworksOf((ushort)borrow).Select(network => string.Join(' ', network.Neurons)).Intersect(sums));
    }

    private static int TableOf(SmallNetwork network)
    {
        var table = 0;
        for (var pattern = 0; pattern < 16; pattern++)
        {
            var value = network.Constant;
            for (var leaf = 0; leaf < 4; leaf++)
            {
                value += network.Direct[leaf] * ((pattern >> leaf) & 1);
            }

            for (var i = 0; i < network.Neurons.Length; i++)
            {
                value += network.Factors[i] * ValueOf(network.Neurons[i], pattern);
            }

            Assert.InRange(value, 0, 1);
            table |= value << pattern;
        }

        return table;
    }

    private static int ValueOf(SmallNeuron neuron, int pattern) => Math.Max(
        0,
        neuron.Bias + (neuron.W0 * (pattern & 1)) + (neuron.W1 * ((pattern >> 1) & 1)) + (neuron.W2 * ((pattern >> 2) & 1)) + (neuron.W3 * (pattern >> 3)));

    private static bool DependsOn(int table, int leaf) =>
        Enumerable.Range(0, 16).Any(pattern => (((table >> pattern) ^ (table >> (pattern ^ (1 << leaf)))) & 1) == 1);

    // The neuron's differences from the affine form through its values at no leaf and at single leaves, divided by the first that isn't 0.
    private static string DirectionOf(SmallNeuron neuron)
    {
        var rest = new double[16];
        for (var pattern = 0; pattern < 16; pattern++)
        {
            rest[pattern] = ValueOf(neuron, pattern) - ValueOf(neuron, 0);
            for (var leaf = 0; leaf < 4; leaf++)
            {
                rest[pattern] -= ((pattern >> leaf) & 1) * (ValueOf(neuron, 1 << leaf) - ValueOf(neuron, 0));
            }
        }

        var first = rest.First(value => value != 0);
        return string.Join(' ', rest.Select(value => value / first + 0.0));
    }
}
