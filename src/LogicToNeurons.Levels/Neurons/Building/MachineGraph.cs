using LogicToNeurons.Levels.Neurons.Blocks;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>All blocks of a machine for a program, and what they give in the end.</summary>
internal sealed class MachineGraph
{
    public MachineGraph(WordSizes sizes, ProgramTables tables)
    {
        Sizes = sizes;
        Columns = new MachineColumns(Graph, sizes, tables.Count);
        var context = new MachineContext(Graph, sizes, tables, new Fetch(Graph, Columns.Pc), Columns.Cells);
        var first = Pointer.Of(context, isFirst: true);
        var second = Pointer.Of(context, isFirst: false);
        var misses = Addresses.Of(context, isFirst: true, first.Address);
        var x = ValuePort.Of(context, isFirst: true, first.Address, misses);
        var y = ValuePort.Of(context, isFirst: false, second.Address, Addresses.Of(context, isFirst: false, second.Address));
        var sum = AddSubCompare.Of(context, x, y);
        var product = Multiply.Of(context, x, y);
        var quotient = Divide.Of(context, x, y);
        var traps = Traps.Of(context, first.Outside, second.Outside, quotient?.Divisor);
        var result = Result.Of(
            context, traps, x, y, [(sum, "add", [Opcode.Add, Opcode.Sub]), (product, "mul", [Opcode.Mul]), (quotient?.Result, "div", [Opcode.Div])]);
        var (zero, less) = Flags.Of(context, traps, x, y, result, Columns.Zero, Columns.Less);
        var (cells, marks) = WriteBack.Of(context, misses, result, traps, Columns.Marks);
        var next = NextPc.Of(context, traps.Trap, Columns.Zero, Columns.Less);
        var halted = context.Fetch.Field("halted", HaltedAt(tables.Count));
        Next = [.. cells, next, zero, less, .. marks];
        Outputs = [("halted", halted), ("outside_first", first.Outside), ("outside_second", second.Outside), ("division_by_zero", traps.DivisionByZero)];
    }

    public WordSizes Sizes { get; }

    public WordGraphBuilder Graph { get; } = new();

    public MachineColumns Columns { get; }

    /// <summary>Gets what each register column holds next.</summary>
    public WordForm[] Next { get; }

    public (string Name, WordForm Form)[] Outputs { get; }

    private static long[] HaltedAt(int count)
    {
        var halted = new long[count + 1];
        halted[^1] = 1;
        return halted;
    }
}
