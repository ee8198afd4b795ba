using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>Whether the instruction can't be executed; and, for each class of operations, whether one of it is executed.</summary>
/// <remarks>
/// Division by zero is ReLU(div − |y| − outside). An operation of a class that may trap is executed if ReLU(class − reasons)
/// is 1; of one that can't, if the instruction is of that class. Proof: all bits are tried.
/// </remarks>
internal sealed class Traps
{
    private Traps(WordValue divisionByZero, WordValue reasons, WordValue trap, WordValue moves, WordValue computes, WordValue compares) =>
        (DivisionByZero, Reasons, Trap, Moves, Computes, Compares) = (divisionByZero, reasons, trap, moves, computes, compares);

    /// <summary>Gets whether a number is to be divided by 0.</summary>
    public WordValue DivisionByZero { get; }

    /// <summary>Gets how many reasons there are to trap.</summary>
    public WordValue Reasons { get; }

    /// <summary>Gets whether there is any: 1 or 0.</summary>
    public WordValue Trap { get; }

    /// <summary>Gets whether a mov is executed.</summary>
    public WordValue Moves { get; }

    /// <summary>Gets whether an add, sub, mul or div is executed.</summary>
    public WordValue Computes { get; }

    /// <summary>Gets whether a cmp is executed.</summary>
    public WordValue Compares { get; }

    /// <summary>Builds it.</summary>
    public static Traps Of(MachineContext context, WordForm outsideFirst, WordForm outsideSecond, WordValue? divisor)
    {
        var block = context.Graph.Block(WordBlockKind.Traps, "traps");
        var outside = outsideFirst + outsideSecond;
        var byZero = DivisionBy0(context, block, outsideFirst, outsideSecond, divisor);
        var reasons = block.Output("trap.reasons", outside + byZero);
        WordForm trap = 0;
        var moves = Executed(context, block, "mov", reasons, ref trap);
        var computes = Executed(context, block, "compute", reasons, ref trap);
        var compares = Executed(context, block, "cmp", reasons, ref trap);
        var traps = new Traps(byZero, reasons, block.Output("trap", trap, 0, Math.Min(1, trap.Largest)), moves, computes, compares);
        block.Claim(traps.Claim(context, outside));
        return traps;
    }

    /// <summary>The values that say why an instruction traps, and all that they can be together with pc.</summary>
    public (WordValue[] Leaves, IEnumerable<long[]> Rows) Reach(MachineContext context)
    {
        var reasons = Reasons.Definition!.Terms.ToArray().Select(term => term.Value).ToArray();
        var mayBe = Array.ConvertAll(reasons, reason => context.Tables.Bits(one => MayBe(one, reason.Name)));
        var rows = TableClaim.All([context.Tables.Count + 1, .. reasons.Select(reason => 1 + reason.Largest)]);
        return ([context.Fetch.Pc, .. reasons], rows.Where(row => Enumerable.Range(0, mayBe.Length).All(i => row[i + 1] <= mayBe[i][row[0]])));
    }

    // Claims of the pointers and of the division by zero: no other instruction has such a reason.
    private static bool MayBe(Instruction instruction, string reason) =>
        reason == "trap.division" ? IsDiv(instruction) : ProgramTables.Has(instruction, reason.StartsWith("first", StringComparison.Ordinal), OperandKind.Indirect);

    // Each class is executed where it is the instruction's and there is no reason not to; otherwise it traps, if it may.
    private TableClaim Claim(MachineContext context, WordForm outside)
    {
        var (leaves, rows) = Reach(context);
        var classes = new[] { (Moves, "mov"), (Computes, "compute"), (Compares, "cmp") }
            .Select(one => (Executed: one.Item1, IsOf: context.Tables.Bits(IsOf(one.Item2)), MayTrap: MayTrap(context, IsOf(one.Item2)))).ToList();
        return new TableClaim(leaves, rows, IsRight, [Moves, Computes, Compares, Trap, Reasons]);

        bool IsRight(long[] row, Func<WordValue, long> amountOf)
        {
            var isTrap = 0L;
            foreach (var (executed, isOf, mayTrap) in classes)
            {
                var isRun = mayTrap && row[1..].Sum() > 0 ? 0 : isOf[row[0]];
                isTrap += isOf[row[0]] - isRun;
                if (amountOf(executed) != isRun)
                {
                    return false;
                }
            }

            return amountOf(Trap) == isTrap && outside.Lowest >= 0;
        }
    }

    // By what the fields, the reasons before it and the divisor are.
    private static WordValue DivisionBy0(MachineContext context, WordBlockWriter block, WordForm outsideFirst, WordForm outsideSecond, WordValue? divisor)
    {
        if (divisor is null)
        {
            return block.Output("trap.division", 0);
        }

        var isDiv = block.Output("div.is", context.Bit("div", IsDiv));
        var outside = block.Output("trap.outside", outsideFirst + outsideSecond);
        var byZero = block.Output("trap.division", block.Relu(isDiv - divisor - outside, Words.Of("neurons.purpose.divisionByZero")), 0, 1);
        var cases = new List<WordCase>
        {
            Case(1, (0, 0), (0, 0), 1), Case(0, (0, divisor.Largest), (0, outside.Largest), 0), Case(1, (1, divisor.Largest), (0, outside.Largest), 0),
        };
        if (outside.Largest > 0)
        {
            cases.Add(Case(1, (0, divisor.Largest), (1, outside.Largest), 0));
        }

        block.Claim(new CaseClaim(cases));
        return byZero;

        WordCase Case(long isDivision, (long Lowest, long Largest) divided, (long Lowest, long Largest) reasons, long expected)
        {
            var given = new WordCase();
            given.Let(isDiv, isDivision);
            given.Let(divisor, divided.Lowest, divided.Largest);
            given.Let(outside, reasons.Lowest, reasons.Largest);
            given.Expect(byZero, expected);
            return given;
        }
    }

    /// <summary>Whether an operation is add, sub, mul or div.</summary>
    public static bool IsComputing(Instruction instruction) => instruction.Opcode is Opcode.Add or Opcode.Sub or Opcode.Mul or Opcode.Div;

    /// <summary>Whether an instruction may trap.</summary>
    public static bool MayTrap(Instruction instruction) =>
        IsDiv(instruction) || ProgramTables.Has(instruction, true, OperandKind.Indirect) || ProgramTables.Has(instruction, false, OperandKind.Indirect);

    private static bool IsDiv(Instruction instruction) => instruction.Opcode == Opcode.Div;

    private static Func<Instruction, bool> IsOf(string name) => name switch
    {
        "mov" => one => one.Opcode == Opcode.Mov,
        "cmp" => one => one.Opcode == Opcode.Cmp,
        _ => IsComputing,
    };

    private static bool MayTrap(MachineContext context, Func<Instruction, bool> isOne) => context.Tables.Any(one => isOne(one) && MayTrap(one));

    private static WordValue Executed(MachineContext context, WordBlockWriter block, string name, WordValue reasons, ref WordForm trap)
    {
        var isOfClass = context.Bit(name, IsOf(name));
        if (!MayTrap(context, IsOf(name)))
        {
            return block.Output(name + ".executed", isOfClass);
        }

        var executed = block.Output(name + ".executed", block.Relu(isOfClass - reasons, Words.Of("neurons.purpose.executed", name)), 0, 1);
        trap += isOfClass - executed;
        return executed;
    }
}
