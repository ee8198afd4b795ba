using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Search;

namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>Rewrites sums, adder by adder: the sum bit and twice the carry are as much as the adder's inputs together.</summary>
/// <remarks>If nothing is left of a sum, it was always 0. If something is left, nothing is known.</remarks>
internal static class AlgebraicSearch
{
    /// <summary>Proves all equations, or doesn't know.</summary>
    public static Finding Run(Aig graph, ImmutableArray<Equation> equations, ProofClock clock)
    {
        if (equations.IsEmpty)
        {
            return Finding.Unknown(ProofMethod.Algebraic);
        }

        var adders = new AdderFinder(graph, equations.SelectMany(equation => equation.Sum.Terms.Keys));
        foreach (var equation in equations)
        {
            if (!Vanishes(equation, adders, clock))
            {
                return Finding.Unknown(ProofMethod.Algebraic);
            }
        }

        return Finding.Proven(ProofMethod.Algebraic);
    }

    private static bool Vanishes(Equation equation, AdderFinder adders, ProofClock clock)
    {
        var sum = new LinearForm();
        sum.Add(equation.Sum, 1);
        sum.Reduce(equation.Modulus);
        var hasChanged = true;
        while (hasChanged && sum.Terms.Count > 0 && !clock.IsOver)
        {
            hasChanged = false;
            foreach (var node in sum.Terms.Keys.ToArray())
            {
                hasChanged |= !sum[node].IsZero && Rewrite(sum, node, equation.Modulus, adders);
            }
        }

        return sum.Terms.Count == 0 && sum.Constant.IsZero;
    }

    // Replaces a sum bit where its carry goes with it.
    private static bool Rewrite(LinearForm sum, int node, BigInteger modulus, AdderFinder adders)
    {
        foreach (var (inputs, isInverted) in adders.SumsOf(node))
        {
            foreach (var carry in adders.CarriesOf(inputs))
            {
                var isOther = isInverted != (int.PopCount(carry.Negated) % 2 == 1);
                var times = isOther ? -sum[node] : sum[node];
                var change = (carry.Literal & 1) == 0 ? -2 * times : 2 * times;
                if (((sum[carry.Literal >> 1] + change) % modulus).IsZero)
                {
                    Replace(sum, node, isOther, inputs, carry);
                    sum.Reduce(modulus);
                    return true;
                }
            }
        }

        return false;
    }

    private static void Replace(LinearForm sum, int node, bool isOther, Cut inputs, Carry carry)
    {
        var times = sum.Remove(node);
        if (isOther)
        {
            sum.AddConstant(times);
            times = -times;
        }

        ReadOnlySpan<int> leaves = [inputs.A, inputs.B, inputs.C];
        for (var i = 0; i < leaves.Length; i++)
        {
            if (leaves[i] != 0)
            {
                sum.Add((2 * leaves[i]) | ((carry.Negated >> i) & 1), times);
            }
        }

        sum.Add(carry.Literal, -2 * times);
    }
}
