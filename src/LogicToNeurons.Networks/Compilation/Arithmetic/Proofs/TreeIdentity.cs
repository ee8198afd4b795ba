using System.Numerics;
using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Adds up the equations of a tree's adders: all that must be left is Σ 2^e input − Σ 2^e output.</summary>
internal static class TreeIdentity
{
    private const int Constant = -1;
    private const int FirstPhantom = -2;

    /// <summary>Whether the inputs and outputs that a tree names are those.</summary>
    public static bool Holds(CellTree tree)
    {
        var sum = new Dictionary<int, BigInteger>();
        foreach (var (cell, exponent) in tree.Cells)
        {
            var weight = BigInteger.One << exponent;
            Add(sum, cell.A, exponent, weight);
            Add(sum, cell.B, exponent, weight);
            Add(sum, cell.C, exponent, weight);
            Add(sum, cell.Sum, exponent, -weight);
            Add(sum, cell.Carry, exponent + 1, -2 * weight);
        }

        foreach (var input in tree.Inputs)
        {
            Add(sum, input.Literal, input.Exponent, -(BigInteger.One << input.Exponent));
        }

        foreach (var output in tree.Outputs)
        {
            Add(sum, output.Literal, output.Exponent, BigInteger.One << output.Exponent);
        }

        return sum.Values.All(value => value.IsZero);
    }

    // A sum or a carry without a net is a bit of its own, one for each exponent.
    private static void Add(Dictionary<int, BigInteger> sum, int literal, int exponent, BigInteger weight)
    {
        var key = literal == AdderCell.None ? FirstPhantom - exponent : literal >> 1 == 0 ? Constant : literal >> 1;
        if (literal > 0 && (literal & 1) == 1)
        {
            sum[Constant] = sum.GetValueOrDefault(Constant) + weight;
        }

        if (key == Constant)
        {
            return;
        }

        sum[key] = sum.GetValueOrDefault(key) + (literal > 0 && (literal & 1) == 1 ? -weight : weight);
    }
}
