namespace LogicToNeurons.Circuits.Netlists;

/// <summary>How many instances there are of a circuit, at all depths.</summary>
/// <param name="Circuit">The circuit with its parameters, for example <c>RippleAdder&lt;8&gt;</c>.</param>
/// <param name="Count">The number of instances, at least 1.</param>
public readonly record struct InstanceCount(string Circuit, int Count);
