using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The next pc: the field of where it goes without a flag, less 1 at a trap, and what a conditional jump adds.</summary>
/// <remarks>
/// A jump on a flag adds its offset, which is the target less pc + 1. Either a neuron for each flag condition and direction,
/// ReLU(amount − n·(not taken)), or one for each condition, taken = ReLU(is − not flag), and one for all amounts, ReLU(offset + n − 2n·(1 −
/// taken)) − n·taken: whichever are fewer. Proof: all pc and flags are tried.
/// </remarks>
internal static class NextPc
{
    private static readonly Opcode[] Conditions = [Opcode.Je, Opcode.Jne, Opcode.Jl];

    /// <summary>Builds it.</summary>
    public static WordForm Of(MachineContext context, WordValue trap, WordValue zero, WordValue less)
    {
        var tables = context.Tables;
        var block = context.Graph.Block(WordBlockKind.FlagsAndPc, "next");
        var next = tables.Numbers((one, pc) => one.Opcode == Opcode.Jmp ? one.Target : pc + 1);
        next[^1] = tables.Count;
        var used = Conditions.Where(condition => tables.Any(one => one.Opcode == condition)).ToList();
        var directions = used.SelectMany(condition => new[] { (condition, 1), (condition, -1) }).Where(one => Amounts(tables, one.condition, one.Item2).Any(amount => amount > 0)).ToList();
        var added = directions.Count <= used.Count + 1
            ? WordForm.Sum(directions.Select(one => Directed(context, block, one.condition, one.Item2, zero, less)))
            : Chosen(context, block, used, zero, less);
        var result = block.Output("next.pc", context.Fetch.Field("next", next) - trap + added, 0, tables.Count);

        // The end and jumps don't trap, by the claim of the traps.
        var rows = TableClaim.All(tables.Count + 1, 1 + trap.Largest, 2, 2).Where(row => row[1] == 0 || (row[0] < tables.Count && !tables[(int)row[0]].Opcode.IsJump()));
        block.Claim(new TableClaim([context.Fetch.Pc, trap, zero, less], rows, (row, amountOf) => amountOf(result) == Expected(tables, row), [result]));
        return result;
    }

    private static long Expected(ProgramTables tables, long[] row)
    {
        var (pc, isTrap, zero, less) = ((int)row[0], row[1] == 1, row[2] == 1, row[3] == 1);
        if (pc == tables.Count || isTrap)
        {
            return pc;
        }

        var instruction = tables[pc];
        var isTaken = instruction.Opcode switch
        {
            Opcode.Jmp => true,
            Opcode.Je => zero,
            Opcode.Jne => !zero,
            Opcode.Jl => less,
            _ => false,
        };
        return isTaken ? instruction.Target : pc + 1;
    }

    private static long OffsetOf(Instruction instruction, int pc) => instruction.Target - pc - 1;

    private static long[] Amounts(ProgramTables tables, Opcode condition, int direction) =>
        tables.Numbers((one, pc) => one.Opcode == condition ? Math.Max(0, direction * OffsetOf(one, pc)) : 0);

    // 1 if the flags say not to jump.
    private static WordForm NotTaken(Opcode condition, WordValue zero, WordValue less) => condition switch
    {
        Opcode.Je => 1 - (WordForm)zero,
        Opcode.Jne => zero,
        _ => 1 - (WordForm)less,
    };

    private static Phrase Purpose(Opcode condition) => Words.Of("neurons.purpose.jump", Mnemonics.NameOf(condition));

    private static WordForm Directed(MachineContext context, WordBlockWriter block, Opcode condition, int direction, WordValue zero, WordValue less)
    {
        var name = Mnemonics.NameOf(condition) + (direction > 0 ? ".on" : ".back");
        var amount = context.Fetch.Field(name, Amounts(context.Tables, condition, direction));
        return direction * block.Relu(amount - (amount.Largest * NotTaken(condition, zero, less)), Purpose(condition));
    }

    private static WordForm Chosen(MachineContext context, WordBlockWriter block, List<Opcode> used, WordValue zero, WordValue less)
    {
        var most = Math.Max(1, context.Tables.Count);
        var taken = WordForm.Sum(used.Select(condition => block.Relu(
            context.Bit("is." + Mnemonics.NameOf(condition), one => one.Opcode == condition) - NotTaken(condition, zero, less), Purpose(condition))));
        var isTaken = block.Output("next.taken", taken, 0, 1);
        block.Claim(new TableClaim([context.Fetch.Pc, zero, less], TableClaim.All(context.Tables.Count + 1, 2, 2), (_, amountOf) => amountOf(isTaken) is 0 or 1, [isTaken]));
        var offset = context.Fetch.Field("offset", context.Tables.Numbers((one, pc) => one.Opcode.IsConditional() ? OffsetOf(one, pc) + most : 0));
        return block.Relu(offset - (2 * most * (1 - (WordForm)isTaken)), Words.Of("neurons.purpose.offset")) - (most * (WordForm)isTaken);
    }
}
