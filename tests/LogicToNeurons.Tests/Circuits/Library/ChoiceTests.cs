using System.Numerics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>The circuits of the library that compare and choose, against integers.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Comparator_EveryInput_IsTheOrder(int width) => LibraryCircuit.Of($"Comparator<{width}>").IsForEveryInput(Order);

    [Theory]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(64)]
    public void Comparator_RandomInputs_IsTheOrder(int width) =>
        LibraryCircuit.Of($"Comparator<{width}>").IsForRandomInputs(Scale.Of(500, 50_000), Order);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Mux2_EveryInput_IsTheSelectedOne(int width) =>
        LibraryCircuit.Of($"Mux2<{width}>").IsForEveryInput(static v => [v[2].IsZero ? v[0] : v[1]]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(2, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    public void Mux_EveryInput_IsTheSelectedOne(int choices, int width) =>
        LibraryCircuit.Of($"Mux<{choices}, {width}>").IsForEveryInput(v => Selected(v, width));

    [Theory]
    [InlineData(4, 8)]
    [InlineData(5, 16)]
    public void Mux_RandomInputs_IsTheSelectedOne(int choices, int width) =>
        LibraryCircuit.Of($"Mux<{choices}, {width}>").IsForRandomInputs(Scale.Of(500, 50_000), v => Selected(v, width));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    public void Decoder_EveryInput_IsOneNet(int bits) =>
        LibraryCircuit.Of($"Decoder<{bits}>").IsForEveryInput(static v => [BigInteger.One << (int)v[0]]);

    private static BigInteger[] Order(BigInteger[] v)
    {
        var order = v[0].CompareTo(v[1]);
        return [order < 0 ? 1 : 0, order == 0 ? 1 : 0, order > 0 ? 1 : 0];
    }

    private static BigInteger[] Selected(BigInteger[] v, int width) => [(v[0] >> ((int)v[1] * width)) & ((BigInteger.One << width) - 1)];
}
