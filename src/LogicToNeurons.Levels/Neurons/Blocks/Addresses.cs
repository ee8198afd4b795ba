using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>Which cell an operand names, as a number a cell: 0 for the one that is named, at least 2 for all others.</summary>
/// <remarks>
/// Without pointers a cell's number is 2 − 2·(whether the instruction names it). With them the address a is folded: z₁ = 2a −
/// (M − 1) is odd and its sign is the upper half; |z₁| − M/2 is z₂, whose sign is a quarter, mirrored, and so on. Cell k asks
/// for m signs; ReLU(∓z) is 0 for the right sign and at least 1 for the wrong one, and one neuron gives both, since ReLU(z) =
/// z + ReLU(−z). So M cells are told apart with log2 M neurons instead of the bits' 2·(log2 M − 1). If no cell is named both
/// signs of z₁ are made wrong. Proof: all addresses are tried.
/// </remarks>
internal static class Addresses
{
    /// <summary>Builds one side's numbers, a value a cell; null for a cell that can't be named.</summary>
    public static WordValue?[] Of(MachineContext context, bool isFirst, WordForm pointed)
    {
        var side = isFirst ? "first" : "second";
        var block = context.Graph.Block(WordBlockKind.Address, side + ".address");
        return context.Tables.Pointers(isFirst).Length == 0 ? Named(context, block, isFirst, side) : Folded(context, block, isFirst, side, pointed);
    }

    private static WordValue?[] Named(MachineContext context, WordBlockWriter block, bool isFirst, string side)
    {
        var misses = new WordValue?[context.Sizes.MemorySize];
        foreach (var cell in context.Tables.Cells(isFirst))
        {
            var isNamed = context.Bit(FormattableString.Invariant($"{side}.is{cell}"), one => Names(one, isFirst, cell));
            misses[cell] = block.Output(FormattableString.Invariant($"{side}.miss{cell}"), 2 - (2 * isNamed), 0, 2, 2);
        }

        // The field of the bit is proved already: here that at most one cell is named.
        block.Claim(new TableClaim(
            [context.Fetch.Pc], TableClaim.All(context.Tables.Count + 1), (_, amountOf) => misses.Count(miss => miss is not null && amountOf(miss) == 0) <= 1, [.. misses.OfType<WordValue>()]));
        return misses;
    }

    private static WordValue?[] Folded(MachineContext context, WordBlockWriter block, bool isFirst, string side, WordForm pointed)
    {
        var size = context.Sizes.MemorySize;
        var direct = context.Fetch.Field(side + ".direct", context.Tables.Numbers((one, _) => DirectOf(one, isFirst)));
        var isOff = context.Bit(side + ".none", one => isFirst ? ProgramTables.Has(one, true, OperandKind.Immediate) : !NamesCell(one));
        var address = block.Output(side + ".address", direct + pointed, 0, size - 1);
        var off = block.Output(side + ".off", isOff);
        block.Claim(AddressClaim(context, address, direct, pointed, isFirst));
        var folds = new AddressFolds(block, address, off, size);
        var misses = new WordValue?[size];
        for (var cell = 0; cell < size; cell++)
        {
            var miss = folds.MissOf(cell);
            misses[cell] = block.Output(FormattableString.Invariant($"{side}.miss{cell}"), miss, 0, miss.Largest, 2);
        }

        block.Claim(new TableClaim(
            [address, off],
            TableClaim.All(size, 1 + off.Largest),
            (leaves, amountOf) => Array.FindIndex(misses, miss => amountOf(miss!) == 0) == (leaves[1] == 0 ? leaves[0] : -1) && misses.Count(miss => amountOf(miss!) == 0) <= 1,
            [.. misses.OfType<WordValue>()]));
        return misses;
    }

    // Where there is a direct address nothing is pointed to.
    private static TableClaim AddressClaim(MachineContext context, WordValue address, WordForm direct, WordForm pointed, bool isFirst)
    {
        var pointer = pointed.Terms[0].Value;
        var isIndirect = context.Tables.Bits(one => ProgramTables.Has(one, isFirst, OperandKind.Indirect));
        var rows = TableClaim.All(context.Tables.Count + 1, context.Sizes.MemorySize).Where(row => row[1] == 0 || isIndirect[row[0]] == 1);
        return new TableClaim(
            [context.Fetch.Pc, pointer], rows, (leaves, amountOf) => amountOf(address) == (isIndirect[leaves[0]] == 1 ? leaves[1] : direct.Amount(amountOf)), [address]);
    }

    private static bool Names(Instruction instruction, bool isFirst, int cell) =>
        ProgramTables.Has(instruction, isFirst, OperandKind.Cell) && ProgramTables.OperandOf(instruction, isFirst)!.Value.Cell == cell;

    private static bool NamesCell(Instruction instruction) =>
        ProgramTables.Has(instruction, false, OperandKind.Cell) || ProgramTables.Has(instruction, false, OperandKind.Indirect);

    private static long DirectOf(Instruction instruction, bool isFirst) =>
        ProgramTables.Has(instruction, isFirst, OperandKind.Cell) ? ProgramTables.OperandOf(instruction, isFirst)!.Value.Cell : 0;
}
