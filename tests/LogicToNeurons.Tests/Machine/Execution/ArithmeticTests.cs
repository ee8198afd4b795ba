using System.Globalization;
using System.Numerics;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Execution;

/// <summary>Every operation on every pair of edge values, against whole-number arithmetic without bounds.</summary>
public sealed class ArithmeticTests
{
    public static TheoryData<string, int> Operations()
    {
        var data = new TheoryData<string, int>();
        foreach (var operation in new[] { "add", "sub", "mul", "div", "cmp" })
        {
            foreach (var width in new[] { 8, 16, 32, 64 })
            {
                data.Add(operation, width);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_EdgeValues_IsExactAndWraps(string operation, int width)
    {
        var image = Programs.Image($"{operation} r0, r1", new AssemblyOptions(width, 8));
        foreach (var first in Edges(width))
        {
            foreach (var second in Edges(width))
            {
                foreach (var machine in new ProgramMachine[] { new Interpreter(image), new CompiledMachine(image) })
                {
                    Check(machine, operation, width, first, second);
                }
            }
        }
    }

    private static void Check(ProgramMachine machine, string operation, int width, long first, long second)
    {
        machine.Poke(0, first);
        machine.Poke(1, second);
        machine.Run(1);
        var context = string.Create(CultureInfo.InvariantCulture, $"{machine.GetType().Name}: {operation} {first}, {second} at {width} bits");
        if (operation == "div" && second == 0)
        {
            Assert.True(machine.Status == StepStatus.Trapped && machine.State.Steps == 0 && machine.State.Cells[0] == first, context);
            return;
        }

        var result = operation == "cmp" ? first : Wrap(Exact(operation, first, second), width);
        var (zero, less) = operation == "cmp" ? (first == second, first < second) : (result == 0, result < 0);
        Assert.True(machine.State.Cells[0] == result && machine.State.Zero == zero && machine.State.Less == less, context);
        Assert.Equal(StepStatus.Halted, machine.Status);
    }

    private static BigInteger Exact(string operation, BigInteger first, BigInteger second) => operation switch
    {
        "add" => first + second,
        "sub" => first - second,
        "mul" => first * second,
        _ => BigInteger.Divide(first, second),
    };

    private static long Wrap(BigInteger value, int width)
    {
        var modulus = BigInteger.One << width;
        var low = ((value % modulus) + modulus) % modulus;
        return (long)(low >= modulus / 2 ? low - modulus : low);
    }

    private static IEnumerable<long> Edges(int width)
    {
        var greatest = (long)((BigInteger.One << (width - 1)) - 1);
        long[] values = [0, 1, -1, 2, -2, 3, -3, 7, 10, -10, greatest, -greatest, -greatest - 1, greatest - 1, greatest / 2, (greatest / 2) + 1, -(greatest / 2)];
        return values.Distinct();
    }
}
