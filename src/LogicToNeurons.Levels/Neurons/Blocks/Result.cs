using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>What is written: y for mov, what the ALU gives, or x itself, so that the cell stays as it is.</summary>
/// <remarks>
/// A sum of gates ReLU(word − (2^W − 1)·closed), of which one is open: closed is 0 for the operation that is executed, at
/// least 1 for all others; x is let through if none is. Proof: each gate by cases, and all operations with and without a trap.
/// </remarks>
internal static class Result
{
    /// <summary>Builds it.</summary>
    /// <param name="context">What to build from.</param>
    /// <param name="traps">Which operation is executed.</param>
    /// <param name="x">The first operand's value.</param>
    /// <param name="y">The second operand's value.</param>
    /// <param name="words">What the ALU gives, with the operations that it is for; null if the program doesn't use it.</param>
    public static WordValue Of(MachineContext context, Traps traps, WordValue x, WordValue y, (WordValue? Word, string Name, Opcode[] Opcodes)[] words)
    {
        var block = context.Graph.Block(WordBlockKind.Result, "result");
        var gates = new List<ResultGate> { ResultGate.Of(context, block, "keep", x, traps.Moves + traps.Computes, Words.Of("neurons.purpose.keep")) };
        if (traps.Moves.Largest > 0)
        {
            gates.Add(ResultGate.Of(context, block, "mov", y, 1 - traps.Moves, Words.Of("neurons.purpose.move")));
        }

        var used = words.Where(one => one.Word is not null).ToList();
        foreach (var (word, name, opcodes) in used)
        {
            var closed = used.Count == 1 ? 1 - traps.Computes : ClosedFor(context, traps, name, opcodes);
            gates.Add(ResultGate.Of(context, block, name, word!, closed, Words.Of("neurons.purpose.letThrough", name)));
        }

        // One gate is open for each pc and each reason to trap; rule M.
        var result = block.Output("result", WordForm.Sum(gates.Select(gate => WordForm.Of(gate.Gated))), 0, context.Sizes.Largest);
        var (leaves, rows) = traps.Reach(context);
        block.Claim(new TableClaim(leaves, rows, (row, amountOf) => IsRight(context, traps, gates, row, amountOf), [.. gates.Select(gate => gate.Closed)]));
        block.Claim(new IdentityClaim(result, WordForm.Sum(gates.Select(gate => WordForm.Of(gate.Gated))), gates.TrueForAll(gate => gate.Gated.Largest <= result.Largest), result));
        return result;
    }

    // The open gate is that of the executed operation, or keeps.
    private static bool IsRight(MachineContext context, Traps traps, List<ResultGate> gates, long[] row, Func<WordValue, long> amountOf)
    {
        var isWriting = amountOf(traps.Moves) + amountOf(traps.Computes) == 1;
        var name = isWriting ? NameOf(context.Tables[(int)row[0]].Opcode) : "keep";
        return gates.TrueForAll(gate => amountOf(gate.Closed) == 0 == (gate.Name == name));
    }

    private static string NameOf(Opcode opcode) => opcode == Opcode.Sub ? Mnemonics.NameOf(Opcode.Add) : Mnemonics.NameOf(opcode);

    private static WordForm ClosedFor(MachineContext context, Traps traps, string name, Opcode[] opcodes)
    {
        bool IsOne(Instruction instruction) => opcodes.Contains(instruction.Opcode);
        var isClosed = 1 - context.Bit("is." + name, IsOne);
        return context.Tables.Any(one => IsOne(one) && Traps.MayTrap(one)) ? isClosed + traps.Reasons : isClosed;
    }
}
