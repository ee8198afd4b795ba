namespace LogicToNeurons.Circuits.Proving;

/// <summary>What is known of a claim.</summary>
public enum Verdict
{
    /// <summary>It holds for every input.</summary>
    Proven,

    /// <summary>There is an input that it doesn't hold for.</summary>
    Refuted,

    /// <summary>Neither was found within the limit.</summary>
    Unknown,
}
