using System.Numerics;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Restructuring;

/// <summary>Finds gates that are the negation of a selector: ands of negated products, one for each pattern of the variables in all of them.</summary>
internal sealed class SelectorFinder
{
    private const int MostProducts = 16;
    private const int MostLiterals = 16;

    private readonly Subject _subject;
    private readonly AndLiterals _ands;
    private readonly int[] _readers;

    public SelectorFinder(Subject subject)
    {
        _subject = subject;
        _ands = new AndLiterals(subject);
        _readers = new int[subject.NodeCount];
        foreach (var root in subject.Roots)
        {
            _readers[root >> 1]++;
        }

        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            if (subject.IsLive(node))
            {
                _readers[subject.Left(node) >> 1]++;
                _readers[subject.Right(node) >> 1]++;
            }
        }
    }

    /// <summary>The selector that a gate is the negation of, or null if it is none.</summary>
    public Selector? Find(int gate)
    {
        if (!_ands.IsAnd(2 * gate))
        {
            return null;
        }

        var products = _ands.Of(2 * gate, literal => _readers[literal >> 1] == 1, MostProducts);
        if (products is not { Count: >= 4 } || !BitOperations.IsPow2(products.Count) || !products.TrueForAll(IsOwnProduct))
        {
            return null;
        }

        var literals = products.ConvertAll(product => _ands.Of(product ^ 1, _ => true, MostLiterals));
        return literals.Contains(null) ? null : Of(products, literals!);
    }

    private bool IsOwnProduct(int literal) => _ands.IsAnd(literal ^ 1) && _readers[literal >> 1] == 1;

    private Selector? Of(List<int> products, List<List<int>> literals)
    {
        var common = literals[0].Select(literal => literal >> 1).ToHashSet();
        foreach (var product in literals)
        {
            common.IntersectWith(product.Select(literal => literal >> 1));
        }

        if (1 << common.Count != products.Count)
        {
            return null;
        }

        int[] variables = [.. common.Order()];
        var values = new List<int>[products.Count];
        for (var i = 0; i < products.Count; i++)
        {
            var pattern = PatternOf(literals[i], variables);
            if (pattern < 0 || values[pattern] is not null || Value(products[i] ^ 1, common) is not { } value)
            {
                return null;
            }

            values[pattern] = value;
        }

        return new Selector(variables, values);
    }

    // −1 if a product contains a variable and its negation.
    private static int PatternOf(List<int> literals, int[] variables)
    {
        var pattern = 0;
        for (var i = 0; i < variables.Length; i++)
        {
            var (isOne, isZero) = (literals.Contains(2 * variables[i]), literals.Contains((2 * variables[i]) + 1));
            if (isOne && isZero)
            {
                return -1;
            }

            pattern |= isOne ? 1 << i : 0;
        }

        return pattern;
    }

    // What else a product contains, not taken apart further than the variables need.
    private List<int>? Value(int product, HashSet<int> variables)
    {
        var mixed = new AndLiterals(_subject);
        var literals = _ands.Of(product, literal => mixed.Of(literal, _ => true, MostLiterals)?.Exists(part => variables.Contains(part >> 1)) ?? false, MostLiterals);
        literals?.RemoveAll(literal => variables.Contains(literal >> 1));
        return literals;
    }
}
