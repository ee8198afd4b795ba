namespace LogicToNeurons.Circuits.Editing;

/// <summary>A gate or an instance as a formula.</summary>
internal static class GateFormula
{
    /// <summary>The formula, with the notes' signs where there is one.</summary>
    /// <param name="circuit">A gate's kind, or the name of a circuit with its parameters.</param>
    /// <param name="inputs">What goes in.</param>
    public static string Of(string circuit, IReadOnlyList<string> inputs) => (circuit.ToLowerInvariant(), inputs.Count) switch
    {
        ("not", 1) => $"¬{inputs[0]}",
        ("buf" or "wire", 1) => inputs[0],
        ("and", > 1) => string.Join(" · ", inputs),
        ("or", > 1) => string.Join(" + ", inputs),
        ("xor", > 1) => string.Join(" ⊕ ", inputs),
        ("nand" or "nor" or "xnor" or "and" or "or" or "xor", _) => $"{circuit.ToLowerInvariant()}({string.Join(", ", inputs)})",
        _ => $"{circuit}({string.Join(", ", inputs)})",
    };
}
