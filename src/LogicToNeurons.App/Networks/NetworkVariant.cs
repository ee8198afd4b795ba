using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>What a circuit becomes in one of the compiler's modes, and what has been done with it since.</summary>
internal sealed class NetworkVariant
{
    private NetworkVariant(CompilerMode mode, Outcome<CompilationResult> outcome)
    {
        (Mode, Result, Diagnostics) = (mode, outcome.Value, outcome.Diagnostics);
        Draft = outcome.Value is { } result ? new NetworkDraft(result.Compiled.Network) : null;
    }

    /// <summary>Compiles a circuit. It changes nothing, so any thread can do it.</summary>
    public static NetworkVariant Make(Netlist netlist, CompilerMode mode, CancellationToken cancellation)
    {
        var outcome = Compiler.Compile(netlist, new CompilerSettings(mode) { Cancellation = cancellation });

        // Where everything comes from takes a while for large circuits too.
        return new NetworkVariant(mode, outcome) { Provenance = outcome.Value is { } result ? new Provenance(result.Compiled) : null };
    }

    /// <summary>Gets the mode.</summary>
    public CompilerMode Mode { get; }

    /// <summary>Gets the network as it was compiled; null if there is none.</summary>
    public CompilationResult? Result { get; }

    /// <summary>Gets what is to be said, first of all why there is no network.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the network with the weights that it has now; null if there is none.</summary>
    public NetworkDraft? Draft { get; }

    /// <summary>Gets which nets its neurons stand for; null if there is no network.</summary>
    public Provenance? Provenance { get; private init; }

    /// <summary>Gets or sets how it was verified as it was compiled; null if it wasn't.</summary>
    public VerificationResult? Verification { get; set; }

    /// <summary>Gets or sets for which patterns the changed weights are wrong; null if none are changed, or nobody has looked.</summary>
    public DifferingPatterns? Differences { get; set; }
}
