using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

/// <summary>Adders that read each other's sums and carries, so that all together they add many weighted bits.</summary>
/// <remarks>Adding up the cells' equations, each times its weight, what goes from one to another cancels: Σ 2^e input = Σ 2^e output.</remarks>
/// <param name="Numbers">The numbers of the adders.</param>
/// <param name="Cells">The adders, read so that whatever goes from one to another has the same sign in both.</param>
/// <param name="Inputs">What the tree adds; the literal 1 where it adds a constant.</param>
/// <param name="Outputs">The sums and carries that no other cell of the tree adds.</param>
/// <param name="Links">The sums and carries that another cell of the tree adds.</param>
internal sealed record CellTree(
    IReadOnlyList<int> Numbers,
    IReadOnlyList<PlacedCell> Cells,
    IReadOnlyList<WeightedLiteral> Inputs,
    IReadOnlyList<WeightedLiteral> Outputs,
    IReadOnlyList<WeightedLiteral> Links)
{
    /// <summary>Gets the adders, by their places in the list, whose carry isn't there and is always 0; it is not among the outputs.</summary>
    public IReadOnlyList<int> WithoutCarry { get; init; } = [];

    /// <summary>Gets the neurons that its adders take one by one.</summary>
    public int CellNeurons => Cells.Sum(cell => NeuronsOf(cell.Cell));

    /// <summary>The neurons of an adder: a half adder's carry is one, a full adder's carry two, and the sums are affine.</summary>
    public static int NeuronsOf(AdderCell cell) => cell.IsHalf ? 1 : 2;
}
