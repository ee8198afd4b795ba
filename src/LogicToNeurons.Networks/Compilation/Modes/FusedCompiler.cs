using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Arithmetic;
using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
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
    private readonly FoundCells _found;
    private readonly List<PassResult> _results = [];
    private readonly TriedBlocks _tried = new();

    public FusedCompiler(Subject shared, CompilerSettings settings)
    {
        var netlist = shared.Netlist;
        (_netlist, _settings) = (netlist, settings);
        NumberFormat[] formats = settings.Number is { } number ? [number] : [NumberFormat.Float32, NumberFormat.Float64];
        _ands = shared.LiveGateCount;
        var subject = Cuts(shared, formats[0]);
        _found = AdderCells.FindAll(subject);
        Try(subject, _found, CompilerPass.Adders, formats[0], settings);
        var sums = SumFunctions.Of(subject, settings.Cancellation);
        foreach (var format in formats)
        {
            TrySums(subject, sums, format, settings);
        }

        if (Best is null)
        {
            TryOthers(shared, subject, sums, formats[0]);
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

    /// <summary>Gets the smallest magnitude that the largest weight of any network that was made has.</summary>
    public double SmallestWeight { get; private set; } = double.PositiveInfinity;

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

    private void TrySums(Subject subject, SumFunctions sums, NumberFormat format, CompilerSettings settings)
    {
        Try(subject, _found, CompilerPass.Sums, format, settings);
        Try(subject, _found, CompilerPass.Sums, format, settings, keepsSingleAdders: false);
        foreach (var kinks in KinksFor(sums))
        {
            Try(subject, _found, CompilerPass.Sums, format, settings, sums: sums, mostKinks: kinks);
        }
    }

    // Nothing so far keeps what is asked for. One layer does with few layers, and what multiplies no forms out with small weights:
    // a neuron for each and at last has none but 1 and −1.
    private void TryOthers(Subject shared, Subject subject, SumFunctions sums, NumberFormat format)
    {
        if (shared.InputCount <= SmallInputs)
        {
            Try(FusedCandidate.Of(TableBlocks.Of(_netlist), CompilerPass.Cuts, format, _settings));
        }

        if (_settings.MaxWeight is null)
        {
            return;
        }

        var ands = AndBlocks.Of(shared);
        Try(FusedCandidate.Of(ands, CompilerPass.Cuts, format, _settings));
        if (_settings.HasShortcuts)
        {
            var strict = _settings with { HasShortcuts = false };
            Try(FusedCandidate.Of(ands, CompilerPass.Cuts, format, strict));
            Try(subject, null, CompilerPass.Cuts, format, strict);
            Try(subject, _found, CompilerPass.Adders, format, strict);
            TrySums(subject, sums, format, strict);
        }
    }

    // The circuit to go on with: its selectors are restructured only where that makes fewer neurons.
    private Subject Cuts(Subject shared, NumberFormat format)
    {
        var plain = Try(shared, null, CompilerPass.Cuts, format, _settings);
        var restructured = SelectorTrees.Restructure(shared);
        return restructured != shared && Try(restructured, null, CompilerPass.Cuts, format, _settings) < plain ? restructured : shared;
    }

    // How much of what depends on sums is tried: thresholds and the like, and all; each only if it is more than the one before.
    private static IEnumerable<int> KinksFor(SumFunctions sums) =>
        new[] { 0, FewKinks, int.MaxValue }.DistinctBy(limit => sums.NodesOf(limit).Count).Skip(1);

    // Recovers what is asked for, and makes a network unless it is one that has been there.
    private long Try(
        Subject subject, FoundCells? found, CompilerPass pass, NumberFormat number, CompilerSettings settings, bool keepsSingleAdders = true, SumFunctions? sums = null, int mostKinks = 0)
    {
        settings.Cancellation.ThrowIfCancellationRequested();
        var recovery = new RecoverySettings(number, settings.MaxWeight)
        {
            JoinsAdders = pass == CompilerPass.Sums,
            KeepsSingleAdders = keepsSingleAdders,
            MostKinks = mostKinks,
            Cancellation = settings.Cancellation,
        };
        var given = found is null ? new RecoveredArithmetic([], []) : WordRecovery.Recover(subject, found, recovery, sums);
        if (_tried.Find(subject, given.Blocks, settings.HasShortcuts, number) is { } same)
        {
            _results.Add(same with { Pass = pass, Number = number });
            return same.Neurons;
        }

        var candidate = FusedCandidate.Of(subject, given, pass, number, settings);
        if (candidate is not null)
        {
            _tried.Add(candidate, given.Blocks, settings);
        }

        return Try(candidate);
    }

    // Only the best is kept: a network of a large circuit is large.
    private long Try(FusedCandidate? candidate)
    {
        if (candidate is null)
        {
            return int.MaxValue;
        }

        _results.Add(candidate.ToResult());
        SmallestWeight = Math.Min(SmallestWeight, candidate.Exactness.LargestWeight);
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
