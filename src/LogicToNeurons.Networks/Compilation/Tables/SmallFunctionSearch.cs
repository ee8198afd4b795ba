using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Makes the table of small functions: for each class of functions of four leaves the fewest neurons, and the plainest sums of so many.</summary>
/// <remarks>
/// Neurons have weights of magnitude up to <see cref="MostWeight"/>. Sums of two are searched completely: a first neuron with a factor of
/// magnitude up to 4, and what is left must be a multiple of another. Sums of three are searched among small weights first.
/// </remarks>
public static class SmallFunctionSearch
{
    /// <summary>The greatest magnitude of a neuron's weight.</summary>
    public const int MostWeight = 4;

    private const int MostSums = 6;

    // Sums of much larger weights than the plainest are rarely shared with other functions.
    private const int MostExtraSize = 2;

    /// <summary>The table's text: a line for each of the 222 classes.</summary>
    public static string TableText()
    {
        var directions = new NeuronDirections(MostWeight);
        return string.Concat(FunctionClass.Representatives().Select(table => $"{ClassOf(table, directions)}\n"));
    }

    /// <summary>The table's lines for some classes.</summary>
    /// <param name="representatives">The lowest table of each class.</param>
    public static ImmutableArray<string> LinesOf(IEnumerable<ushort> representatives)
    {
        ArgumentNullException.ThrowIfNull(representatives);
        var directions = new NeuronDirections(MostWeight);
        return [.. representatives.Select(table => ClassOf(table, directions).ToString())];
    }

    private static FunctionClass ClassOf(ushort table, NeuronDirections directions)
    {
        if (QuotientVector.Of(table).IsZero)
        {
            return new FunctionClass(table, []);
        }

        var sums = ImmutableArray.CreateBuilder<NeuronSum>();
        var seen = new HashSet<string>();
        var plainest = int.MaxValue - MostExtraSize;
        ImmutableArray<LeafTransform> same = [.. LeafTransform.All.Where(transform => transform.Apply(table) == table || transform.Apply(table) == (ushort)(table ^ 0xffff))];
        foreach (var (terms, size) in new SumSearch(directions).Find(table))
        {
            plainest = Math.Min(plainest, size);
            if (sums.Count < MostSums && size <= plainest + MostExtraSize && seen.Add(NameOf(terms)))
            {
                sums.Add(new NeuronSum([.. terms.Select(term => directions.Neurons[term.Place])], [.. terms.Select(term => term.Factor)]));
                seen.UnionWith(same.Select(transform => NameOf(Transformed(terms, transform, directions))));
            }
        }

        return new FunctionClass(table, sums.ToImmutable());
    }

    private static ImmutableArray<(int Place, int Factor)> Transformed(
        ImmutableArray<(int Place, int Factor)> terms, LeafTransform transform, NeuronDirections directions) =>
        [.. terms.Select(term => (directions.Find(QuotientVector.Of(transform.Apply(directions.Neurons[term.Place])), out _), term.Factor))];

    private static string NameOf(ImmutableArray<(int Place, int Factor)> terms) => string.Join(' ', terms.Select(term => term.Place).Order());
}
