using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The flags after the instruction.</summary>
/// <remarks>
/// v is the result with its sign, or x − y for cmp. below = ReLU(−v); |v| = v + 2·below. zero = ReLU(zero − set) + ReLU(set −
/// |v|). With c = ReLU(1 − below) = [v ≥ 0]: less = set − c + ReLU(less + c − 2·set), which is 1 − c if set is 1, else less.
/// Proof: by cases of v for all bits.
/// </remarks>
internal static class Flags
{
    /// <summary>Builds them.</summary>
    public static (WordForm Zero, WordForm Less) Of(MachineContext context, Traps traps, WordValue x, WordValue y, WordValue result, WordValue zero, WordValue less)
    {
        var sets = traps.Computes + traps.Compares;
        if (sets.Largest == 0)
        {
            return (zero, less);
        }

        var block = context.Graph.Block(WordBlockKind.FlagsAndPc, "flags");
        var number = Number(context, block, traps, x, y, result);
        var set = block.Output("flags.set", sets, 0, 1);
        var below = block.Relu(-(WordForm)number, Words.Of("neurons.purpose.below"));
        var isAbove = block.Relu(1 - below, Words.Of("neurons.purpose.notBelow"));
        var keptZero = block.Relu((WordForm)zero - set, Words.Of("neurons.purpose.keepZero"));
        var isZero = block.Relu(set - number - (2 * below), Words.Of("neurons.purpose.isZero"), 1);
        var keptLess = block.Relu((WordForm)less + isAbove - (2 * (WordForm)set), Words.Of("neurons.purpose.keepLess"));
        var (nextZero, nextLess) = (block.Output("flags.zero", keptZero + isZero, 0, 1), block.Output("flags.less", set - isAbove + keptLess, 0, 1));
        var (leaves, rows) = traps.Reach(context);
        block.Claim(new TableClaim(leaves, rows, (_, amountOf) => amountOf(set) == amountOf(traps.Computes) + amountOf(traps.Compares), [set]));
        block.Claim(new CaseClaim([.. Cases(context.Sizes.Largest, number, set, zero, less, nextZero, nextLess, isZero)]));
        return (nextZero, nextLess);
    }

    private static IEnumerable<WordCase> Cases(long largest, WordValue number, WordValue set, WordValue zero, WordValue less, WordValue nextZero, WordValue nextLess, WordForm isZero)
    {
        foreach (var row in TableClaim.All(2, 2, 2))
        {
            foreach (var (least, most) in new[] { (-largest, -1L), (0, 0), (1, largest) })
            {
                var given = new WordCase();
                given.Let(set, row[0]);
                given.Let(zero, row[1]);
                given.Let(less, row[2]);
                given.Let(number, least, most);
                given.Expect(nextZero, row[0] == 0 ? row[1] : least == 0 ? 1 : 0);
                given.Expect(nextLess, row[0] == 0 ? row[2] : most < 0 ? 1 : 0);
                given.ExpectInRange(isZero.Terms[0].Value);
                yield return given;
            }
        }
    }

    // The result, or x − y where the flags are set by cmp.
    private static WordValue Number(MachineContext context, WordBlockWriter block, Traps traps, WordValue x, WordValue y, WordValue result)
    {
        var (half, largest) = (context.Sizes.Half, context.Sizes.Largest);
        if (traps.Compares.Largest == 0)
        {
            return block.Output("flags.number", result - half);
        }

        if (traps.Computes.Largest == 0)
        {
            return block.Output("flags.number", x - y);
        }

        // cmp writes nothing, so that its result is x.
        var isCompare = block.Output("flags.compare", context.Bit("cmp", one => one.Opcode == Opcode.Cmp));
        var compared = block.Relu(y - (largest * (1 - isCompare)), Words.Of("neurons.purpose.compared"));
        var number = block.Output("flags.number", result - (half * (1 - isCompare)) - compared, -largest, largest);
        var (compares, computes) = (new WordCase(), new WordCase());
        compares.Let(isCompare, 1);
        compares.Expect(number, compares.Let(result) - compares.Let(y));
        computes.Let(isCompare, 0);
        computes.Let(y);
        computes.Expect(number, computes.Let(result) - half);
        block.Claim(new CaseClaim([compares, computes]));
        return number;
    }
}
