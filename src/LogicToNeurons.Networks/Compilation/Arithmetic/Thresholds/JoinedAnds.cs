using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Reads ands of ands as ands of many literals, with known nodes in the place of the literals that they are the and of.</summary>
/// <remarks>So it doesn't matter how a tool has put brackets: (x ∧ y) ∧ z reads a known y ∧ z, even if that node isn't there.</remarks>
internal sealed class JoinedAnds(Subject subject)
{
    private const int MostLiterals = 64;

    private readonly Dictionary<int, List<int>> _readers = [];
    private readonly List<int> _literals = [];

    /// <summary>Notes a node as known.</summary>
    public void Know(int node)
    {
        if (node >= subject.FirstGate && !subject.IsXor(node))
        {
            (_readers.TryGetValue(subject.Left(node), out var readers) ? readers : _readers[subject.Left(node)] = []).Add(node);
        }
    }

    /// <summary>Forgets what is known.</summary>
    public void Clear() => _readers.Clear();

    /// <summary>The literals whose and a gate is; the two that it reads if it is an xor. Valid until the next call.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="isKnown">Whether a known node may be used.</param>
    public IReadOnlyList<int> Of(int gate, Func<int, bool> isKnown)
    {
        _literals.Clear();
        _literals.AddRange([subject.Left(gate), subject.Right(gate)]);
        if (subject.IsXor(gate))
        {
            return _literals;
        }

        for (var i = 0; i < _literals.Count; i++)
        {
            var node = _literals[i] >> 1;
            while ((_literals[i] & 1) == 0 && node >= subject.FirstGate && !subject.IsXor(node) && !isKnown(node) && _literals.Count < MostLiterals)
            {
                _literals[i] = subject.Left(node);
                _literals.Add(subject.Right(node));
                node = _literals[i] >> 1;
            }
        }

        Join(isKnown);
        return _literals;
    }

    private void Join(Func<int, bool> isKnown)
    {
        for (var i = 0; i < _literals.Count; i++)
        {
            foreach (var node in _readers.GetValueOrDefault(_literals[i]) ?? [])
            {
                var other = _literals.IndexOf(subject.Right(node));
                if (other >= 0 && isKnown(node))
                {
                    _literals[i] = 2 * node;
                    _literals.RemoveAt(other);
                    i = -1;
                    break;
                }
            }
        }
    }
}
