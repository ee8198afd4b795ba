using System.Runtime.InteropServices;
using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Which points of a cone agree, or are opposite, in all patterns so far.</summary>
internal sealed class PointClasses
{
    private readonly Cone _cone;
    private ConeSimulator _simulator;
    private readonly Random _random = new(1);
    private readonly ulong[] _signatures;
    private readonly bool[] _isInverted;
    private readonly List<int> _added = [];
    private readonly Dictionary<ulong, List<int>> _classes = [];

    /// <summary>Runs random patterns, and some with few ones.</summary>
    public PointClasses(Cone cone, int vectorCount)
    {
        _cone = cone;
        _signatures = new ulong[cone.NodeCount];
        _isInverted = new bool[cone.NodeCount];
        _simulator = new ConeSimulator(cone, vectorCount);
        for (var input = 1; input < cone.FirstAnd; input++)
        {
            var words = _simulator.Words(input);
            _random.NextBytes(MemoryMarshal.AsBytes(words));
            Bias(words, input);
        }

        _simulator.Evaluate();
        for (var node = 0; node < cone.NodeCount; node++)
        {
            _isInverted[node] = (_simulator.Words(node)[0] & 1) != 0;
        }

        Sign(_simulator);
    }

    /// <summary>Gets the number of patterns that were run.</summary>
    public long Patterns { get; private set; }

    /// <summary>A pattern that a literal is 1 for, an index of <see cref="Cone.Inputs"/>; null if none of the last ones is.</summary>
    public bool[]? FirstTrue(int literal)
    {
        var pattern = _simulator.FirstTrue(literal, _simulator.PatternCount);
        return pattern < 0 ? null : _simulator.InputsOf(pattern);
    }

    /// <summary>Lets later points be compared with this one.</summary>
    public void Add(int node)
    {
        _added.Add(node);
        Enter(node);
    }

    /// <summary>A point added earlier that agrees or is opposite in all patterns; null if there are no more than <paramref name="index"/>.</summary>
    public int? Find(int node, int index) => _classes.TryGetValue(_signatures[node], out var equals) && index < equals.Count ? equals[index] : null;

    /// <summary>Whether two points that were found together are opposite.</summary>
    public bool AreOpposite(int node, int other) => _isInverted[node] != _isInverted[other];

    /// <summary>Runs a pattern that tells two points apart, and patterns like it.</summary>
    public void Tell(bool[] pattern)
    {
        _simulator = _simulator.VectorCount > 1 ? new ConeSimulator(_cone, 1) : _simulator;
        for (var input = 1; input < _cone.FirstAnd; input++)
        {
            var words = _simulator.Words(input);
            for (var word = 0; word < words.Length; word++)
            {
                // The pattern itself stands first; in the others some eighth of the bits are changed.
                var changes = (ulong)_random.NextInt64() & (ulong)_random.NextInt64() & (ulong)_random.NextInt64();
                words[word] = (pattern[input - 1] ? ulong.MaxValue : 0) ^ (word == 0 ? changes & ~1UL : changes);
            }
        }

        _simulator.Evaluate();
        Sign(_simulator);
        _classes.Clear();
        foreach (var node in _added)
        {
            Enter(node);
        }
    }

    // Few ones in some patterns, few zeros in others: points that are nearly constant show themselves.
    private void Bias(Span<ulong> words, int input)
    {
        for (var word = 0; word < words.Length; word++)
        {
            var other = (ulong)_random.NextInt64() & (ulong)_random.NextInt64();
            words[word] = (word % 4) switch { 1 => words[word] & other, 2 => words[word] | other, _ => words[word] };
        }

        words[0] &= ~1UL;
        words[0] = input < 63 ? words[0] | (1UL << input) : words[0];
    }

    private void Enter(int node)
    {
        ref var equals = ref CollectionsMarshal.GetValueRefOrAddDefault(_classes, _signatures[node], out _);
        (equals ??= []).Add(node);
    }

    private void Sign(ConeSimulator simulator)
    {
        Patterns += simulator.PatternCount;
        for (var node = 0; node < _signatures.Length; node++)
        {
            var signature = _signatures[node];
            var mask = _isInverted[node] ? ulong.MaxValue : 0;
            foreach (var word in simulator.Words(node))
            {
                signature = unchecked((signature ^ word ^ mask) * 0x9E3779B97F4A7C15);
                signature ^= signature >> 32;
            }

            _signatures[node] = signature;
        }
    }
}
