using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Options;

/// <summary>The engines by name.</summary>
internal static class EngineName
{
    public const string Interpreter = "interpreter";
    public const string Compiled = "compiled";
    public const string Gates = "gates";
    public const string Neurons = "neurons";

    /// <summary>Gets all engines' names.</summary>
    public static IReadOnlyList<string> All { get; } = [Interpreter, Compiled, Gates, Neurons];

    /// <summary>Loads a program on an engine.</summary>
    /// <param name="name">The engine's name, one of <see cref="All"/>; null for the usual one.</param>
    /// <param name="image">The program.</param>
    /// <returns>The engine; or why it can't run such a program.</returns>
    public static Outcome<ProgramMachine> Create(string? name, ProgramImage image) => name switch
    {
        null or Interpreter => new Interpreter(image),
        Compiled => new CompiledMachine(image),
        _ => OfHardware(name, image),
    };

    // Apart, so that the other engines start without loading what these are made of.
    private static Outcome<ProgramMachine> OfHardware(string name, ProgramImage image)
    {
        var (plan, diagnostics) = DatapathPlan.Of(image);
        if (plan is null)
        {
            return new Outcome<ProgramMachine>(null, diagnostics);
        }

        if (name == Gates)
        {
            return new GateMachine(MachineOfGates.Build(plan));
        }

        var neurons = MachineOfNeurons.Of(plan);
        return neurons.Value is { } network ? NeuronMachines.Of(network) : new Outcome<ProgramMachine>(null, neurons.Diagnostics);
    }
}
