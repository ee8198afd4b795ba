using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Finds the sums of fewest neurons for one function, among the neurons of given directions.</summary>
internal sealed class SumSearch
{
    private const int MostFactor = 4;

    private readonly NeuronDirections _directions;
    private readonly Dictionary<string, (ImmutableArray<(int Place, int Factor)> Terms, int Size)> _found = [];

    /// <summary>Prepares a search.</summary>
    /// <param name="directions">The neurons that may stand in a sum.</param>
    public SumSearch(NeuronDirections directions)
    {
        _directions = directions;
    }

    /// <summary>All sums found with the fewest neurons, 1 to 3, the plainest first; each as places of neurons and their factors, with the sum of its weights.</summary>
    /// <param name="table">A function that isn't affine.</param>
    public ImmutableArray<(ImmutableArray<(int Place, int Factor)> Terms, int Size)> Find(ushort table)
    {
        var vector = QuotientVector.Of(table);
        _found.Clear();
        AddLast(vector, []);
        if (_found.Count == 0)
        {
            AddPairs(vector, [], 0, _directions.Neurons.Length);
        }

        // The neurons with small weights first: where two of them and any third one will do, no others are tried.
        for (var size = 4; _found.Count == 0; size += 2)
        {
            AddTriples(vector, _directions.CountUpTo(size));
        }

        return [.. _found.Values.OrderBy(sum => sum.Size).ThenBy(sum => Weight(sum.Terms)).ThenBy(sum => sum.Terms.Sum(term => term.Place))];
    }

    private static int Weight(ImmutableArray<(int Place, int Factor)> terms) => terms.Sum(term => Math.Abs(term.Factor));

    private void AddTriples(QuotientVector vector, int count)
    {
        for (var place = 0; place < count; place++)
        {
            for (var factor = -MostFactor; factor <= MostFactor; factor++)
            {
                if (factor != 0 && vector.Less(factor, _directions.Vectors[place]) is { IsZero: false } rest)
                {
                    AddPairs(rest, [(place, factor)], place + 1, count);
                }
            }
        }
    }

    private void AddPairs(QuotientVector vector, ImmutableArray<(int Place, int Factor)> before, int from, int count)
    {
        for (var place = from; place < count; place++)
        {
            for (var factor = -MostFactor; factor <= MostFactor; factor++)
            {
                if (factor != 0 && vector.Less(factor, _directions.Vectors[place]) is { IsZero: false } rest && _directions.Find(rest, out _) >= 0)
                {
                    AddLast(rest, before.Add((place, factor)));
                }
            }
        }
    }

    private void AddLast(QuotientVector vector, ImmutableArray<(int Place, int Factor)> before)
    {
        var place = _directions.Find(vector, out var factor);
        if (place < 0 || before.Any(term => term.Place == place))
        {
            return;
        }

        ImmutableArray<(int Place, int Factor)> terms = [.. before.Add((place, factor)).OrderBy(term => term.Place)];
        _found.TryAdd(string.Join(' ', terms), (terms, terms.Sum(term => NeuronOrder.SizeOf(_directions.Neurons[term.Place]))));
    }
}
