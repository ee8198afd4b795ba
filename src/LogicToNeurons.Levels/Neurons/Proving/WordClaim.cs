using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>Something that has to hold for a block, with how it can be proved.</summary>
/// <remarks>A claim takes the ranges of what it reads for granted: other claims prove them.</remarks>
public abstract class WordClaim
{
    /// <summary>Gets the values whose ranges it proves, beyond what follows from what they are made of.</summary>
    public abstract IEnumerable<WordValue> Proved { get; }

    /// <summary>Whether it holds.</summary>
    /// <param name="definitionOf">What each neuron takes the ReLU of, and what each output is.</param>
    public abstract bool Holds(Func<WordValue, WordForm> definitionOf);
}
