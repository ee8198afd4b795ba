namespace LogicToNeurons.Networks.Verification;

/// <summary>How a network and its circuit are compared.</summary>
public enum VerificationMethod
{
    /// <summary>All patterns.</summary>
    Exhaustive,

    /// <summary>A proof for each block, and that the weights are theirs.</summary>
    Structural,
}
