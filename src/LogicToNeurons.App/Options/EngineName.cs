using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Options;

/// <summary>The engines by name.</summary>
internal static class EngineName
{
    public const string Interpreter = "interpreter";
    public const string Compiled = "compiled";

    /// <summary>Gets all engines' names; those of gates and neurons are known, but not built yet.</summary>
    public static IReadOnlyList<string> All { get; } = [Interpreter, Compiled, "gates", "neurons"];

    /// <summary>Loads a program on an engine; null if there is none of that name yet.</summary>
    public static ProgramMachine? Create(string? name, ProgramImage image) => name switch
    {
        null or Interpreter => new Interpreter(image),
        Compiled => new CompiledMachine(image),
        _ => null,
    };
}
