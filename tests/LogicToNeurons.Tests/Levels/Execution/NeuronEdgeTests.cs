using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Execution;

public class NeuronEdgeTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    public void Run_EveryFormAtEdgeValues_IsAsInterpreter(int width)
    {
        var image = MachineEdges.Image(width);
        Assert.Null(MachineEdges.DifferenceAtValues(new Interpreter(image), NeuronMachines.Of(NeuronMachinesOf.Image(image))));
    }
}
