using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Adds up the equations of a tree's adders: all that must be left is Σ 2^e input − Σ 2^e output.</summary>
/// <remarks>
/// Of every node, and of the constant, it is counted how often each power of two is there. That they add up to 0 is found from the lowest
/// power up, as one adds by hand: what a power comes to must be a multiple of the next.
/// </remarks>
internal static class TreeIdentity
{
    private const int Constant = -1;
    private const int FirstPhantom = -2;

    /// <summary>Whether the inputs and outputs that a tree names are those.</summary>
    public static bool Holds(CellTree tree)
    {
        var counts = new Dictionary<(int Key, int Exponent), long>();
        foreach (var (cell, exponent) in tree.Cells)
        {
            Add(counts, cell.A, exponent, 1);
            Add(counts, cell.B, exponent, 1);
            Add(counts, cell.C, exponent, 1);
            Add(counts, cell.Sum, exponent, -1);
            Add(counts, cell.Carry, exponent + 1, -1);
        }

        foreach (var input in tree.Inputs)
        {
            Add(counts, input.Literal, input.Exponent, -1);
        }

        foreach (var output in tree.Outputs)
        {
            Add(counts, output.Literal, output.Exponent, 1);
        }

        foreach (var index in tree.WithoutCarry)
        {
            Add(counts, AdderCell.None, tree.Cells[index].Exponent + 1, 1);
        }

        return AreZero(counts);
    }

    private static bool AreZero(Dictionary<(int Key, int Exponent), long> counts)
    {
        var (key, exponent, sum) = (0, 0, 0L);
        foreach (var ((nextKey, nextExponent), count) in counts.Where(entry => entry.Value != 0).OrderBy(entry => entry.Key))
        {
            if (sum != 0)
            {
                // In units of the next power.
                var places = nextExponent - exponent;
                if (nextKey != key || places > 62 || sum % (1L << places) != 0)
                {
                    return false;
                }

                sum >>= places;
            }

            (key, exponent, sum) = (nextKey, nextExponent, checked(sum + count));
        }

        return sum == 0;
    }

    // A sum or a carry without a net is a bit of its own, one for each exponent.
    private static void Add(Dictionary<(int Key, int Exponent), long> counts, int literal, int exponent, long count)
    {
        var isNegated = literal > 0 && (literal & 1) == 1;
        var key = literal == AdderCell.None ? FirstPhantom - exponent : literal >> 1 == 0 ? Constant : literal >> 1;
        if (isNegated)
        {
            counts[(Constant, exponent)] = counts.GetValueOrDefault((Constant, exponent)) + count;
        }

        if (key != Constant)
        {
            counts[(key, exponent)] = counts.GetValueOrDefault((key, exponent)) + (isNegated ? -count : count);
        }
    }
}
