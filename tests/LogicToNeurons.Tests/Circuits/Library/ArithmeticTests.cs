using System.Numerics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>The multipliers, the divider and the arithmetic unit of the library, against integers.</summary>
public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("Multiplier", 1)]
    [InlineData("Multiplier", 2)]
    [InlineData("Multiplier", 3)]
    [InlineData("Multiplier", 6)]
    [InlineData("WallaceMultiplier", 1)]
    [InlineData("WallaceMultiplier", 2)]
    [InlineData("WallaceMultiplier", 3)]
    [InlineData("WallaceMultiplier", 4)]
    [InlineData("WallaceMultiplier", 5)]
    [InlineData("WallaceMultiplier", 6)]
    [InlineData("WallaceMultiplier", 7)]
    public void Multiplier_EveryInput_IsTheProduct(string multiplier, int width) =>
        LibraryCircuit.Of($"{multiplier}<{width}>").IsForEveryInput(static v => [v[0] * v[1]]);

    [Theory]
    [InlineData("Multiplier", 16)]
    [InlineData("Multiplier", 32)]
    [InlineData("Multiplier", 64)]
    [InlineData("WallaceMultiplier", 16)]
    [InlineData("WallaceMultiplier", 32)]
    [InlineData("WallaceMultiplier", 64)]
    public void Multiplier_RandomInputs_IsTheProduct(string multiplier, int width) =>
        LibraryCircuit.Of($"{multiplier}<{width}>").IsForRandomInputs(Scale.Of(300, 10_000), static v => [v[0] * v[1]]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Divider_EveryInput_IsQuotientAndRemainder(int width) =>
        LibraryCircuit.Of($"Divider<{width}>").IsForEveryInput(v => Divided(v, width));

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    public void Divider_RandomInputs_IsQuotientAndRemainder(int width) =>
        LibraryCircuit.Of($"Divider<{width}>").IsForRandomInputs(Scale.Of(300, 10_000), v => Divided(v, width));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Alu_EveryInput_IsTheOperation(int width) => LibraryCircuit.Of($"Alu<{width}>").IsForEveryInput(v => Calculated(v, width));

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(64)]
    public void Alu_RandomInputs_IsTheOperation(int width) =>
        LibraryCircuit.Of($"Alu<{width}>").IsForRandomInputs(Scale.Of(2_000, 50_000), v => Calculated(v, width));

    private static BigInteger[] Divided(BigInteger[] v, int width) =>
        v[1].IsZero ? [(BigInteger.One << width) - 1, v[0], 1] : [v[0] / v[1], v[0] % v[1], 0];

    private static BigInteger[] Calculated(BigInteger[] v, int width)
    {
        var (a, b, size) = (v[0], v[1], BigInteger.One << width);
        var (signedA, signedB) = (Signed(a, width), Signed(b, width));
        var operation = (int)v[2];
        var whole = operation switch
        {
            0 => a & b,
            1 => a | b,
            2 => a ^ b,
            3 => size - 1 - a,
            4 => a + b,
            5 => size + a - b,
            6 => signedA < signedB ? 1 : 0,
            _ => a == b ? 1 : 0,
        };
        var result = whole % size;
        var carries = operation switch { < 4 => false, 4 => whole >= size, _ => a < b };
        var exact = operation switch { < 4 => 0, 4 => signedA + signedB, _ => signedA - signedB };
        var overflows = exact < -size / 2 || exact >= size / 2;
        return [result, Bit(result.IsZero), result >> (width - 1), Bit(carries), Bit(overflows)];
    }

    private static BigInteger Signed(BigInteger value, int width) => (value >> (width - 1)).IsZero ? value : value - (BigInteger.One << width);

    private static BigInteger Bit(bool value) => value ? 1 : 0;
}
