using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;
using LogicToNeurons.Networks.Compilation.Restructuring;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation.Modes;

/// <summary>Tries the compiler's passes on a circuit and takes the smallest network that does what is asked for.</summary>
internal sealed class FusedCompiler
{
    private readonly Netlist _netlist;
    private readonly CompilerSettings _settings;
    private readonly int _ands;
    private readonly List<PassResult> _results = [];

    public FusedCompiler(Subject shared, CompilerSettings settings)
    {
        var netlist = shared.Netlist;
        (_netlist, _settings) = (netlist, settings);
        NumberFormat[] formats = settings.Number is { } number ? [number] : [NumberFormat.Float32, NumberFormat.Float64];
        _ands = shared.LiveGateCount;
        var subject = Cuts(shared, formats[0]);
        Try(FusedCandidate.Of(subject, CompilerPass.Adders, formats[0], settings));
        var sums = SumFunctions.Of(subject);
        foreach (var format in formats)
        {
            Try(FusedCandidate.Of(subject, CompilerPass.Sums, format, settings));
            Try(FusedCandidate.Of(subject, CompilerPass.Sums, format, settings, keepsSingleAdders: false));
            foreach (var kinks in KinksFor(sums))
            {
                Try(FusedCandidate.Of(subject, CompilerPass.Sums, format, settings, sums: sums, mostKinks: kinks));
            }
        }

        if (shared.InputCount <= SmallInputs && Best is null)
        {
            Try(FusedCandidate.Of(TableBlocks.Of(netlist), CompilerPass.Cuts, formats[0], settings));
        }
    }

    private const int FewKinks = 3;

    // So that a truth table of so many inputs takes no time.
    private const int SmallInputs = 12;

    /// <summary>Gets the network with the fewest neurons, then for the smallest format, then with the fewest layers; null if none does what is asked for.</summary>
    public FusedCandidate? Best { get; private set; }

    /// <summary>Gets a value indicating whether any network could be made.</summary>
    public bool HasAny => _results.Count > 0;

    /// <summary>Gets the fewest layers of any network that was made.</summary>
    public int FewestLayers => _results.Min(result => result.Layers);

    /// <summary>Gets what the passes come to, from the notes' formulas on.</summary>
    public IReadOnlyList<PassResult> Passes()
    {
        var strict = NetworkSize.OfStrict(GateBlocks.Of(_netlist));
        var passes = new List<PassResult>
        {
            new(CompilerPass.Notes, null, strict.Neurons, 0, 0),
            new(CompilerPass.Ands, null, _ands, 0, 0),
        };
        foreach (var result in _results.GroupBy(result => (result.Pass, result.Number)).Select(group => group.MinBy(result => result.Neurons)!))
        {
            // Another format is another line only where it makes a difference.
            if (passes[^1].Pass != result.Pass || passes[^1].Neurons != result.Neurons)
            {
                passes.Add(result);
            }
        }

        return passes;
    }

    // The circuit to go on with: its selectors are restructured only where that makes fewer neurons.
    private Subject Cuts(Subject shared, NumberFormat format)
    {
        var plain = Try(FusedCandidate.Of(shared, CompilerPass.Cuts, format, _settings));
        var restructured = SelectorTrees.Restructure(shared);
        return restructured != shared && Try(FusedCandidate.Of(restructured, CompilerPass.Cuts, format, _settings)) < plain ? restructured : shared;
    }

    // How much of what depends on sums is tried: thresholds and the like, and all; each only if it is more than the one before.
    private static IEnumerable<int> KinksFor(SumFunctions sums) =>
        new[] { 0, FewKinks, int.MaxValue }.DistinctBy(limit => sums.NodesOf(limit).Count).Skip(1);

    // Only the best is kept: a network of a large circuit is large.
    private int Try(FusedCandidate? candidate)
    {
        if (candidate is null)
        {
            return int.MaxValue;
        }

        _results.Add(candidate.ToResult());
        if (candidate.Fits(_settings) && (Best is null || Rank(candidate).CompareTo(Rank(Best)) < 0))
        {
            Best = candidate;
        }

        return candidate.Compiled.Network.NeuronCount;
    }

    private static (int Neurons, NumberFormat Number, int Layers, int Weights) Rank(FusedCandidate candidate)
    {
        var network = candidate.Compiled.Network;
        return (network.NeuronCount, candidate.Number, network.LayerCount, network.Neurons.WeightCount);
    }
}
