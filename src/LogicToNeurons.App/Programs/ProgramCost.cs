using LogicToNeurons.Levels.Cost;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Programs;

/// <summary>What a program costs on its levels.</summary>
/// <param name="End">The program at its end, or where it was stopped.</param>
/// <param name="Gates">Its machine of gates; null if none is built so large.</param>
/// <param name="Neurons">Its machine of neurons; null if there is none.</param>
/// <param name="Times">Nanoseconds an instruction, engine by engine; none for a program without steps.</param>
internal sealed record ProgramCost(ProgramMachine End, GateCost? Gates, NeuronCost? Neurons, IReadOnlyList<(string Engine, double Nanoseconds)> Times);
