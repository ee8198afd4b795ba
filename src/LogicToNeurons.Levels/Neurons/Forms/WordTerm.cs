namespace LogicToNeurons.Levels.Neurons.Forms;

/// <summary>A term of a <see cref="WordForm"/>.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">Its weight, not 0.</param>
public readonly record struct WordTerm(WordValue Value, long Weight);
