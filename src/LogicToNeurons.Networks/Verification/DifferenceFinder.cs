using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Finds for which patterns a network computes something else than its circuit; inputs and what registers hold are both free.</summary>
public static class DifferenceFinder
{
    /// <summary>The most inputs and flip-flops, together, for which all patterns are tried.</summary>
    public const int MostExhaustiveBits = 16;

    /// <summary>How many random patterns are tried where there are more, besides the corners.</summary>
    public const int RandomCount = 4096;

    private const int WordBits = 64;
    private const int MostWords = 64;
    private const int Seed = 20261122;

    /// <summary>Tries all patterns, or corners and random ones, in float64.</summary>
    /// <param name="network">The network; it has the ports of the circuit.</param>
    /// <param name="netlist">The circuit.</param>
    /// <param name="most">How many differing patterns are listed at most.</param>
    /// <param name="token">Gives up.</param>
    public static DifferingPatterns Find(Network network, Netlist netlist, int most, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var bitCount = netlist.InputNets.Length + netlist.FlipFlops.Length;
        return bitCount <= MostExhaustiveBits ? All(network, netlist, bitCount, most, token) : Some(network, netlist, bitCount, most, token);
    }

    private static DifferingPatterns All(Network network, Netlist netlist, int bitCount, int most, CancellationToken token)
    {
        var total = 1L << bitCount;
        var wordCount = (int)Math.Clamp(total / WordBits, 1, MostWords);
        var comparer = new PatternComparer<double>(network, netlist, wordCount);
        var (found, count) = (new List<PatternDifference>(), 0L);
        for (var first = 0L; first * WordBits < total; first += wordCount)
        {
            token.ThrowIfCancellationRequested();
            CountedPatterns.Write(comparer, first);
            count += comparer.CompareAll((int)Math.Min(total, wordCount * WordBits), most, found);
        }

        return new DifferingPatterns(true, total, count, [.. found]);
    }

    private static DifferingPatterns Some(Network network, Netlist netlist, int bitCount, int most, CancellationToken token)
    {
        var comparer = new PatternComparer<double>(network, netlist, MostWords);
        var patterns = new RandomPatterns(Seed);
        var corners = RandomPatterns.CornerCount(bitCount);
        var (found, count, batch) = (new List<PatternDifference>(), 0L, MostWords * WordBits);
        for (var first = 0; first < corners; first += batch)
        {
            token.ThrowIfCancellationRequested();
            RandomPatterns.WriteCorners(comparer, first);
            count += comparer.CompareAll(Math.Min(batch, corners - first), most, found);
        }

        for (var done = 0; done < RandomCount; done += batch)
        {
            token.ThrowIfCancellationRequested();
            patterns.Write(comparer);
            count += comparer.CompareAll(batch, most, found);
        }

        return new DifferingPatterns(false, corners + RandomCount, count, [.. found]);
    }
}
