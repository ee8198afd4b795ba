using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The cells and their marks after the instruction.</summary>
/// <remarks>
/// b − ReLU(b − 2^(W−1)·miss) + ReLU(result − 2^(W−1)·miss) is the result for the named cell, whose miss is 0, and b for all others: the first
/// neuron is the one that reads the cell, so a cell costs one more. If nothing is to be written the result is what is there. A
/// mark is set by ReLU(writes − mark − miss). Proof: by cases of miss.
/// </remarks>
internal static class WriteBack
{
    /// <summary>Builds it: what each cell, with its sign, and each mark is next.</summary>
    public static (WordForm[] Cells, WordForm[] Marks) Of(MachineContext context, WordValue?[] misses, WordValue result, Traps traps, WordValue[] marks)
    {
        var half = context.Sizes.Half;
        var block = context.Graph.Block(WordBlockKind.WriteBack, "write");
        WordForm[] cells = [.. context.Cells.Select(WordForm.Of)];
        WordForm[] nextMarks = [.. marks.Select(WordForm.Of)];
        var writes = block.Output("write.is", traps.Moves + traps.Computes, 0, 1);
        foreach (var cell in context.Tables.Written())
        {
            var (name, closed) = (Operand.CellName(cell), half * misses[cell]!);
            var old = block.Relu(context.Raised(cell) - closed, Words.Of("neurons.purpose.old", name));
            var written = block.Relu(result - closed, Words.Of("neurons.purpose.write", name));
            var mark = block.Relu(writes - marks[cell] - misses[cell]!, Words.Of("neurons.purpose.mark", name));
            var next = block.Output(FormattableString.Invariant($"write.{name}"), context.Cells[cell] - old + written, -half, half - 1);
            var nextMark = block.Output(FormattableString.Invariant($"write.mark{cell}"), marks[cell] + mark, 0, 1);
            block.Claim(new CaseClaim([.. Cases(context, cell, misses[cell]!, result, writes, marks[cell], next, nextMark)]));
            (cells[cell], nextMarks[cell]) = (next, nextMark);
        }

        var (leaves, rows) = traps.Reach(context);
        block.Claim(new TableClaim(leaves, rows, (_, amountOf) => amountOf(writes) == amountOf(traps.Moves) + amountOf(traps.Computes), [writes]));
        return (cells, nextMarks);
    }

    private static IEnumerable<WordCase> Cases(
        MachineContext context, int cell, WordValue miss, WordValue result, WordValue writes, WordValue mark, WordValue next, WordValue nextMark)
    {
        foreach (var row in TableClaim.All(2, 2, 2))
        {
            var given = new WordCase();
            var isNamed = row[0] == 1;
            given.Let(miss, isNamed ? 0 : miss.LeastPositive, isNamed ? 0 : miss.Largest);
            given.Let(writes, row[1]);
            given.Let(mark, row[2]);
            var written = given.Let(result);
            given.Expect(next, isNamed ? written - context.Sizes.Half : context.Cells[cell]);
            given.Expect(nextMark, isNamed && row[1] == 1 ? 1 : row[2]);
            yield return given;
        }
    }
}
