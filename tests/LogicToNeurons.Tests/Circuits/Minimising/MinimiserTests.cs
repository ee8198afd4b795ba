using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Minimising;

public sealed class MinimiserTests
{
    private static readonly int[][] LeastCosts = [.. Enumerable.Range(0, 5).Select(LeastCostsOf)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Minimise_EveryFunctionWithDontCares_IsTheCheapest(int inputs)
    {
        var all = (1 << (1 << inputs)) - 1;
        for (var ones = 0; ones <= all; ones++)
        {
            var free = all & ~ones;
            for (var dontCares = free; ; dontCares = (dontCares - 1) & free)
            {
                AssertCheapest(inputs, ones, dontCares);
                if (dontCares == 0)
                {
                    break;
                }
            }
        }
    }

    [Fact]
    public void Minimise_FunctionsOfFourInputs_AreTheCheapest()
    {
        var step = Scale.Of(37, 1);
        for (var ones = 0; ones < 1 << 16; ones += step)
        {
            AssertCheapest(4, ones, 0);
        }
    }

    [Fact]
    public void Minimise_FunctionsOfFourInputsWithDontCares_AreTheCheapest()
    {
        var random = new Random(4);
        for (var i = 0; i < Scale.Of(500, 10_000); i++)
        {
            AssertCheapest(4, random.Next(1 << 16), random.Next(1 << 16) & random.Next(1 << 16));
        }
    }

    [Fact]
    public void Minimise_LargerFunctions_AreEqualAndIrredundant()
    {
        var random = new Random(8);
        for (var i = 0; i < Scale.Of(60, 240); i++)
        {
            var function = RandomFunction(random, 5 + (i % 4), random.Next(2, 31));
            foreach (var kind in Enum.GetValues<FormKind>())
            {
                var form = Minimiser.Minimise(function, kind);
                AssertEqual(function, form);
                AssertIrredundant(form);
                Assert.True(form.IsMinimal || function.InputCount == 8);
            }
        }
    }

    [Fact]
    public void Minimise_LittleEffort_SaysSoAndIsIrredundant()
    {
        var random = new Random(9);
        var given = 0;
        for (var i = 0; i < 20; i++)
        {
            var function = RandomFunction(random, 8, 16);
            var form = Minimiser.Minimise(function, FormKind.SumOfProducts, effort: 3000);
            AssertEqual(function, form);
            AssertIrredundant(form);
            var best = Minimiser.Minimise(function, FormKind.SumOfProducts);
            Assert.InRange(best.Terms.Length, form.LeastTerms, form.Terms.Length);
            given += form.IsMinimal ? 0 : 1;
        }

        Assert.NotEqual(0, given);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void Minimise_ManyInputs_IsEqualAndIrredundant(int inputs)
    {
        var function = RandomFunction(new Random(inputs), inputs, 16);
        var form = Minimiser.Minimise(function, FormKind.SumOfProducts, effort: 20_000_000);
        AssertEqual(function, form);
        AssertIrredundant(form);
        Assert.InRange(form.LeastTerms, 1, form.Terms.Length);
    }

    // Its three million prime implicants are too many for a chart.
    [Fact]
    public void Minimise_ChartTooLarge_GrowsTermsAndSaysSo()
    {
        var function = FunctionOf(16, row => int.PopCount(row) is >= 5 and <= 10, _ => false);
        var form = Minimiser.Minimise(function, FormKind.SumOfProducts);
        Assert.False(form.IsMinimal);
        Assert.Empty(form.Primes);
        AssertEqual(function, form);
        AssertIrredundant(form);
    }

    [Fact]
    public void Minimise_Parity_NeedsEveryRow()
    {
        var form = Minimiser.Minimise(FunctionOf(16, row => int.PopCount(row) % 2 == 1, _ => false), FormKind.SumOfProducts);
        Assert.True(form.IsMinimal);
        Assert.Equal(32768, form.Terms.Length);
        Assert.Equal(32768, form.Essential.Length);
    }

    private static void AssertCheapest(int inputs, int ones, int dontCares)
    {
        var function = new BooleanFunction(inputs, [(ulong)ones], [(ulong)dontCares]);
        foreach (var kind in Enum.GetValues<FormKind>())
        {
            var form = Minimiser.Minimise(function, kind);
            var covered = kind == FormKind.SumOfProducts ? ones & ~dontCares : ~(ones | dontCares) & ((1 << (1 << inputs)) - 1);
            Assert.True(form.IsMinimal);
            AssertEqual(function, form);
            Assert.Equal(LeastCost(inputs, covered, dontCares & ((1 << (1 << inputs)) - 1)), (form.Terms.Length * 100) + form.LiteralCount);
        }
    }

    private static int LeastCost(int inputs, int ones, int dontCares)
    {
        var least = int.MaxValue;
        for (var part = dontCares; ; part = (part - 1) & dontCares)
        {
            least = Math.Min(least, LeastCosts[inputs][ones | part]);
            if (part == 0)
            {
                return least;
            }
        }
    }

    // For each set of rows the least cost of products whose union it is, found by taking sets in the order of their cost.
    private static int[] LeastCostsOf(int inputs)
    {
        var costs = Enumerable.Repeat(int.MaxValue, 1 << (1 << inputs)).ToArray();
        var products = Products(inputs).ToArray();
        var queue = new PriorityQueue<int, int>([(0, 0)]);
        costs[0] = 0;
        while (queue.TryDequeue(out var rows, out var cost))
        {
            foreach (var (more, literals) in cost == costs[rows] ? products : [])
            {
                if (cost + 100 + literals < costs[rows | more])
                {
                    costs[rows | more] = cost + 100 + literals;
                    queue.Enqueue(rows | more, costs[rows | more]);
                }
            }
        }

        return costs;
    }

    private static IEnumerable<(int Rows, int Literals)> Products(int inputs)
    {
        for (var care = 0; care < 1 << inputs; care++)
        {
            for (var value = 0; value < 1 << inputs; value++)
            {
                if ((value & ~care) == 0)
                {
                    yield return (Enumerable.Range(0, 1 << inputs).Where(row => (row & care) == value).Sum(row => 1 << row), int.PopCount(care));
                }
            }
        }
    }

    private static BooleanFunction RandomFunction(Random random, int inputs, int onesOf32) =>
        FunctionOf(inputs, _ => random.Next(32) < onesOf32, _ => random.Next(8) == 0);

    private static BooleanFunction FunctionOf(int inputs, Func<int, bool> isOne, Func<int, bool> isDontCare)
    {
        var ones = new ulong[BooleanFunction.WordCountOf(inputs)];
        var dontCares = new ulong[ones.Length];
        for (var row = 0; row < 1 << inputs; row++)
        {
            ones[row >> 6] |= isOne(row) ? 1UL << (row & 63) : 0;
            dontCares[row >> 6] |= isDontCare(row) ? 1UL << (row & 63) : 0;
        }

        return new BooleanFunction(inputs, ones, dontCares);
    }

    private static void AssertEqual(BooleanFunction function, TwoLevelForm form)
    {
        var values = new bool[function.RowCount];
        foreach (var row in form.Terms.SelectMany(term => term.Rows(function.InputCount)))
        {
            values[row] = true;
        }

        for (var row = 0; row < function.RowCount; row++)
        {
            Assert.True(function.IsDontCare(row) || (values[row] == (form.Kind == FormKind.SumOfProducts)) == function.IsOne(row), $"row {row}");
        }
    }

    // Without any term a row is lost, and without any literal a row too many is covered.
    private static void AssertIrredundant(TwoLevelForm form)
    {
        var inputs = form.Covered.InputCount;
        var coverCount = new int[form.Covered.RowCount];
        foreach (var row in form.Terms.SelectMany(term => term.Rows(inputs)))
        {
            coverCount[row]++;
        }

        foreach (var term in form.Terms)
        {
            Assert.Contains(term.Rows(inputs), row => coverCount[row] == 1 && form.Covered.IsOne(row));
            for (var bit = 1; bit < form.Covered.RowCount; bit <<= 1)
            {
                var larger = new Cube(term.Care & ~bit, term.Value & ~bit);
                Assert.True(larger == term || larger.Rows(inputs).Any(row => !form.Covered.IsOne(row) && !form.Covered.IsDontCare(row)));
            }
        }
    }
}
