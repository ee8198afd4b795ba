using LogicToNeurons.Networks.Compilation.Mapping.Wides;

namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>Gives every gate of a cover, one after the other, the option that leaves the fewest neurons in all.</summary>
/// <remarks>
/// The gate's option is let go with all that only it used, then every option is counted exactly: what it adds is what is not there
/// already, neurons of others included. The number of neurons never grows. Ties go to fewer layers, then to fewer leaves, above all beside neurons.
/// </remarks>
internal sealed class ExactRecovery
{
    // A gate's own part of the circuit is mostly small; where it isn't, what lies far below stays as it is.
    private const int MostReleased = 64;

    private readonly OptionSet _options;
    private readonly Cover _cover;
    private readonly int[] _levels;
    private readonly Trail _trail = new();
    private readonly List<int> _held = [];

    public ExactRecovery(OptionSet options, Cover cover)
    {
        (_options, _cover) = (options, cover);
        _levels = new int[options.Graph.Subject.NodeCount];
    }

    /// <summary>Goes through all gates once.</summary>
    /// <returns>Whether neurons were saved.</returns>
    public bool Run(CancellationToken cancellation)
    {
        var before = _cover.NeuronCount;
        foreach (var gate in _options.Graph.Gates)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_cover.UsesOf(gate) > 0)
            {
                Improve(gate);
            }
            else
            {
                _levels[gate] = LevelOf(_cover.ChosenOf(gate), out _);
            }
        }

        return _cover.NeuronCount < before;
    }

    private void Improve(int gate)
    {
        _cover.Release(gate, MostReleased, _held);
        var best = _cover.ChosenOf(gate);
        var score = new Score(_cover.CostOf(best, int.MaxValue, _trail), LevelOf(best, out var terms), terms);
        for (var cut = _options.Cuts.FirstOf(gate); cut < _options.Cuts.EndOf(gate); cut++)
        {
            var networks = _options.Catalog.NetworksOf(_options.Cuts[cut].Table).Length;
            for (var network = 0; network < networks; network++)
            {
                Consider(new Option(cut, network), ref best, ref score);
            }
        }

        for (var wide = _options.Wides.FirstOf(gate); wide < _options.Wides.EndOf(gate); wide++)
        {
            Consider(Option.OfWide(wide), ref best, ref score);
        }

        _levels[gate] = score.Level;
        _cover.Take(gate, best);
        _cover.ReleaseHeld(_held);
    }

    private void Consider(Option option, ref Option best, ref Score score)
    {
        var cost = _cover.CostOf(option, score.Cost, _trail);
        if (cost <= score.Cost)
        {
            var other = new Score(cost, LevelOf(option, out var terms), terms);
            if (other.IsBelow(score))
            {
                (best, score) = (option, other);
            }
        }
    }

    private int LevelOf(Option option, out int count)
    {
        var level = 0;
        count = 0;
        var leaves = new LeafReader(_options, option);
        while (leaves.Next(out var leaf))
        {
            level = Math.Max(level, _levels[leaf]);
            count++;
        }

        var isAffine = option.IsCut ? _options.NetworkOf(option).Shapes.IsEmpty : _options.Wides.KindOf(option.Wide) == WideKind.Exclusive;
        count += option.IsCut ? 2 * _options.NetworkOf(option).DirectCount : isAffine ? 2 * count : 0;
        return level + (isAffine ? 0 : 1);
    }

    private readonly record struct Score(int Cost, int Level, int Terms)
    {
        public bool IsBelow(in Score other) =>
            Cost < other.Cost || (Cost == other.Cost && (Level < other.Level || (Level == other.Level && Terms < other.Terms)));
    }
}
