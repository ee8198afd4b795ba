using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Levels.Execution;

/// <summary>Starts machines of neurons.</summary>
public static class NeuronMachines
{
    /// <summary>Begins a program's first state, in the machine's own format.</summary>
    public static LevelMachine Of(MachineOfNeurons machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return machine.Number switch
        {
            NumberFormat.Int32 => new NeuronMachine<int>(machine),
            NumberFormat.Float32 => new NeuronMachine<float>(machine),
            _ => new NeuronMachine<double>(machine),
        };
    }
}
