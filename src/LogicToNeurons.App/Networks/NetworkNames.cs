using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Verification;

namespace LogicToNeurons.App.Networks;

/// <summary>What modes and methods are called on the command line and in JSON.</summary>
internal static class NetworkNames
{
    public static string Name(this CompilerMode mode) => mode switch
    {
        CompilerMode.Gate => "gate",
        CompilerMode.TwoLayer => "two-layer",
        CompilerMode.Fused => "fused",
    };

    public static string Name(this VerificationMethod method) => method switch
    {
        VerificationMethod.Exhaustive => "exhaustive",
        VerificationMethod.Structural => "structural",
    };
}
