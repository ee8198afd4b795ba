namespace LogicToNeurons.Networks.Compilation;

/// <summary>What the values of a circuit are in its network, over signals as they were numbered while it was wired; never changes.</summary>
/// <remarks>
/// A large network has many long forms, and only few of them are ever asked for: they get the network's numbers when they are.
/// </remarks>
/// <param name="forms">The forms; null where a block has absorbed a value.</param>
/// <param name="numbers">The network's number of each signal.</param>
internal sealed class ValueForms(AffineForm?[] forms, int[] numbers)
{
    /// <summary>The form of a value over the network's signals, or null if a block has absorbed it.</summary>
    public AffineForm? this[int value] => forms[value] is { } form ? form.Renumbered(numbers) : null;
}
