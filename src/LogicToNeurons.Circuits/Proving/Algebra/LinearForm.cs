using System.Numerics;
using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>A sum of nodes of a graph, each 0 or 1, with whole coefficients, and a constant.</summary>
/// <remarks>A product of bits is an and, hence a node too: every polynomial over bits can be written like this.</remarks>
internal sealed class LinearForm
{
    private readonly SortedDictionary<int, BigInteger> _terms = new(Comparer<int>.Create((a, b) => b.CompareTo(a)));

    /// <summary>Gets the terms, the highest node first.</summary>
    public IReadOnlyDictionary<int, BigInteger> Terms => _terms;

    public BigInteger Constant { get; private set; }

    public BigInteger this[int node] => _terms.GetValueOrDefault(node);

    /// <summary>Adds a literal so many times.</summary>
    public void Add(int literal, BigInteger times)
    {
        if ((literal & 1) != 0)
        {
            Constant += times;
            times = -times;
        }

        if (literal > Aig.True)
        {
            var sum = this[literal >> 1] + times;
            _ = sum.IsZero ? _terms.Remove(literal >> 1) : (_terms[literal >> 1] = sum) == sum;
        }
    }

    public void AddConstant(BigInteger value) => Constant += value;

    public void Add(LinearForm other, BigInteger times)
    {
        Constant += other.Constant * times;
        foreach (var (node, coefficient) in other._terms)
        {
            Add(2 * node, coefficient * times);
        }
    }

    /// <summary>The product; the graph gets the ands.</summary>
    public static LinearForm Product(Aig graph, LinearForm left, LinearForm right)
    {
        var product = new LinearForm();
        product.Add(left, right.Constant);
        product.Add(right, left.Constant);
        product.AddConstant(-left.Constant * right.Constant);
        foreach (var (node, coefficient) in left._terms)
        {
            foreach (var (other, factor) in right._terms)
            {
                product.Add(graph.And(2 * node, 2 * other), coefficient * factor);
            }
        }

        return product;
    }

    /// <summary>Drops a node.</summary>
    /// <returns>What its coefficient was.</returns>
    public BigInteger Remove(int node)
    {
        var coefficient = this[node];
        _terms.Remove(node);
        return coefficient;
    }

    /// <summary>Takes all coefficients modulo a number.</summary>
    public void Reduce(BigInteger modulus)
    {
        Constant = Remainder(Constant, modulus);
        foreach (var (node, coefficient) in _terms.ToArray())
        {
            var rest = Remainder(coefficient, modulus);
            _ = rest.IsZero ? _terms.Remove(node) : (_terms[node] = rest) == rest;
        }
    }

    /// <summary>The smallest and the largest value that the sum could have.</summary>
    public (BigInteger Least, BigInteger Most) Range()
    {
        var (least, most) = (Constant, Constant);
        foreach (var coefficient in _terms.Values)
        {
            least += BigInteger.Min(coefficient, 0);
            most += BigInteger.Max(coefficient, 0);
        }

        return (least, most);
    }

    private static BigInteger Remainder(BigInteger value, BigInteger modulus)
    {
        var rest = BigInteger.Remainder(value, modulus);
        return rest.Sign < 0 ? rest + modulus : rest;
    }
}
