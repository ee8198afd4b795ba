namespace LogicToNeurons.Levels.Neurons.Forms;

/// <summary>A whole number that the machine of neurons has in every tick; never changes.</summary>
/// <param name="Number">Its number: a value is a form of values with lower numbers.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">What it is called, in English.</param>
/// <param name="Lowest">The least that it can be.</param>
/// <param name="Largest">The most that it can be.</param>
/// <param name="Definition">Of a neuron, what it takes the ReLU of; of an output, what it is; null for a register.</param>
/// <param name="LeastPositive">The least that it can be above 0.</param>
public sealed record WordValue(int Number, WordValueKind Kind, string Name, long Lowest, long Largest, WordForm? Definition, long LeastPositive = 1)
{
    /// <inheritdoc/>
    public bool Equals(WordValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>The sum.</summary>
    public static WordForm operator +(WordValue left, WordForm right) => WordForm.Of(left) + right;

    /// <summary>The difference.</summary>
    public static WordForm operator -(WordValue left, WordForm right) => WordForm.Of(left) - right;

    /// <summary>A number and the value.</summary>
    public static WordForm operator +(long left, WordValue right) => WordForm.Of(left) + right;

    /// <summary>A number without the value.</summary>
    public static WordForm operator -(long left, WordValue right) => WordForm.Of(left) - right;

    /// <summary>The negative.</summary>
    public static WordForm operator -(WordValue value) => -1 * WordForm.Of(value);

    /// <summary>A multiple.</summary>
    public static WordForm operator *(long factor, WordValue value) => factor * WordForm.Of(value);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
