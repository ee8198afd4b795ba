using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Programs;

/// <summary>Programs where circuits are expected: then a program stands for its machine of gates.</summary>
internal static class ProgramCircuit
{
    /// <summary>Whether a file holds a program, as far as its name tells.</summary>
    public static bool IsProgram(string file) => file.EndsWith(".asm", StringComparison.OrdinalIgnoreCase);

    /// <summary>The machine of gates of a program; or that there is none so large.</summary>
    public static Outcome<MachineOfGates> Build(ProgramImage image)
    {
        var (plan, diagnostics) = DatapathPlan.Of(image);
        return plan is null ? new Outcome<MachineOfGates>(null, diagnostics) : MachineOfGates.Build(plan);
    }
}
