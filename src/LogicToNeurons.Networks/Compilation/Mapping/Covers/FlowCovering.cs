using LogicToNeurons.Networks.Compilation.Mapping.Cuts;
using LogicToNeurons.Networks.Compilation.Mapping.Wides;

namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>Chooses the option of least area flow for every gate, from the inputs on.</summary>
/// <remarks>
/// A gate's flow is what its option's neurons cost, each shared among those that used it in the cover before, plus its leaves' flows, shared
/// among those that read the gate. Ties go to fewer layers, then to fewer leaves, above all beside neurons. A full adder's neurons are shared from the
/// beginning, as neither the sum nor the carry would choose them alone.
/// </remarks>
internal sealed class FlowCovering
{
    private readonly OptionSet _options;
    private readonly Cover _cover;
    private readonly AdderLeaves _adders;
    private readonly float[] _flows;
    private readonly int[] _levels;
    private readonly float[] _readers;
    private readonly float _adderPrice;
    private bool _isCounted;

    public FlowCovering(OptionSet options, Cover cover, AdderLeaves adders, float adderPrice)
    {
        (_options, _cover, _adders, _adderPrice) = (options, cover, adders, adderPrice);
        var count = options.Graph.Subject.NodeCount;
        (_flows, _levels, _readers) = (new float[count], new int[count], new float[count]);
        foreach (var gate in options.Graph.Gates)
        {
            _readers[gate] = Math.Max(1, options.Graph.FanOutOf(gate));
        }
    }

    /// <summary>Chooses and counts anew.</summary>
    public void Run(CancellationToken cancellation)
    {
        foreach (var gate in _options.Graph.Gates)
        {
            cancellation.ThrowIfCancellationRequested();
            Choose(gate);
        }

        _cover.Count();
        _isCounted = true;
        foreach (var gate in _options.Graph.Gates)
        {
            _readers[gate] = Math.Max(1, ((2 * _cover.UsesOf(gate)) + _readers[gate]) / 3);
        }
    }

    private void Choose(int gate)
    {
        var (best, score) = (default(Option), new Score(float.MaxValue, 0, 0));
        for (var cut = _options.Cuts.FirstOf(gate); cut < _options.Cuts.EndOf(gate); cut++)
        {
            if (!score.MayBeAbove(LeastFlowOf(_options.Cuts[cut])))
            {
                continue;
            }

            var networks = _options.Catalog.NetworksOf(_options.Cuts[cut].Table).Length;
            for (var network = 0; network < (_isCounted ? networks : 1); network++)
            {
                Consider(new Option(cut, network), ref best, ref score);
            }
        }

        for (var wide = _options.Wides.FirstOf(gate); wide < _options.Wides.EndOf(gate); wide++)
        {
            Consider(Option.OfWide(wide), ref best, ref score);
        }

        _flows[gate] = score.Flow / _readers[gate];
        _levels[gate] = score.Level;
        _cover.Choose(gate, best);
    }

    // What the leaves cost; neurons, which take longer to price, can only make it more, in whatever way sums are rounded.
    private float LeastFlowOf(in Cut cut)
    {
        var flow = 0f;
        for (var leaf = 0; leaf < cut.Size; leaf++)
        {
            flow += _flows[cut[leaf]];
        }

        return flow;
    }

    private void Consider(Option option, ref Option best, ref Score score)
    {
        var (flow, terms) = PriceOf(option, out var isAffine);
        var level = 0;
        var leaves = new LeafReader(_options, option);
        while (leaves.Next(out var leaf))
        {
            flow += _flows[leaf];
            level = Math.Max(level, _levels[leaf]);
            terms++;
        }

        var other = new Score(flow, level + (isAffine ? 0 : 1), terms);
        if (other.IsBelow(score))
        {
            (best, score) = (option, other);
        }
    }

    // What the neurons cost, and for ties what the sum reads beside neurons, and neurons that nobody else uses.
    private (float Price, float Terms) PriceOf(Option option, out bool isAffine)
    {
        if (!option.IsCut)
        {
            isAffine = _options.Wides.KindOf(option.Wide) == WideKind.Exclusive;
            return isAffine ? (0, 2 * _options.Wides.LiteralsOf(option.Wide).Length) : (1, 0);
        }

        ref readonly var cut = ref _options.Cuts[option.Number];
        var network = _options.NetworkOf(option);
        isAffine = network.Shapes.IsEmpty;
        var price = (float)network.Shapes.Length;
        if (_isCounted)
        {
            price = 0f;
            foreach (var shape in network.Shapes)
            {
                price += 1f / Math.Max(1, _cover.Register.UsesOf(_cover.Register.Find(cut, shape)));
            }
        }

        var terms = 2f * network.DirectCount;
        return _adders.Has(cut) ? (_adderPrice, terms + price) : (price, terms);
    }

    private readonly record struct Score(float Flow, int Level, float Terms)
    {
        private const float Least = 0.0005f;

        public bool MayBeAbove(float flow) => flow < Flow + Least;

        public bool IsBelow(in Score other) =>
            Flow < other.Flow - Least || (Flow < other.Flow + Least && (Level < other.Level || (Level == other.Level && Terms < other.Terms)));
    }
}
