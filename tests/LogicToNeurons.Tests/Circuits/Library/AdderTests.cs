using System.Numerics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>The adders of the library, and the subtractor, against integers.</summary>
public sealed class AdderTests
{
    private static readonly string[] Adders = ["RippleAdder", "LookaheadAdder", "SelectAdder", "PrefixAdder"];

    public static TheoryData<string, int> Narrow() => Widths(1, 2, 3, 4, 5, 6);

    public static TheoryData<string, int> Wide() => Widths(7, 13, 16, 17, 31, 32, 33, 63, 64, 65, 100);

    [Fact]
    public void HalfAdder_EveryInput_IsTheSum() =>
        LibraryCircuit.Of("HalfAdder").IsForEveryInput(static v => [(v[0] + v[1]) % 2, (v[0] + v[1]) / 2]);

    [Fact]
    public void FullAdder_EveryInput_IsTheSum() =>
        LibraryCircuit.Of("FullAdder").IsForEveryInput(static v => [(v[0] + v[1] + v[2]) % 2, (v[0] + v[1] + v[2]) / 2]);

    [Theory]
    [MemberData(nameof(Narrow))]
    public void Adder_EveryInput_IsTheSum(string adder, int width) =>
        LibraryCircuit.Of($"{adder}<{width}>").IsForEveryInput(v => Sum(v, width));

    [Theory]
    [MemberData(nameof(Wide))]
    public void Adder_RandomInputs_IsTheSum(string adder, int width) =>
        LibraryCircuit.Of($"{adder}<{width}>").IsForRandomInputs(Scale.Of(500, 50_000), v => Sum(v, width));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void Subtractor_EveryInput_IsTheDifference(int width) =>
        LibraryCircuit.Of($"Subtractor<{width}>").IsForEveryInput(v => Difference(v, width));

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void Subtractor_RandomInputs_IsTheDifference(int width) =>
        LibraryCircuit.Of($"Subtractor<{width}>").IsForRandomInputs(Scale.Of(500, 50_000), v => Difference(v, width));

    private static TheoryData<string, int> Widths(params int[] widths)
    {
        var data = new TheoryData<string, int>();
        foreach (var adder in Adders)
        {
            foreach (var width in widths)
            {
                data.Add(adder, width);
            }
        }

        return data;
    }

    private static BigInteger[] Sum(BigInteger[] v, int width)
    {
        var sum = v[0] + v[1] + v[2];
        return [sum % (BigInteger.One << width), sum >> width];
    }

    private static BigInteger[] Difference(BigInteger[] v, int width)
    {
        var borrow = v[0] < v[1] ? BigInteger.One : BigInteger.Zero;
        return [v[0] - v[1] + (borrow << width), borrow];
    }
}
