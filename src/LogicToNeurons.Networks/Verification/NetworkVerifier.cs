using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Makes sure that a compiled network computes what its circuit does; a clocked circuit's registers are free.</summary>
public static class NetworkVerifier
{
    /// <summary>The most inputs and flip-flops whose patterns are all tried.</summary>
    public const int UsualInputs = 20;

    /// <summary>The most inputs and flip-flops whose patterns are all tried on demand.</summary>
    public const int MostInputs = 24;

    private const int RandomPatterns = 4096;
    private const int Seed = 20261122;

    /// <summary>Compares a network with its circuit.</summary>
    /// <param name="compiled">The network.</param>
    /// <param name="format">The format to evaluate it in.</param>
    /// <param name="mostInputs">How many inputs and flip-flops may be tried exhaustively.</param>
    /// <param name="token">Stops it.</param>
    public static VerificationResult Verify(CompiledNetwork compiled, NumberFormat format, int mostInputs, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostInputs, MostInputs);
        var (network, netlist) = (compiled.Network, compiled.Graph.Subject.Netlist);
        if (network.FirstNeuron <= mostInputs)
        {
            var difference = CircuitComparison.Exhaustive(network, netlist, format, token);
            return new VerificationResult(VerificationMethod.Exhaustive, 1L << network.FirstNeuron, difference is null, difference);
        }

        var counterexample = CircuitComparison.Random(network, netlist, format, RandomPatterns, Seed, token);
        var isEqual = counterexample is null && SubjectVerifier.Proves(compiled.Graph.Subject, token) && BlockVerifier.Proves(compiled);
        return new VerificationResult(VerificationMethod.Structural, RandomPatterns, isEqual, counterexample);
    }
}
