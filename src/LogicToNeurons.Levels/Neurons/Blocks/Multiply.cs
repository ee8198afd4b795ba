using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The product, raised and wrapped to W bits.</summary>
internal static class Multiply
{
    /// <summary>Builds it, by squares where their sums are small enough, else by digits; null if the program doesn't multiply.</summary>
    public static WordValue? Of(MachineContext context, WordValue x, WordValue y)
    {
        if (!context.Tables.Any(one => one.Opcode == Opcode.Mul))
        {
            return null;
        }

        var block = context.Graph.Block(WordBlockKind.Multiply, "mul");
        var sizes = context.Sizes;
        var product = 4.0 * sizes.Span * sizes.Span <= sizes.SumLimit
            ? SquareProduct.Of(block, sizes, x, y)
            : DigitProduct.Of(block, sizes, x, y);
        var total = block.Carry("mul.total", product, Words.Of("neurons.purpose.product"));
        return block.Output("mul.result", Wrapped(block, total, sizes), 0, sizes.Largest);
    }

    /// <summary>What is left of a number that isn't negative, modulo 2^W: its higher bits are found from the top, and taken off.</summary>
    private static WordValue Wrapped(WordBlockWriter block, WordValue total, WordSizes sizes)
    {
        var digit = sizes.Span;
        while (2 * digit <= total.Largest)
        {
            digit *= 2;
        }

        for (; digit >= sizes.Span; digit /= 2)
        {
            total = TopDigit.TakeOff(block, total, digit, "mul.rest", out _);
        }

        return total;
    }
}
