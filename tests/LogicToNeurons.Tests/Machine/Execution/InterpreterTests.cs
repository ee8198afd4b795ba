using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Execution;

public sealed class InterpreterTests
{
    [Fact]
    public void Start_EmptyProgram_HasHalted()
    {
        var machine = new Interpreter(Programs.Image("; nothing"));
        Assert.Equal(StepStatus.Halted, machine.Status);
        Assert.Equal(0, machine.Run(10));
    }

    [Fact]
    public void Run_HaltsWithLastAllowedStep_HasHalted()
    {
        var machine = new Interpreter(Programs.Image("mov r0, #1\nmov r1, #2"));
        Assert.Equal(2, machine.Run(2));
        Assert.Equal(StepStatus.Halted, machine.Status);
    }

    [Fact]
    public void Run_LimitReached_LeavesStateIntact()
    {
        var machine = new Interpreter(Programs.Image("loop: add r0, #1\njmp loop"));
        Assert.Equal(7, machine.Run(7));
        Assert.Equal((StepStatus.Ready, 4L, 1, 7L), (machine.Status, machine.State.Cells[0], machine.State.Pc, machine.State.Steps));
    }

    [Fact]
    public void Mov_ThroughCell0_UsesItAsItWasBefore()
    {
        var machine = new Interpreter(Programs.Image(".data 0: 9\nmov [0], #5"));
        machine.Run(1);
        Assert.Equal((9L, 5L), (machine.State.Cells[0], machine.State.Cells[9]));
    }

    [Fact]
    public void Mov_LeavesFlagsAlone()
    {
        var machine = new Interpreter(Programs.Image("cmp #1, #1\nmov r0, #-5"));
        machine.Run(2);
        Assert.True(machine.State.Zero && !machine.State.Less);
    }

    [Theory]
    [InlineData("div r0, r1", "L2N0201: r1 is 0, and nothing can be divided by 0: the machine stops before 'div r0, r1'")]
    [InlineData("div r0, #0", "L2N0201: the divisor is 0, and nothing can be divided by 0: the machine stops before 'div r0, #0'")]
    [InlineData("mov r0, [8]", "L2N0202: cell 8 is -1, and there is no cell -1 (the cells are 0 to 255): the machine stops before 'mov r0, [8]'")]
    [InlineData("mov [9], [8]", "L2N0202: cell 9 is 256, and there is no cell 256 (the cells are 0 to 255): the machine stops before 'mov [9], [8]'")]
    [InlineData("div [8], #0", "L2N0202: cell 8 is -1, and there is no cell -1 (the cells are 0 to 255): the machine stops before 'div [8], #0'")]
    public void Trap_NamesTheInstructionAndTheValues(string instruction, string expected)
    {
        foreach (var create in new Func<ProgramMachine>[]
        {
            () => new Interpreter(Programs.Image($".data 0: 7, 0\n.data 8: -1, 256\nmov r2, #1\n{instruction}")),
            () => new CompiledMachine(Programs.Image($".data 0: 7, 0\n.data 8: -1, 256\nmov r2, #1\n{instruction}")),
        })
        {
            var machine = create();
            Assert.Equal(1, machine.Run(10));
            Assert.Equal((StepStatus.Trapped, 1, 1L, 7L), (machine.Status, machine.State.Pc, machine.State.Steps, machine.State.Cells[0]));
            Assert.Equal($"test.asm(4,1): error {expected}", DiagnosticText.Head(TrapReport.Of(machine), Language.English));
        }
    }

    [Fact]
    public void Warnings_UninitialisedReads_OncePerLineAndCell()
    {
        var machine = new Interpreter(Programs.Image("loop: add r0, r1\nmov r2, [r3]\ncmp r0, #0\nje loop"));
        machine.Run(100);
        var lines = machine.Warnings.All().Select(warning => DiagnosticText.Head(warning, Language.English)).ToList();
        Assert.Equal(
        [
            "test.asm(1,7): warning L2N0203: r1 is read, but nothing has written it: it reads as 0; '.data r1: 0' would give it a value",
            "test.asm(1,7): warning L2N0203: r0 is read, but nothing has written it: it reads as 0; '.data r0: 0' would give it a value",
            "test.asm(2,1): warning L2N0203: r3 is read, but nothing has written it: it reads as 0; '.data r3: 0' would give it a value",
        ],
        lines);
    }

    [Fact]
    public void Warnings_JumpBeforeFlags_Once()
    {
        var machine = new Interpreter(Programs.Image("loop: je loop\njne loop"));
        machine.Run(100);
        Assert.Equal(
            ["L2N0204 1", "L2N0204 2"],
            machine.Warnings.All().Select(warning => $"{warning.Code} {warning.Source!.LineOf(warning.Span.Start)}"));
    }

    [Fact]
    public void Run_LongLoop_AllocatesNothing()
    {
        var machine = new Interpreter(Programs.Image("loop: add r0, #1\ncmp r0, #0\njne loop"));
        machine.Run(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        machine.Run(1_000_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Sum_EmptyRange_TrapsAfter967Steps()
    {
        var text = File.ReadAllText(Repository.PathOf("programs", "asm", "sum.asm")).Replace("15, 18", "15, 15", StringComparison.Ordinal);
        var machine = new Interpreter(Programs.Image(text));
        machine.Run(10_000);
        Assert.Equal((StepStatus.Trapped, 967L), (machine.Status, machine.State.Steps));
    }
}
