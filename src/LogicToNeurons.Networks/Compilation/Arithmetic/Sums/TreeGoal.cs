using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>What has to be computed of a tree of adders.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Wanted">The outputs that are read.</param>
/// <param name="Carried">The carries that are read and that its own adders add.</param>
internal sealed record TreeGoal(CellTree Tree, IReadOnlyList<WeightedLiteral> Wanted, IReadOnlyList<WeightedLiteral> Carried)
{
    private readonly int _top = Wanted.Select(output => output.Exponent).Concat(Carried.Select(link => link.Exponent - 1)).Max();

    /// <summary>Gets the inputs that matter.</summary>
    public IReadOnlyList<WeightedLiteral> Inputs => field ??= [.. Tree.Inputs.Where(input => input.Exponent <= _top)];

    /// <summary>Whether no limb of so many columns comes to more than a bound by its inputs alone, without what is carried into it.</summary>
    public bool MayFit(int limbBits, long bound)
    {
        var limbs = new Int128[(_top / limbBits) + 1];
        foreach (var input in Inputs)
        {
            limbs[input.Exponent / limbBits] += Int128.One << (input.Exponent % limbBits);
        }

        return Array.TrueForAll(limbs, limb => limb <= bound);
    }

    /// <summary>The digits and carries to compute.</summary>
    public SumRequest Request(IReadOnlyList<SumTerm> terms, int limbBits, long sumBound) => new(
        terms,
        Wanted.Select(output => output.Exponent).ToHashSet(),
        Carried.Select(link => link.Exponent).ToHashSet(),
        limbBits,
        sumBound);

    /// <summary>The plan, once the digits are known.</summary>
    public TreePlan PlanOf(PlanBuilder builder, SumPlan sum, IReadOnlyList<ProductStep> products, BlockKind kind)
    {
        foreach (var (literal, exponent) in Wanted)
        {
            builder.Output(literal, sum.Digits.GetValueOrDefault(exponent) ?? AffineForm.Of(0));
        }

        foreach (var (literal, exponent) in Carried)
        {
            builder.Output(literal, sum.Carries[exponent]);
        }

        return new TreePlan(Tree, builder.Build(), sum, products, kind);
    }
}
