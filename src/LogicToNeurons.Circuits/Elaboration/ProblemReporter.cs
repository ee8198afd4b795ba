using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Says which nets nothing drives and which run in a circle, by their names.</summary>
internal sealed class ProblemReporter
{
    private const int MostOfALoop = 12;

    private readonly CircuitElaborator _elaborator;
    private readonly DeclaredNets _names;
    private readonly Dictionary<int, (DeclaredNets.NamedNets Named, int Bit)> _byNet = [];

    public ProblemReporter(CircuitElaborator elaborator, DeclaredNets names)
    {
        _elaborator = elaborator;
        _names = names;
        foreach (var named in names.Named)
        {
            for (var bit = 0; bit < named.Signal.Nets.Length; bit++)
            {
                _byNet.TryAdd(named.Signal.Nets[bit], (named, bit));
            }
        }
    }

    public void Report(NetlistProblems problems)
    {
        var undriven = problems.Undriven.ToHashSet();
        foreach (var named in _names.Named)
        {
            if (named.Signal.Nets.Any(undriven.Contains))
            {
                _elaborator.Report.Caller = _elaborator.CallerOf(named.Signal.Instance);
                Undriven(named, undriven);
            }
        }

        _elaborator.Report.Caller = null;
        foreach (var loop in problems.Loops)
        {
            Loop(loop);
        }
    }

    private void Undriven(DeclaredNets.NamedNets named, HashSet<int> undriven)
    {
        var signal = named.Signal;
        var bits = Enumerable.Range(0, signal.Nets.Length).Where(bit => undriven.Contains(signal.Nets[bit])).ToList();
        if (bits.Count == signal.Nets.Length)
        {
            _elaborator.Report.Error(named.Source, named.Span, "L2N0508", Words.Of("gates.undriven", signal.Name), Words.Of("gates.hint.undriven", signal.Name));
            return;
        }

        var isRow = bits[^1] - bits[0] == bits.Count - 1;
        var name = bits.Count > 1 && isRow ? $"{signal.Name}[{bits[^1]}..{bits[0]}]" : signal.BitName(bits[0]);
        _elaborator.Report.Error(named.Source, named.Span, "L2N0508", Words.Of("gates.undriven", name), Words.Of("gates.hint.undriven", name));
    }

    private void Loop(ImmutableArray<int> loop)
    {
        var known = loop.Where(_byNet.ContainsKey).Select(net => _byNet[net]).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var names = known.Select(one => _names.PathOf(one.Named.Signal.Instance) + one.Named.Signal.BitName(one.Bit)).ToList();
        var shown = names.Count <= MostOfALoop ? names : [.. names.Take(MostOfALoop), "…"];
        shown.Add(names[0]);
        var first = known.MinBy(one => (one.Named.Signal.Instance, one.Named.Span.Start)).Named;
        _elaborator.Report.Error(first.Source, first.Span, "L2N0510", Words.Of("gates.loop", string.Join(" → ", shown)), Words.Of("gates.hint.loop"));
    }
}
