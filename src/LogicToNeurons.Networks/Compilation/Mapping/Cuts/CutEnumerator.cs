using System.Numerics;
using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>Finds cuts of up to four leaves of every gate, from the inputs on, and keeps the few that promise the fewest neurons.</summary>
/// <remarks>
/// A gate's cuts are the unions of one cut of each thing that it reads (priority cuts). They are ranked by area flow: the neurons of
/// the cut's function, plus for each leaf its own flow shared among all that read it. A cut is left out if another one has a part of
/// its leaves only. Time and space grow with the number of gates.
/// </remarks>
internal sealed class CutEnumerator
{
    private readonly MappingGraph _graph;
    private readonly int _most;
    private readonly CutStore _store;
    private readonly CutMerger _merger;
    private readonly float[] _flows;
    private readonly Cut[] _kept;
    private readonly float[] _ranks;
    private int _count;

    private CutEnumerator(MappingGraph graph, int most)
    {
        (_graph, _most) = (graph, most);
        _store = new CutStore(graph.Subject.NodeCount);
        _merger = new CutMerger(_store.Dropped);
        _flows = new float[graph.Subject.NodeCount];
        _kept = new Cut[most + 1];
        _ranks = new float[most + 1];
    }

    /// <summary>Finds the cuts; what a gate reads is always one of them, and a node as its own leaf never is.</summary>
    public static CutStore Enumerate(MappingGraph graph, MappingSettings settings)
    {
        var enumerator = new CutEnumerator(graph, settings.CutsPerNode);
        var next = 0;
        foreach (var gate in graph.Gates)
        {
            settings.Cancellation.ThrowIfCancellationRequested();
            for (; next < gate; next++)
            {
                enumerator._store.Add(next, []);
            }

            enumerator.Visit(gate);
            next = gate + 1;
        }

        for (; next < graph.Subject.NodeCount; next++)
        {
            enumerator._store.Add(next, []);
        }

        return enumerator._store;
    }

    private void Visit(int gate)
    {
        var (left, right) = (_graph.Subject.Left(gate), _graph.Subject.Right(gate));
        _count = 0;
        Join(gate, Cut.Of(left >> 1), Cut.Of(right >> 1));
        for (var i = _store.FirstOf(left >> 1); i < _store.EndOf(left >> 1); i++)
        {
            Join(gate, _store[i], Cut.Of(right >> 1));
        }

        for (var j = _store.FirstOf(right >> 1); j < _store.EndOf(right >> 1); j++)
        {
            var other = _store[j];
            Join(gate, Cut.Of(left >> 1), other);
            for (var i = _store.FirstOf(left >> 1); i < _store.EndOf(left >> 1); i++)
            {
                Join(gate, _store[i], other);
            }
        }

        var best = float.MaxValue;
        for (var i = 0; i < _count; i++)
        {
            best = Math.Min(best, _ranks[i]);
        }

        _flows[gate] = best / Math.Max(1, _graph.FanOutOf(gate));
        _store.Add(gate, _kept.AsSpan(0, _count));
    }

    private void Join(int gate, in Cut left, in Cut right)
    {
        if (left.Size + right.Size > 4 && BitOperations.PopCount(left.Signature | right.Signature) > 4)
        {
            return;
        }

        var subject = _graph.Subject;
        if (_merger.TryJoin(left, (subject.Left(gate) & 1) != 0, right, (subject.Right(gate) & 1) != 0, subject.IsXor(gate), out var cut))
        {
            Keep(cut);
        }
    }

    // The first is what the gate reads, which stays: so every gate has a cut.
    private void Keep(in Cut cut)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_kept[i].IsWithin(cut))
            {
                return;
            }
        }

        var rank = RankOf(cut);
        for (var i = _count - 1; i >= 1; i--)
        {
            if (cut.IsWithin(_kept[i]))
            {
                RemoveAt(i);
            }
        }

        var place = _count;
        while (place > 1 && _ranks[place - 1] > rank)
        {
            (_kept[place], _ranks[place]) = (_kept[place - 1], _ranks[place - 1]);
            place--;
        }

        (_kept[place], _ranks[place]) = (cut, rank);
        _count = Math.Min(_count + 1, _most);
    }

    private void RemoveAt(int place)
    {
        _count--;
        for (var i = place; i < _count; i++)
        {
            (_kept[i], _ranks[i]) = (_kept[i + 1], _ranks[i + 1]);
        }
    }

    // An xor or a majority of three leaves costs half as it will mostly share its neurons; fewer leaves are better among equals.
    private float RankOf(in Cut cut)
    {
        var rank = (CutFunctions.IsSumOrCarry(cut.Table) ? 1.2f : SmallFunctions.CostOf(cut.Table)) + (0.01f * cut.Size);
        for (var i = 0; i < cut.Size; i++)
        {
            rank += _flows[cut[i]];
        }

        return rank;
    }
}
