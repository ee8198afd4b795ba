using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Finds nodes that compare two words of the circuit's inputs and registers, as numbers with or without a sign.</summary>
internal static class CompareFinder
{
    /// <summary>Finds them; each is proved.</summary>
    /// <returns>Pairs of words with the nodes that compare them, no node twice.</returns>
    public static IReadOnlyList<(WordPair Pair, IReadOnlyList<ComparedNode> Nodes)> Find(Subject subject)
    {
        var pairs = WordPairs.Of(subject);
        if (pairs.Count == 0)
        {
            return [];
        }

        var patterns = new ComparePatterns(subject, pairs);
        var found = new List<(WordPair, IReadOnlyList<ComparedNode>)>();
        var isKnown = new HashSet<int>();
        foreach (var pair in pairs.SelectMany(pair => new[] { pair, pair.Signed }))
        {
            var guesses = patterns.Of(pair).Where(guess => !isKnown.Contains(guess.Node)).ToList();
            if (guesses.Count > 0 && CompareDiagrams.Of(subject, pair) is { } diagrams)
            {
                var nodes = guesses.Where(diagrams.Proves).ToList();
                isKnown.UnionWith(nodes.Select(node => node.Node));
                found.AddRange(nodes.Count > 0 ? [(pair, nodes)] : []);
            }
        }

        return found;
    }
}
