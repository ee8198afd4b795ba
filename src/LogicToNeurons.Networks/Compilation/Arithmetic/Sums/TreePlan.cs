using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>A tree of adders written as words.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Plan">How its outputs come about.</param>
/// <param name="Sum">The digits of its sum.</param>
/// <param name="Products">Its products.</param>
/// <param name="Kind">The kind of its block.</param>
internal sealed record TreePlan(CellTree Tree, WordPlan Plan, SumPlan Sum, IReadOnlyList<ProductStep> Products, BlockKind Kind)
{
    /// <summary>Gets the neurons of the ands that the products take the place of.</summary>
    public int ProductNeurons => Products.Sum(product => product.Row.Nodes.Length);

    /// <summary>The block, with a proof.</summary>
    public Block ToBlock(HashSet<int> border) => PlanBlocks.Write(Plan, Kind, new TreeProof(this, border));
}
