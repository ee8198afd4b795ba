using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Hack;

/// <summary>What the Hack computer does with its memories, alike on all engines; and when a program has ended.</summary>
public sealed class HackMachineTests
{
    private const int Never = 1_000_000;
    private const int JumpAlways = 0b1110_1010_1000_0111;

    // A=0 as the goal, D, memory: what the ALU is to do.
    private const int Zero = 0b0_101010;
    private const int One = 0b0_111111;
    private const int OfD = 0b0_001100;
    private const int OfA = 0b0_110000;
    private const int OfMemory = 0b1_110000;
    private const int NotD = 0b0_001101;

    [Fact]
    public void Step_WriteAndNewA_WritesWhereAPointedBefore()
    {
        foreach (var machine in HackPrograms.All(HackPrograms.Of(100, HackPrograms.Compute(One, 0b101, 0))))
        {
            Step(machine, 2);
            Assert.Equal((1, 0), (machine.Memory[100], machine.Memory[1]));
            Assert.Equal(new HackWrite(100, 1), machine.LastWrite);
            Assert.Equal(new HackRegisters(1, 0, 2), machine.Registers);
        }
    }

    [Fact]
    public void Step_JumpAndNewA_GoesWhereAPointedBefore()
    {
        foreach (var machine in HackPrograms.All(HackPrograms.Of(100, HackPrograms.Compute(One, 0b100, 0b001))))
        {
            Step(machine, 2);
            Assert.Equal(new HackRegisters(1, 0, 100), machine.Registers);
        }
    }

    [Fact]
    public void Step_AddressesBeyondTheMemory_AreTakenModuloItsSize()
    {
        // A = not 0 = 65,535: the word 32,767 and the place 32,767, behind which comes 0.
        foreach (var machine in HackPrograms.All(HackPrograms.Of(HackPrograms.Compute(NotD, 0b100, 0), HackPrograms.Compute(One, 0b001, 0b111))))
        {
            Step(machine, 2);
            Assert.Equal((1, 32_767), (machine.Memory[32_767], machine.Registers.Pc));
            Step(machine, 1);
            Assert.Equal(new HackRegisters(0, 0, 0), machine.Registers);
        }
    }

    [Fact]
    public void Step_Set_IsReadFromMemory()
    {
        foreach (var machine in HackPrograms.All(HackPrograms.Of(24_576, HackPrograms.Compute(OfMemory, 0b010, 0))))
        {
            machine.Set(24_576, 65);
            Step(machine, 2);
            Assert.Equal(65, machine.Registers.D);
        }
    }

    [Theory]
    [InlineData(0, 0, 0, JumpAlways)]
    [InlineData(1, 1, 1, JumpAlways)]
    [InlineData(2, 2, 2, JumpAlways, 2, JumpAlways)]
    [InlineData(1, 1, 5, 1, JumpAlways)]
    public void Run_UsualEnd_IsReachedAtItsFirstInstruction(long steps, int pc, params int[] words)
    {
        foreach (var machine in HackPrograms.All(HackPrograms.Of(words)))
        {
            Assert.True(machine.Run(Never, () => false));
            Assert.Equal((steps, pc), (machine.Steps, machine.Registers.Pc));
        }
    }

    [Fact]
    public void Run_ConditionalJumpToItself_IsTheEndOnlyWhereItHolds()
    {
        // @1; D;JEQ at the places 1 and 2: it holds as D is 0.
        Assert.True(new HackEmulator(HackPrograms.Of(7, 1, HackPrograms.Compute(OfD, 0, 0b010))).Run(100, () => false));
        Assert.False(new HackEmulator(HackPrograms.Of(7, 1, HackPrograms.Compute(OfD, 0, 0b001))).Run(100, () => false));
    }

    [Fact]
    public void Run_LoopThatStores_IsNoEnd()
    {
        // @0; D=A;JMP keeps all as it is, but says that it stores; M=M would, too. Only what stores nothing is an end.
        var machine = new HackEmulator(HackPrograms.Of(0, HackPrograms.Compute(OfA, 0b010, 0b111)));
        Assert.False(machine.Run(100, () => false));
        Assert.Equal(100, machine.Steps);
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        var machine = new HackEmulator(HackPrograms.Of(HackPrograms.Compute(Zero, 0, 0)));
        Assert.False(machine.Run(Never, () => machine.Steps > 5000));
        Assert.Equal(5120, machine.Steps);
    }

    [Theory]
    [InlineData(0, "@0")]
    [InlineData(32767, "@32767")]
    [InlineData(JumpAlways, "0;JMP")]
    [InlineData(0b1111_0000_1011_1001, "AMD=D+M;JGT")]
    [InlineData(0b1110_0000_1001_0000, "D=D+A")]
    [InlineData(0b1001_0000_1000_1000, "M=D+M")]
    [InlineData(0b1110_0000_0100_0000, "0'000001")]
    [InlineData(0b1111_1001_0100_1000, "M=1'100101")]
    public void Instruction_AsText_IsThePlatformsLanguage(int word, string text) =>
        Assert.Equal(text, new HackInstruction((ushort)word).ToString());

    private static void Step(HackMachine machine, int count)
    {
        for (var i = 0; i < count; i++)
        {
            machine.Step();
        }
    }
}
