using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>Sum or difference, raised and wrapped to W bits.</summary>
/// <remarks>
/// With raised x and y and H = 2^(W−1): u = x + y, or x − y + 2H, is between 0 and 4H − 1, and the raised result is u − H
/// modulo 2H: u + H − 2H·[u ≥ H] − 2H·[u ≥ 3H]. A step [u ≥ k] is ReLU(1 − ReLU(k − u)), which has no large terms that
/// cancel. y becomes −y by a gate: y − 2·ReLU(y − (2^W − 1)(1 − sub)) + 2H·sub. Proof: by cases of sub and u.
/// </remarks>
internal static class AddSubCompare
{
    /// <summary>Builds it; null if the program neither adds nor subtracts.</summary>
    public static WordValue? Of(MachineContext context, WordValue x, WordValue y)
    {
        var (adds, subtracts) = (context.Tables.Any(one => one.Opcode == Opcode.Add), context.Tables.Any(one => one.Opcode == Opcode.Sub));
        if (!adds && !subtracts)
        {
            return null;
        }

        var sizes = context.Sizes;
        var block = context.Graph.Block(WordBlockKind.AddSubCompare, "add");
        var u = adds ? x + y : x - y + sizes.Span;
        WordValue? sub = null;
        if (adds && subtracts)
        {
            sub = block.Output("add.sub", context.Bit("sub", one => one.Opcode == Opcode.Sub));
            var subtracted = block.Relu(y - (sizes.Largest * (1 - (WordForm)sub)), Words.Of("neurons.purpose.subtracted"));
            u = u - (2 * subtracted) + (sizes.Span * (WordForm)sub);
        }

        var total = block.Output("add.total", u, 0, (2 * sizes.Span) - 1);
        var wraps = Step(block, total, sizes.Half) + Step(block, total, 3 * sizes.Half);
        var result = block.Output("add.result", (WordForm)total + sizes.Half - (sizes.Span * wraps), 0, sizes.Largest);
        block.Claim(new CaseClaim(sub is null ? [TotalCase(total, x, y, null, adds ? 0 : 1, sizes.Span)] : [TotalCase(total, x, y, sub, 0, sizes.Span), TotalCase(total, x, y, sub, 1, sizes.Span)]));
        block.Claim(new CaseClaim([
            WrapCase(total, result, 0, sizes.Half - 1, sizes.Half),
            WrapCase(total, result, sizes.Half, (3 * sizes.Half) - 1, -sizes.Half),
            WrapCase(total, result, 3 * sizes.Half, total.Largest, -3 * sizes.Half)]));
        return result;
    }

    private static WordCase TotalCase(WordValue total, WordValue x, WordValue y, WordValue? sub, long isSub, long span)
    {
        var given = new WordCase();
        if (sub is not null)
        {
            given.Let(sub, isSub);
        }

        var (first, second) = (given.Let(x), given.Let(y));
        given.Expect(total, isSub == 0 ? first + second : first - second + span);
        return given;
    }

    private static WordCase WrapCase(WordValue total, WordValue result, long lowest, long largest, long added)
    {
        var given = new WordCase();
        given.Expect(result, given.Let(total, lowest, largest) + added);
        return given;
    }

    private static WordForm Step(WordBlockWriter block, WordForm total, long threshold)
    {
        var missing = block.Relu(threshold - total, Words.Of("neurons.purpose.missing", threshold));
        return block.Relu(1 - missing, Words.Of("neurons.purpose.step", threshold));
    }
}
