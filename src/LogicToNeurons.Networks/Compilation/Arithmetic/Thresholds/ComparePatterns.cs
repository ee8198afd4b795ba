using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Guesses which nodes compare two words, by patterns in which all words are much alike.</summary>
internal sealed class ComparePatterns
{
    private const int Words = 8;

    private static readonly (bool Less, bool Equal, bool Greater)[] Relations = [(true, false, false), (false, true, false), (false, false, true)];

    private readonly Subject _subject;
    private readonly ulong[] _values;
    private readonly Dictionary<ulong[], List<int>> _nodes = new(EqualityComparer<ulong[]>.Create((a, b) => a.AsSpan().SequenceEqual(b), HashOf));

    /// <summary>Evaluates all nodes for the patterns.</summary>
    public ComparePatterns(Subject subject, IReadOnlyList<WordPair> pairs)
    {
        _subject = subject;
        _values = new ulong[(long)subject.NodeCount * Words];
        Choose(pairs);
        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            var (left, right) = (subject.Left(node), subject.Right(node));
            for (var i = 0; i < Words; i++)
            {
                var a = _values[((left >> 1) * Words) + i] ^ ((left & 1) == 1 ? ulong.MaxValue : 0);
                var b = _values[((right >> 1) * Words) + i] ^ ((right & 1) == 1 ? ulong.MaxValue : 0);
                _values[(node * Words) + i] = subject.IsXor(node) ? a ^ b : a & b;
            }

            if (subject.IsLive(node))
            {
                var key = Plain(_values.AsSpan(node * Words, Words).ToArray());
                (_nodes.TryGetValue(key, out var nodes) ? nodes : _nodes[key] = []).Add(node);
            }
        }
    }

    /// <summary>The nodes that seem to compare two words, each for one relation.</summary>
    public IEnumerable<ComparedNode> Of(WordPair pair)
    {
        var results = Relations.Select(_ => new ulong[Words]).ToArray();
        for (var pattern = 0; pattern < 64 * Words; pattern++)
        {
            var bit = pair.Width - 1;
            while (bit >= 0 && At(pair.A[bit], pattern) == At(pair.B[bit], pattern))
            {
                bit--;
            }

            results[bit < 0 ? 1 : At(pair.A[bit], pattern) ? 2 : 0][pattern >> 6] |= 1ul << (pattern & 63);
        }

        foreach (var ((less, equal, greater), result) in Relations.Zip(results))
        {
            foreach (var node in _nodes.GetValueOrDefault(Plain(result)) ?? [])
            {
                var isTurned = At(node, 0) != ((result[0] & 1) == 1);
                yield return new ComparedNode(node, less ^ isTurned, equal ^ isTurned, greater ^ isTurned);
            }
        }
    }

    private bool At(int node, int pattern) => ((_values[(node * Words) + (pattern >> 6)] >> (pattern & 63)) & 1) == 1;

    private void Choose(IReadOnlyList<WordPair> pairs)
    {
        var random = new Random(3);
        for (var i = Words; i < _subject.FirstGate * Words; i++)
        {
            _values[i] = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
        }

        var words = pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().GroupBy(word => word.Length);
        foreach (var group in words)
        {
            var basis = new ulong[group.Key * Words];
            for (var i = 0; i < basis.Length; i++)
            {
                basis[i] = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
            }

            foreach (var word in group)
            {
                ChooseLike(basis, word, random);
            }
        }
    }

    // A word like all others of its width: in each pattern equal to them above some bit, and below it turned here and there.
    private void ChooseLike(ulong[] basis, int[] word, Random random)
    {
        for (var pattern = 0; pattern < 64 * Words; pattern++)
        {
            var top = random.Next(-1, word.Length);
            var share = random.NextDouble();
            for (var bit = 0; bit < word.Length; bit++)
            {
                var value = (basis[(bit * Words) + (pattern >> 6)] >> (pattern & 63)) & 1;
                value ^= bit <= top && random.NextDouble() < share ? 1ul : 0;
                ref var cell = ref _values[(word[bit] * Words) + (pattern >> 6)];
                cell = (cell & ~(1ul << (pattern & 63))) | (value << (pattern & 63));
            }
        }
    }

    // The same key for a node and its negation.
    private static ulong[] Plain(ulong[] values) => (values[0] & 1) == 0 ? values : Array.ConvertAll(values, value => ~value);

    private static int HashOf(ulong[] values)
    {
        var hash = new HashCode();
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
