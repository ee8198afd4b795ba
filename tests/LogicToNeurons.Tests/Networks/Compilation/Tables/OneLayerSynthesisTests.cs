using System.Numerics;
using LogicToNeurons.Networks.Compilation.Tables;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Tables;

public sealed class OneLayerSynthesisTests
{
    [Fact]
    public void Synthesise_EveryFunctionOfThreeInputsOrFewer_KeepsTheBound()
    {
        for (var inputs = 0; inputs <= 3; inputs++)
        {
            for (var table = 0UL; table < 1UL << (1 << inputs); table++)
            {
                Assert.InRange(CheckedCount(inputs, [table]), 0, (1 << inputs) / 2);
            }
        }
    }

    [Fact]
    public void Synthesise_FunctionsOfFourInputs_TakeAtMostFour()
    {
        var counts = new int[9];
        for (var table = 0; table <= ushort.MaxValue; table += Scale.Of(7, 1))
        {
            counts[CheckedCount(4, [(ulong)table])]++;
        }

        Assert.All(counts[5..], count => Assert.Equal(0, count));
        if (Scale.IsFull)
        {
            Assert.Equal([2, 152, 9500, 45448, 10434, 0, 0, 0, 0], counts);
        }
    }

    [Fact]
    public void Synthesise_AllPairsOfFunctionsOfTwoInputs_KeepTheBound()
    {
        for (var pair = 0; pair < 256; pair++)
        {
            Assert.InRange(CheckedCount(2, [(ulong)pair & 15], [(ulong)pair >> 4]), 0, 3);
        }
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 3)]
    [InlineData(6, 2)]
    [InlineData(7, 1)]
    [InlineData(8, 4)]
    [InlineData(10, 2)]
    [InlineData(12, 1)]
    [InlineData(16, 2)]
    public void Synthesise_RandomFunctions_KeepsTheBound(int inputs, int outputs)
    {
        var random = new Random(inputs);
        for (var count = Scale.Of(inputs > 8 ? 1 : 10, inputs > 8 ? 4 : 100); count > 0; count--)
        {
            // From sparse to dense, so that covering ones and covering zeros both occur.
            var density = random.NextDouble();
            var tables = Enumerable.Range(0, outputs).Select(_ => Table(inputs, _ => random.NextDouble() < density)).ToArray();
            Assert.InRange(CheckedCount(inputs, tables), 0, Math.Min(outputs << (inputs - 1), (1 << inputs) - 1));
        }
    }

    [Fact]
    public void Synthesise_NoInputs_IsAConstant()
    {
        var layer = OneLayerSynthesis.Synthesise(0, [[1UL], [0UL]]);
        Assert.Empty(layer.Neurons);
        Assert.Equal("1 0", string.Join(' ', layer.OutputBias));
    }

    [Fact]
    public void Synthesise_NoOutputs_IsEmpty() => Assert.Equal(0, CheckedCount(3));

    [Fact]
    public void Synthesise_OutputsEqualToAnInputOrItsComplement_ShareOneNeuron() => Assert.Equal(1, CheckedCount(2, [0b1010], [0b0101], [0b1010]));

    [Fact]
    public void Synthesise_BitsBeyondTheTable_AreIgnored() => Assert.Equal(1, CheckedCount(2, [0xfffffffffffffff8]));

    [Theory]
    [InlineData("and", 2, 1)]
    [InlineData("or", 2, 1)]
    [InlineData("xor", 2, 2)]
    [InlineData("and", 16, 1)]
    [InlineData("or", 16, 1)]
    [InlineData("xor", 5, 5)]
    [InlineData("xor", 16, 16)]
    [InlineData("majority", 15, 2)]
    [InlineData("greater or equal", 16, 2)]
    [InlineData("equal", 16, 3)]
    [InlineData("mux", 3, 2)]
    [InlineData("mux", 6, 4)]
    public void Synthesise_KnownFunction_TakesSoMany(string name, int inputs, int neurons) =>
        Assert.Equal(neurons, CheckedCount(inputs, Table(inputs, pattern => IsOne(name, inputs, pattern))));

    [Fact]
    public void Synthesise_FullAdder_TakesThree() => Assert.Equal(3, CheckedCount(3, [0x96], [0xe8]));

    [Fact]
    public void Synthesise_CountOfOnes_SharesItsNeurons() =>
        Assert.Equal(15, CheckedCount(15, [.. Enumerable.Range(0, 4).Select(bit => Table(15, pattern => ((BitOperations.PopCount((uint)pattern) >> bit) & 1) == 1))]));

    [Fact]
    public void Synthesise_Decoder_DoesWithoutOneMinterm() =>
        Assert.Equal(63, CheckedCount(6, [.. Enumerable.Range(0, 64).Select(place => Table(6, pattern => pattern == place))]));

    [Fact]
    public void Synthesise_InputCountOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OneLayerSynthesis.Synthesise(17, []));
        Assert.Throws<ArgumentException>(() => OneLayerSynthesis.Synthesise(7, [[0UL]]));
    }

    private static bool IsOne(string name, int inputs, int pattern)
    {
        var half = inputs / 2;
        var (ones, low, high) = (BitOperations.PopCount((uint)pattern), pattern & ((1 << half) - 1), pattern >> half);
        var selects = inputs == 3 ? 1 : 2;
        return name switch
        {
            "and" => ones == inputs,
            "or" => ones > 0,
            "xor" => ones % 2 == 1,
            "majority" => ones > half,
            "greater or equal" => low >= high,
            "equal" => low == high,
            "mux" => ((pattern >> (selects + (pattern & ((1 << selects) - 1)))) & 1) == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static ulong[] Table(int inputs, Func<int, bool> isOne)
    {
        var table = new ulong[Math.Max(1, (1 << inputs) / 64)];
        for (var pattern = 0; pattern < 1 << inputs; pattern++)
        {
            table[pattern >> 6] |= isOne(pattern) ? 1UL << (pattern & 63) : 0;
        }

        return table;
    }

    // The number of neurons, after the layer has been evaluated at every pattern.
    private static int CheckedCount(int inputs, params ulong[][] tables)
    {
        var layer = OneLayerSynthesis.Synthesise(inputs, [.. tables]);
        var active = layer.Neurons.Select(neuron => LayerNeurons.ActivePatterns(neuron, inputs)).ToArray();
        Assert.Equal(layer.Neurons.Length, layer.Neurons.Select(neuron => $"{string.Join(' ', neuron.Terms)} {neuron.Bias}").Distinct().Count());
        for (var output = 0; output < tables.Length; output++)
        {
            var values = new long[1 << inputs];
            Array.Fill(values, layer.OutputBias[output]);
            foreach (var (neuron, factor) in layer.Outputs[output])
            {
                foreach (var (pattern, value) in active[neuron])
                {
                    values[pattern] += factor * value;
                }
            }

            for (var pattern = 0; pattern < values.Length; pattern++)
            {
                if (values[pattern] != (long)((tables[output][pattern >> 6] >> (pattern & 63)) & 1))
                {
                    Assert.Fail($"output {output} is {values[pattern]} at {pattern}");
                }
            }
        }

        return layer.Neurons.Length;
    }
}
