using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>What an indirect operand's cell holds, kept inside 0…M−1, and whether it is outside.</summary>
/// <remarks>
/// With a = the pointer (0 if the operand isn't indirect): t = ReLU(a) − ReLU(a − M + 1) is a clamped to the memory, and
/// ReLU(a) − a + ReLU(a − M + 1) = |a − t| is how far outside it is, so inside = ReLU(1 − |a − t|). Of several pointer cells
/// each is read by ReLU(b − (2^W − 1)(1 − use)); at most one is used. A single one needs no reading neuron: the gate is in the
/// clamp. Proof: by cases of use, and of a below, inside or above the memory.
/// </remarks>
internal sealed class Pointer
{
    private Pointer(WordForm address, WordForm outside) => (Address, Outside) = (address, outside);

    /// <summary>Gets the address, 0 if the operand isn't indirect.</summary>
    public WordForm Address { get; }

    /// <summary>Gets whether it is outside the memory: 1 or 0.</summary>
    public WordForm Outside { get; }

    /// <summary>Builds one side's pointer.</summary>
    public static Pointer Of(MachineContext context, bool isFirst)
    {
        var (side, cells) = (isFirst ? "first" : "second", context.Tables.Pointers(isFirst));
        if (cells.Length == 0)
        {
            return new Pointer(0, 0);
        }

        var block = context.Graph.Block(WordBlockKind.Pointer, side + ".pointer");
        var field = context.Bit(side + ".indirect", one => ProgramTables.Has(one, isFirst, OperandKind.Indirect));
        return cells.Length == 1
            ? Clamp(context, block, side, context.Cells[cells[0]], block.Output(side + ".used", field))
            : Clamp(context, block, side, Port(context, block, side, cells, field), null);
    }

    private static WordValue Port(MachineContext context, WordBlockWriter block, string side, int[] cells, WordForm isUsed)
    {
        var (sizes, isFirst) = (context.Sizes, side == "first");
        var used = block.Output(side + ".used", isUsed);
        var names = new List<WordValue>();
        var reads = new List<WordForm> { -sizes.Half * (WordForm)used };
        foreach (var cell in cells)
        {
            var name = FormattableString.Invariant($"{side}.by{cell}");
            var field = context.Bit(name, one => ProgramTables.Has(one, isFirst, OperandKind.Indirect) && ProgramTables.OperandOf(one, isFirst)!.Value.Cell == cell);
            names.Add(block.Output(name, field));
            reads.Add(block.Relu(context.Raised(cell) - (sizes.Largest * (1 - (WordForm)names[^1])), Words.Of("neurons.purpose.pointer", Operand.CellName(cell))));
        }

        var pointer = block.Output(side + ".pointer", WordForm.Sum(reads), -sizes.Half, sizes.Half - 1);
        block.Claim(new TableClaim(
            [context.Fetch.Pc], TableClaim.All(context.Tables.Count + 1), (_, amountOf) => names.Sum(amountOf) == amountOf(used) && amountOf(used) is 0 or 1, names));
        block.Claim(new CaseClaim([.. Enumerable.Range(-1, cells.Length + 1).Select(one => PortCase(context, pointer, used, names, cells, one))]));
        return pointer;
    }

    // The pointer cell of a number is used, or none.
    private static WordCase PortCase(MachineContext context, WordValue pointer, WordValue used, List<WordValue> names, int[] cells, int one)
    {
        var given = new WordCase();
        given.Let(used, one < 0 ? 0 : 1);
        for (var i = 0; i < cells.Length; i++)
        {
            given.Let(names[i], i == one ? 1 : 0);
        }

        given.Expect(pointer, one < 0 ? 0 : context.Cells[cells[one]]);
        return given;
    }

    // Where an operand isn't indirect a single pointer is gated: it may hold anything.
    private static Pointer Clamp(MachineContext context, WordBlockWriter block, string side, WordValue pointer, WordValue? used)
    {
        var last = context.Sizes.MemorySize - 1;
        WordForm isUsed = used is null ? 1 : used;
        var gate = context.Sizes.Span * (1 - isUsed);
        var above0 = block.Relu(pointer - gate, Words.Of("neurons.purpose.clampLow"));
        var aboveLast = block.Relu(pointer - last - gate, Words.Of("neurons.purpose.clampHigh", last));
        var isInside = block.Relu(1 - above0 + pointer - aboveLast - gate, Words.Of("neurons.purpose.inside"), 1);
        var address = block.Output(side + ".pointed", above0 - aboveLast, 0, last);
        var outside = block.Output(side + ".outside", isUsed - isInside, 0, 1);
        var cases = new List<WordCase> { Case(-context.Sizes.Half, -1, _ => 0, 1), Case(0, Math.Min(last, pointer.Largest), number => number, 0) };
        if (pointer.Largest > last)
        {
            cases.Add(Case(last + 1, pointer.Largest, _ => last, 1));
        }

        if (used is not null)
        {
            cases.Add(Unused());
        }

        block.Claim(new CaseClaim(cases));
        return new Pointer(address, outside);

        WordCase Case(long lowest, long largest, Func<WordForm, WordForm> expected, long isOutside)
        {
            var given = new WordCase();
            if (used is not null)
            {
                given.Let(used, 1);
            }

            given.Expect(address, expected(given.Let(pointer, lowest, largest)));
            given.Expect(outside, isOutside);
            ExpectInside(given);
            return given;
        }

        WordCase Unused()
        {
            var given = new WordCase();
            given.Let(pointer);
            given.Let(used!, 0);
            given.Expect(address, 0);
            given.Expect(outside, 0);
            ExpectInside(given);
            return given;
        }

        // A neuron's own range is claimed to be smaller than that of its sum.
        void ExpectInside(WordCase given)
        {
            if (isInside.Terms is [var (value, _)])
            {
                given.ExpectInRange(value);
            }
        }
    }
}
