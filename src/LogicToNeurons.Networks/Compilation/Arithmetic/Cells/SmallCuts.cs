using System.Runtime.InteropServices;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>The ways in which the live nodes of a subject are functions of up to three others.</summary>
/// <remarks>Each node keeps those of the nearest nodes: what is farther away mixes several adders.</remarks>
internal sealed class SmallCuts
{
    private const int MostCuts = 16;

    private readonly List<SmallCut> _cuts = [];
    private readonly int[] _starts;
    private readonly List<SmallCut> _found = [];

    public SmallCuts(Subject subject)
    {
        _starts = new int[subject.NodeCount + 1];
        for (var node = 0; node < subject.NodeCount; node++)
        {
            _starts[node] = _cuts.Count;
            _cuts.Add(SmallCut.Of(node));
            if (node >= subject.FirstGate && subject.IsLive(node))
            {
                Visit(subject, node);
            }
        }

        _starts[^1] = _cuts.Count;
    }

    /// <summary>The cuts of a gate, without that of the gate itself.</summary>
    public ReadOnlySpan<SmallCut> Of(int node) => CollectionsMarshal.AsSpan(_cuts)[(_starts[node] + 1).._starts[node + 1]];

    private void Visit(Subject subject, int node)
    {
        var (left, right) = (subject.Left(node), subject.Right(node));
        _found.Clear();
        for (var i = _starts[left >> 1]; i < _starts[(left >> 1) + 1]; i++)
        {
            for (var j = _starts[right >> 1]; j < _starts[(right >> 1) + 1]; j++)
            {
                if (SmallCut.TryCombine(_cuts[i], left & 1, _cuts[j], right & 1, subject.IsXor(node), out var cut) && !_found.Contains(cut))
                {
                    _found.Add(cut);
                }
            }
        }

        if (_found.Count > MostCuts)
        {
            _found.Sort(static (one, other) => (other.A + (long)other.B + other.C).CompareTo(one.A + (long)one.B + one.C));
            _found.RemoveRange(MostCuts, _found.Count - MostCuts);
        }

        _cuts.AddRange(_found);
    }
}
