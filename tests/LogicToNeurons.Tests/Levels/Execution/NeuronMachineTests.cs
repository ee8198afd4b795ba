using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Execution;

public class NeuronMachineTests
{
    private const string Sum = """
        .data 8: 15, 18
        .data 15: 1, 2, 3
            mov r0, #0
            mov r1, 8
            mov r2, 9
        loop:
            add r0, [r1]
            add r1, #1
            cmp r1, r2
            jne loop
            mov 10, r0
        """;

    [Theory]
    [InlineData(8, 32)]
    [InlineData(16, 32)]
    [InlineData(32, 256)]
    public void Run_Sum_Is6(int width, int memory)
    {
        var machine = NeuronMachines.Of(NeuronMachinesOf.Text(FormattableString.Invariant($".width {width}\n.memory {memory}\n") + Sum));
        Assert.Equal(16, machine.Run(1000));
        Assert.Equal(StepStatus.Halted, machine.Status);
        Assert.Equal(6, machine.State.Cells[10]);
    }
}
