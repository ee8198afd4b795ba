namespace LogicToNeurons.Networks.Evaluation;

/// <summary>What the neurons of a run have in common: how many of their terms, the first ones, need no multiplication.</summary>
/// <param name="PlusCount">How many weights are 1, at most <see cref="MostUnits"/>; these terms come first.</param>
/// <param name="MinusCount">How many are −1, at most as many; these come next.</param>
/// <param name="IsRelu">Whether it is a neuron; otherwise an affine output.</param>
internal readonly record struct NeuronShape(int PlusCount, int MinusCount, bool IsRelu)
{
    /// <summary>What is more is multiplied like any other weight.</summary>
    public const int MostUnits = 127;

    /// <summary>Gets the number that stands for it in a plan.</summary>
    public int Kind => (IsRelu ? 1 : 0) + (PlusCount << 1) + (MinusCount << 8);

    /// <summary>The shape that a number stands for.</summary>
    public static NeuronShape Of(int kind) => new((kind >> 1) & MostUnits, kind >> 8, (kind & 1) == 1);
}
