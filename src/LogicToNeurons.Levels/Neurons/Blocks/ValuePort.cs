using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The value of an operand, raised: what the named cell holds, or the immediate.</summary>
/// <remarks>
/// ReLU(b − 2^(W−1)·miss) is b for the cell whose miss is 0, and 0 for all others, whose miss is at least 2; at most one
/// cell is named, so that the sum is its content (rule M). The immediate is a field, 0 where there is none, and there no
/// cell is named. Proof: each neuron by cases of its miss; the sum for every cell that can be the named one.
/// </remarks>
internal static class ValuePort
{
    // From so many terms on a value that many read is a signal of its own.
    private const int MostTerms = 6;

    /// <summary>Builds one side's value.</summary>
    public static WordValue Of(MachineContext context, bool isFirst, WordForm pointed, WordValue?[] misses)
    {
        var (side, sizes) = (isFirst ? "first" : "second", context.Sizes);
        var block = context.Graph.Block(WordBlockKind.ValuePort, side + ".value");
        var immediate = context.Fetch.Field(side + ".immediate", context.Tables.Numbers((one, _) => RaisedImmediate(one, isFirst, sizes.Half)));
        var reads = new List<WordForm>();
        for (var cell = 0; cell < misses.Length; cell++)
        {
            if (misses[cell] is { } miss)
            {
                var read = block.Output(
                    FormattableString.Invariant($"{side}.read{cell}"), block.Relu(context.Raised(cell) - (sizes.Half * (WordForm)miss), Purpose(isFirst, cell)), 0, sizes.Largest);
                reads.Add(read);
                block.Claim(ReadClaim(context, read, miss, cell));
            }
        }

        // At most one cell is named, and none where there is an immediate: rule M.
        var value = block.Output(side + ".sum", WordForm.Sum([immediate, .. reads]), 0, sizes.Largest);
        block.Claim(new IdentityClaim(value, WordForm.Sum([immediate, .. reads]), immediate.Lowest >= 0 && immediate.Largest <= sizes.Largest, value));
        block.Claim(ImmediateClaim(context, misses, pointed, isFirst));
        return block.TermsOf(value) > MostTerms
            ? block.Carry(side + ".value", value, isFirst ? Words.Of("neurons.purpose.first") : Words.Of("neurons.purpose.second"))
            : value;
    }

    private static CaseClaim ReadClaim(MachineContext context, WordValue read, WordValue miss, int cell)
    {
        var (named, other) = (new WordCase(), new WordCase());
        named.Let(miss, 0);
        named.Expect(read, context.Raised(cell));
        other.Let(miss, miss.LeastPositive, miss.Largest);
        other.Expect(read, 0);
        return new CaseClaim([named, other]);
    }

    // No cell is named where there is an immediate; nothing is pointed to there.
    private static TableClaim ImmediateClaim(MachineContext context, WordValue?[] misses, WordForm pointed, bool isFirst)
    {
        var hasImmediate = context.Tables.Bits(one => ProgramTables.Has(one, isFirst, OperandKind.Immediate));
        var rows = TableClaim.All(context.Tables.Count + 1, 1).Where(row => hasImmediate[row[0]] == 1);
        WordValue[] leaves = pointed.Terms is [var (pointer, _)] ? [context.Fetch.Pc, pointer] : [context.Fetch.Pc];
        return new TableClaim(leaves, rows, (_, amountOf) => Array.TrueForAll(misses, miss => miss is null || amountOf(miss) > 0), []);
    }

    private static Source.Phrase Purpose(bool isFirst, int cell) => isFirst
        ? Words.Of("neurons.purpose.readFirst", Operand.CellName(cell))
        : Words.Of("neurons.purpose.readSecond", Operand.CellName(cell));

    private static long RaisedImmediate(Instruction instruction, bool isFirst, long half) =>
        ProgramTables.Has(instruction, isFirst, OperandKind.Immediate) ? ProgramTables.OperandOf(instruction, isFirst)!.Value.Value + half : 0;
}
