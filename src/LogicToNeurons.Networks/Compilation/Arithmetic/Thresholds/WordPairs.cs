using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Finds the words of a circuit's inputs and registers that may be compared.</summary>
internal static class WordPairs
{
    private const int MostPairs = 256;

    /// <summary>All pairs of words of equal width, two bits or more; bits called a[0], a[1] … are a word.</summary>
    public static IReadOnlyList<WordPair> Of(Subject subject)
    {
        var ports = PortGroups.Inputs(subject.Netlist).Concat(PortGroups.Registers(subject.Netlist));
        var words = ports.Select(port => port.Nets.Select(net => subject.LiteralOf(net)).ToArray())
            .Where(word => word.Length > 1 && word.All(literal => (literal & 1) == 0 && literal > 1 && literal >> 1 < subject.FirstGate) && word.Distinct().Count() == word.Length)
            .Select(word => Array.ConvertAll(word, literal => literal >> 1)).ToList();
        var pairs = new List<WordPair>();
        foreach (var group in words.GroupBy(word => word.Length).Select(group => group.ToList()))
        {
            for (var second = 1; second < group.Count && pairs.Count < MostPairs; second++)
            {
                pairs.AddRange(Enumerable.Range(0, second).Select(first => new WordPair(group[first], group[second])));
            }
        }

        return pairs;
    }
}
