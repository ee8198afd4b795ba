using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>Compiles circuits to ReLU networks that compute the same bits, exactly.</summary>
public static class Compiler
{
    /// <summary>Compiles a circuit.</summary>
    /// <returns>The network; or that it would be too large, or not exact in the format, with what would do.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more; the settings say so.</exception>
    public static Outcome<CompilationResult> Compile(Netlist netlist, CompilerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Mode == CompilerMode.Fused)
        {
            return Fused(netlist, settings);
        }

        var compiled = settings.Mode switch
        {
            CompilerMode.Gate => Strict(GateBlocks.Of(netlist), settings, Words.Of("compile.hint.fused")),
            CompilerMode.TwoLayer => OneLayer(netlist, settings),
            _ => throw new InvalidOperationException($"There is no mode {settings.Mode}."),
        };
        return compiled.Value is { } network ? Checked(network, settings, []) : new Outcome<CompilationResult>(null, compiled.Diagnostics);
    }

    private static Outcome<CompilationResult> Fused(Netlist netlist, CompilerSettings settings)
    {
        var shared = Subject.Shared(netlist);
        if (shared.LiveGateCount > NetworkSize.MostNeurons)
        {
            return TooLarge<CompilationResult>(netlist, new NetworkSize(shared.LiveGateCount, 0), null);
        }

        settings.Announce?.Invoke(new ExpectedSize(settings.HasShortcuts ? shared.LiveGateCount : NetworkSize.OfStrict(AndBlocks.Of(shared)).Neurons, IsExact: false));
        var fused = new FusedCompiler(shared, settings);
        if (fused.Best is { } best)
        {
            return Checked(best.Compiled, settings with { Number = settings.Number ?? best.Number }, fused.Passes());
        }

        return !fused.HasAny
            ? TooLarge<CompilationResult>(netlist, NetworkSize.OfStrict(GateBlocks.Of(netlist)), Words.Of("compile.hint.shortcuts"))
            : Diagnostic.About(netlist.Name, "L2N1103", Severity.Error, Words.Of("compile.noneFits", fused.FewestLayers, fused.SmallestWeight), Words.Of("compile.hint.dials"));
    }

    private static Outcome<CompiledNetwork> OneLayer(Netlist netlist, CompilerSettings settings)
    {
        var inputs = netlist.InputNets.Length + netlist.FlipFlops.Length;
        if (inputs > TableBlocks.MostInputs)
        {
            return Diagnostic.About(
                netlist.Name,
                "L2N1102",
                Severity.Error,
                Words.Of("compile.tooManyInputs", inputs, TableBlocks.MostInputs),
                Words.Of("compile.hint.fused"));
        }

        // A neuron for each pattern of half of them for each output, or for each pattern but one for all.
        var (half, outputs) = ((1L << inputs) / 2, netlist.OutputNets.Length + netlist.FlipFlops.Length);
        settings.Announce?.Invoke(new ExpectedSize(Math.Min(outputs * half, (1L << inputs) - 1), IsExact: false));
        return Strict(TableBlocks.Of(netlist), settings with { Announce = null }, Words.Of("compile.hint.fused"));
    }

    private static Outcome<CompiledNetwork> Strict(BlockGraph graph, CompilerSettings settings, Phrase hint)
    {
        var size = NetworkSize.OfStrict(graph);
        if (!size.IsAllowed)
        {
            return TooLarge<CompiledNetwork>(graph.Subject.Netlist, size, hint);
        }

        settings.Announce?.Invoke(new ExpectedSize(size.Neurons, IsExact: true));
        return StrictWiring.Wire(graph);
    }

    private static Outcome<CompilationResult> Checked(CompiledNetwork compiled, CompilerSettings settings, IReadOnlyList<PassResult> passes)
    {
        var exactness = Exactness.Of(compiled.Network);
        var number = settings.Number ?? (exactness.IsExactIn(NumberFormat.Float32) ? NumberFormat.Float32 : NumberFormat.Float64);
        var (layers, weight) = (compiled.Network.LayerCount, exactness.LargestWeight);
        if (exactness.IsExactIn(number) && layers <= (settings.MaxLayers ?? layers) && weight <= (settings.MaxWeight ?? weight))
        {
            return new CompilationResult(compiled, settings.Mode, number, exactness, passes);
        }

        var formats = string.Join(", ", exactness.Formats.Select(format => format.ToString().ToLowerInvariant()));
        return Diagnostic.About(compiled.Network.Name, "L2N1103", Severity.Error, Words.Of("compile.doesNotFit", layers, weight, formats), Words.Of("compile.hint.dials"));
    }

    private static Outcome<T> TooLarge<T>(Netlist netlist, NetworkSize size, Phrase? hint)
        where T : class => Diagnostic.About(
        netlist.Name,
        "L2N1101",
        Severity.Error,
        Words.Of("compile.tooLarge", size.Neurons, Math.Round(size.DenseBytes / (1 << 20)), NetworkSize.MostNeurons),
        hint);
}
