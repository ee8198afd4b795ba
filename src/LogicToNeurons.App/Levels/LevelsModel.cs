using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Levels;

/// <summary>The machines that were built for a program, and the engines that run them.</summary>
/// <param name="Gates">The machine of gates.</param>
/// <param name="Neurons">The machine of neurons.</param>
/// <param name="GateEngine">What runs the machine of gates.</param>
/// <param name="NeuronEngine">What runs the machine of neurons.</param>
internal sealed record LevelsModel(MachineOfGates Gates, MachineOfNeurons Neurons, ProgramMachine GateEngine, ProgramMachine NeuronEngine)
{
    /// <summary>Builds both machines for a program.</summary>
    /// <returns>The machines; or that there are none so large.</returns>
    public static Outcome<LevelsModel> Of(ProgramImage image) => Of(image, image);

    /// <summary>Builds the machines of gates and of neurons for a program each.</summary>
    /// <param name="ofGates">The program that the machine of gates is built for.</param>
    /// <param name="ofNeurons">The program that the machine of neurons is built for.</param>
    /// <returns>The machines; or that there are none so large.</returns>
    public static Outcome<LevelsModel> Of(ProgramImage ofGates, ProgramImage ofNeurons)
    {
        var (gatePlan, neuronPlan) = (DatapathPlan.Of(ofGates), DatapathPlan.Of(ofNeurons));
        if (gatePlan.Value is null || neuronPlan.Value is null)
        {
            return new Outcome<LevelsModel>(null, gatePlan.Value is null ? gatePlan.Diagnostics : neuronPlan.Diagnostics);
        }

        var neurons = MachineOfNeurons.Of(neuronPlan.Value);
        if (neurons.Value is null)
        {
            return new Outcome<LevelsModel>(null, neurons.Diagnostics);
        }

        var gates = MachineOfGates.Build(gatePlan.Value);
        return new LevelsModel(gates, neurons.Value, new GateMachine(gates), NeuronMachines.Of(neurons.Value));
    }
}
