using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Datapath;

public sealed class MachineEdgeTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    public void Step_EveryOperationAtAllPairsOfEdgeValues_DoesAsTheInterpreter(int width)
    {
        var image = MachineEdges.Image(width);
        Assert.Equal(17, MachineEdges.Values(width).Distinct().Count());
        Assert.Null(MachineEdges.DifferenceAtValues(new Interpreter(image), new GateMachine(GateMachines.Build(image))));
    }

    [Theory]
    [InlineData("; nothing at all")]
    [InlineData("mov 0, 0")]
    [InlineData("jmp 0")]
    [InlineData("jl 1")]
    [InlineData("cmp #-1, #0\njl 2")]
    [InlineData("cmp r1, #0\nje 0")]
    [InlineData("mov 9, #5\nmov [9], 9\nmov r5, #-3")]
    [InlineData("mov r0, #5\nmov [r0], #7\nmov [r0], [r0]\nmov r0, [r0]\nadd [0], 0")]
    [InlineData("mov r0, #6\nmov [0], [0]\nsub [0], [0]\nmul r0, #-1\nadd [r0], #1")]
    [InlineData("mov 12, #8\ncmp [12], #0\nadd 15, [12]")]
    [InlineData("mov r1, #-128\ndiv r1, #-1\ndiv r1, #0")]
    [InlineData("mov r1, #16\nmov r2, [r1]")]
    [InlineData("mov r1, #-1\ncmp [r1], #2")]
    [InlineData("mov r1, #-1\ndiv r1, [r1]")]
    [InlineData("mul r1, #2\nmul r1, r1\nmul r1, 9")]
    [InlineData("div r1, r2")]
    [InlineData("sub r1, #1\njl 0")]
    [InlineData("add r1, #100\njne 0\nadd r2, r1")]
    public void Run_SmallProgram_DoesAsTheInterpreter(string program)
    {
        foreach (var (width, memory) in new[] { (8, 8), (8, 16), (8, 256), (16, 32), (32, 128), (32, 256) })
        {
            var text = FormattableString.Invariant($".width {width}\n.memory {memory}\n.data 0: 3, -1\n{program}");
            if (Programs.Assemble(text).Value is { } image)
            {
                Assert.Null(GateMachines.Difference(GateMachines.Build(image), 300));
            }
        }
    }

    [Theory]
    [InlineData(127)]
    [InlineData(-128)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Run_PointerOf8BitsAmong256Cells_IsSigned(int pointer)
    {
        var text = FormattableString.Invariant($".width 8\n.memory 256\n.data 200: {pointer}, 44\nmov 255, [200]\nadd [200], 201\nmov [200], 255");
        Assert.Null(GateMachines.Difference(GateMachines.Build(Programs.Image(text)), 10));
    }
}
