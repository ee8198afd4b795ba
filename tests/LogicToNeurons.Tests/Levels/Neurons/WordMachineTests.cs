using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Neurons;

/// <summary>Machines of 4 cells of 4 bits: every state of one instruction.</summary>
public class WordMachineTests
{
    private const int Width = 4;
    private const int Memory = 4;
    private const int Half = 8;

    public static TheoryData<Opcode, OperandKind, OperandKind> Instructions()
    {
        var all = new TheoryData<Opcode, OperandKind, OperandKind>();
        foreach (var opcode in Enum.GetValues<Opcode>().Where(opcode => !opcode.IsJump()))
        {
            foreach (var second in Enum.GetValues<OperandKind>())
            {
                foreach (var first in opcode == Opcode.Cmp ? Enum.GetValues<OperandKind>() : [OperandKind.Cell, OperandKind.Indirect])
                {
                    all.Add(opcode, first, second);
                }
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Instructions))]
    public void Network_EveryStateOfATinyMachine_IsRight(Opcode opcode, OperandKind first, OperandKind second)
    {
        var (instruction, machine) = Tiny(opcode, first, second, Math.Pow(2, 53));
        Assert.Null(MachineProver.FindUnproved(machine, default));
        var evaluator = new SampleEvaluator<double>(machine.Network);
        var cells = new long[Memory];
        for (var state = 0; state < 1 << (Width * Memory); state += Scale.Of(7, 1))
        {
            for (var cell = 0; cell < Memory; cell++)
            {
                cells[cell] = ((state >> (Width * cell)) & 15) - Half;
                evaluator.States[cell] = cells[cell];
                evaluator.States[Memory + 3 + cell] = 0;
            }

            var (zero, less) = ((state & 1) == 1, (state & 3) == 2);
            evaluator.States[Memory] = 0;
            evaluator.States[Memory + 1] = zero ? 1 : 0;
            evaluator.States[Memory + 2] = less ? 1 : 0;
            evaluator.Evaluate();
            Assert.Equal(Expected(instruction, cells, zero, less), evaluator.Next.ToArray());
        }
    }

    [Fact]
    public void Network_SmallSums_IsRightAtEveryPairOfValues()
    {
        // So small a limit takes the product by digits and the quotient in halves.
        foreach (var opcode in new[] { Opcode.Mul, Opcode.Div })
        {
            var (instruction, machine) = Tiny(opcode, OperandKind.Cell, OperandKind.Cell, 1 << 10);
            Assert.Null(MachineProver.FindUnproved(machine, default));
            var evaluator = new SampleEvaluator<int>(machine.Network);
            for (var pair = 0; pair < 256; pair++)
            {
                long[] cells = [(pair & 15) - Half, (pair >> 4) - Half, 0, 0];
                for (var column = 0; column < evaluator.States.Length; column++)
                {
                    evaluator.States[column] = column < Memory ? (int)cells[column] : 0;
                }

                evaluator.Evaluate();
                Assert.Equal(Expected(instruction, cells, false, false), evaluator.Next.ToArray().Select(value => (double)value));
            }
        }
    }

    [Theory]
    [InlineData(8, 24)]
    [InlineData(16, 53)]
    [InlineData(16, 31)]
    [InlineData(32, 53)]
    public void Values_AnyState_StayInTheirRanges(int width, int limit)
    {
        var image = Programs.Image(FormattableString.Invariant($".width {width}\n.memory 8\n") + NeuronMachinesOf.EveryOperation);
        var machine = WordMachine.Of("test", width, 8, image.Instructions, image.Data, Math.Pow(2, limit));
        Assert.Null(MachineProver.FindUnproved(machine, default));
        Assert.True(Exactness.Of(machine.Network).LargestSum <= Math.Pow(2, limit), $"{Math.Log2(Exactness.Of(machine.Network).LargestSum)}");
        var evaluation = new WordEvaluation(value => value.Definition!);
        var random = new Random(width);
        var columns = machine.Columns.ToArray();
        for (var state = 0; state < Scale.Of(300, 10_000); state++)
        {
            evaluation.Begin(columns, Array.ConvertAll(columns, column => NeuronMachinesOf.RandomAmount(column, random)));
            foreach (var value in machine.Blocks.SelectMany(block => block.Outputs.Concat(block.Neurons.Select(neuron => neuron.Value))))
            {
                var amount = evaluation.AmountOf(value);
                Assert.True(amount >= value.Lowest && amount <= value.Largest && (amount <= 0 || amount >= value.LeastPositive), $"{value.Name} = {amount}");
            }
        }
    }

    private static (Instruction Instruction, WordMachine Machine) Tiny(Opcode opcode, OperandKind first, OperandKind second, double limit)
    {
        var instruction = Instruction.Of(opcode, new Operand(first, first == OperandKind.Immediate ? -3 : 0), new Operand(second, second == OperandKind.Immediate ? 3 : 1));
        return (instruction, WordMachine.Of("tiny", Width, Memory, [instruction], [], limit));
    }

    // What the machine's description says, written out for one instruction.
    private static double[] Expected(Instruction instruction, long[] cells, bool zero, bool less)
    {
        var next = cells.ToArray();
        var marks = new double[Memory];
        long pc = 0;
        var isThere = TryRead(instruction.First, cells, out var address, out var a) & TryRead(instruction.Second, cells, out _, out var b);
        if (isThere && (instruction.Opcode != Opcode.Div || b != 0))
        {
            var result = Computed(instruction.Opcode, a, b);
            if (instruction.Opcode != Opcode.Cmp)
            {
                result = ((result + Half) & 15) - Half;
                (next[address], marks[address]) = (result, 1);
            }

            (zero, less) = instruction.Opcode == Opcode.Mov ? (zero, less) : (result == 0, result < 0);
            pc = 1;
        }

        return [.. next.Select(cell => (double)cell), pc, zero ? 1 : 0, less ? 1 : 0, .. marks];
    }

    private static long Computed(Opcode opcode, long a, long b) => opcode switch
    {
        Opcode.Mov => b,
        Opcode.Add => a + b,
        Opcode.Mul => a * b,
        Opcode.Div => a / b,
        _ => a - b,
    };

    private static bool TryRead(Operand operand, long[] cells, out long address, out long value)
    {
        address = operand.Kind == OperandKind.Indirect ? cells[operand.Cell] : operand.Value;
        var isCell = operand.Kind != OperandKind.Immediate && address is >= 0 and < Memory;
        value = isCell ? cells[address] : operand.Value;
        return isCell || operand.Kind == OperandKind.Immediate;
    }
}
