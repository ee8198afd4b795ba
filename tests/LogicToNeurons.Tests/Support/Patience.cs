using LogicToNeurons.Circuits.Proving;

namespace LogicToNeurons.Tests.Support;

/// <summary>Time for what takes some seconds at most: on the wall it is many times that where a machine has much else to do.</summary>
internal static class Patience
{
    /// <summary>Gets what lets a proof take a quarter of an hour, by all methods.</summary>
    public static ProofSettings Proof { get; } = new(TimeSpan.FromMinutes(15));
}
