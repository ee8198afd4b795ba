namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>One output as a constant and a sum of neurons; no neuron stands in it twice.</summary>
/// <param name="Terms">The neurons with what each counts for.</param>
/// <param name="Constant">The constant.</param>
internal sealed record LayerForm(IReadOnlyList<(LayerNeuron Neuron, int Factor)> Terms, int Constant)
{
    /// <summary>Gets the form without neurons that is 0.</summary>
    public static LayerForm Zero { get; } = new([], 0);

    /// <summary>Gets the number of neurons.</summary>
    public int Count => Terms.Count;

    /// <summary>The form of the complement: 1 - this.</summary>
    public LayerForm Complement() => new([.. Terms.Select(term => (term.Neuron, -term.Factor))], 1 - Constant);

    /// <summary>The sum of this form and one of other neurons.</summary>
    public LayerForm Plus(LayerForm other) => new([.. Terms, .. other.Terms], Constant + other.Constant);
}
