using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Tests.Networks.Compilation.Tables;

/// <summary>Which costs are proved: no network of fewer neurons exists, whatever its real weights.</summary>
/// <remarks>
/// A function of one neuron is affine where the neuron is active and affine where it isn't, and where it is active is a threshold set. So a
/// function that no threshold set splits into two affine halves costs two. And mixed differences of ReLU(v · x + b) in leaves i and j have
/// everywhere the sign of v(i) · v(j) or are 0: a function with both signs for a pair of leaves costs two, and so does one whose three signs
/// for three pairs of three leaves fit no signs of weights.
/// </remarks>
public sealed class SmallFunctionBoundTests
{
    [Fact]
    public void CostOf_AllFunctionsOfThreeLeaves_IsProved()
    {
        var open = Enumerable.Range(0, 256).Select(table => table * 0x101).Where(table => SmallFunctions.CostOf((ushort)table) == 2 && !NeedsTwo(table));
        Assert.Empty(open);
    }

    [Fact]
    public void CostOf_FunctionsOfFourLeavesWithoutASingleNeuron_IsProvedToBeTwoAtLeastForAllButThreeClasses()
    {
        var (proved, open) = (0, 0);
        for (var table = 0; table <= ushort.MaxValue; table++)
        {
            if (SmallFunctions.CostOf((ushort)table) >= 2)
            {
                _ = NeedsTwo(table) || IsNotSplit(table, ThresholdSets) ? proved++ : open++;
            }
        }

        Assert.Equal((64394, 336), (proved, open));
    }

    [Fact]
    public void ThresholdSets_OfFourLeaves_AreAll1882() => Assert.Equal(1882, ThresholdSets.Count);

    private static HashSet<int> ThresholdSets { get; } = FindThresholdSets();

    private static bool NeedsTwo(int table)
    {
        var signs = new int[4, 4];
        for (var i = 0; i < 4; i++)
        {
            for (var j = i + 1; j < 4; j++)
            {
                var differences = Enumerable.Range(0, 16).Select(pattern => Difference(table, pattern, 1 << i, 1 << j)).ToHashSet();
                if (differences.Min() < 0 && differences.Max() > 0)
                {
                    return true;
                }

                signs[i, j] = signs[j, i] = Math.Sign(differences.Max() + differences.Min());
            }
        }

        return !Enumerable.Range(0, 16).Any(weights => Fits(signs, weights, 1) || Fits(signs, weights, -1));
    }

    private static int Difference(int table, int pattern, int i, int j) =>
        (pattern & (i | j)) != 0 ? 0 : Value(table, pattern | i | j) - Value(table, pattern | i) - Value(table, pattern | j) + Value(table, pattern);

    private static int Value(int table, int pattern) => (table >> pattern) & 1;

    private static bool Fits(int[,] signs, int weights, int factor)
    {
        for (var i = 0; i < 4; i++)
        {
            for (var j = i + 1; j < 4; j++)
            {
                var sign = ((weights >> i) & 1) == ((weights >> j) & 1) ? factor : -factor;
                if (signs[i, j] == -sign)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsNotSplit(int table, HashSet<int> sets) => !sets.Any(set => IsAffineOn(table, set) && IsAffineOn(table, set ^ 0xffff));

    // A function is affine on some points exactly if its values add no rank to the points' (1, x) rows.
    private static bool IsAffineOn(int table, int set)
    {
        var basis = new List<long[]>();
        for (var pattern = 0; pattern < 16; pattern++)
        {
            if (((set >> pattern) & 1) == 0)
            {
                continue;
            }

            long[] row = [1, pattern & 1, (pattern >> 1) & 1, (pattern >> 2) & 1, (pattern >> 3) & 1, Value(table, pattern)];
            foreach (var other in basis)
            {
                var pivot = Array.FindIndex(other, value => value != 0);
                var factor = row[pivot];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = (row[i] * other[pivot]) - (other[i] * factor);
                }
            }

            var first = Array.FindIndex(row, value => value != 0);
            if (first == 5)
            {
                return false;
            }

            if (first >= 0)
            {
                basis.Add(row);
            }
        }

        return true;
    }

    // Weights up to 3 make every threshold set of four leaves.
    private static HashSet<int> FindThresholdSets()
    {
        var sets = new HashSet<int>();
        for (var number = 0; number < 2401; number++)
        {
            int[] weights = [(number % 7) - 3, (number / 7 % 7) - 3, (number / 49 % 7) - 3, (number / 343) - 3];
            var sums = Enumerable.Range(0, 16).Select(pattern => weights.Select((weight, leaf) => weight * ((pattern >> leaf) & 1)).Sum()).ToArray();
            foreach (var least in sums.Distinct().Append(100))
            {
                sets.Add(Enumerable.Range(0, 16).Where(pattern => sums[pattern] >= least).Sum(pattern => 1 << pattern));
            }
        }

        return sets;
    }
}
