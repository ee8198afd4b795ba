using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Compares a network with the circuit that it shall compute: inputs and what registers hold are both free.</summary>
public static class CircuitComparison
{
    /// <summary>The most inputs and flip-flops, together, for which all patterns are tried.</summary>
    public const int MostExhaustiveBits = 24;

    private const int WordBits = 64;
    private const int MostWords = 64;

    /// <summary>Tries all patterns.</summary>
    /// <param name="network">The network; it has the ports of the circuit.</param>
    /// <param name="netlist">The circuit, of at most <see cref="MostExhaustiveBits"/> inputs and flip-flops.</param>
    /// <param name="format">What the network is computed in.</param>
    /// <param name="token">Gives up.</param>
    /// <returns>The first pattern for which they differ, counted as numbers whose bit 0 is the first input; null if there is none.</returns>
    public static PatternDifference? Exhaustive(Network network, Netlist netlist, NumberFormat format, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var bitCount = netlist.InputNets.Length + netlist.FlipFlops.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bitCount, MostExhaustiveBits, nameof(netlist));
        var wordCount = (int)Math.Min(MostWords, Math.Max(1, (1L << bitCount) / WordBits));
        var comparer = Comparer(network, netlist, format, wordCount);
        for (var first = 0L; first < Math.Max(1, (1L << bitCount) / WordBits); first += wordCount)
        {
            token.ThrowIfCancellationRequested();
            CountedPatterns.Write(comparer, first);
            if (comparer.Compare() is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>Tries corner patterns (no bit, all bits, each single one, each single zero; of very many bits, some) and then random ones.</summary>
    /// <param name="network">The network; it has the ports of the circuit.</param>
    /// <param name="netlist">The circuit.</param>
    /// <param name="format">What the network is computed in.</param>
    /// <param name="count">How many random patterns at least.</param>
    /// <param name="seed">Equal seeds give equal patterns.</param>
    /// <param name="token">Gives up.</param>
    /// <returns>A pattern for which they differ, the first that was tried; null if none was found.</returns>
    public static PatternDifference? Random(
        Network network, Netlist netlist, NumberFormat format, long count, int seed, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var bitCount = netlist.InputNets.Length + netlist.FlipFlops.Length;
        var wordCount = (int)Math.Clamp((count + WordBits - 1) / WordBits, 1, MostWords);
        var comparer = Comparer(network, netlist, format, wordCount);
        var patterns = new RandomPatterns(seed);
        var corners = RandomPatterns.CornerCount(bitCount);
        for (long done = -corners; done < count;)
        {
            token.ThrowIfCancellationRequested();
            if (done < 0)
            {
                RandomPatterns.WriteCorners(comparer, (int)done + corners);
                done = Math.Min(0, done + (wordCount * WordBits));
            }
            else
            {
                patterns.Write(comparer);
                done += wordCount * WordBits;
            }

            if (comparer.Compare() is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static IPatternComparer Comparer(Network network, Netlist netlist, NumberFormat format, int wordCount)
    {
        ArgumentNullException.ThrowIfNull(network);
        return format switch
        {
            NumberFormat.Int32 => new PatternComparer<int>(network, netlist, wordCount),
            NumberFormat.Float32 => new PatternComparer<float>(network, netlist, wordCount),
            NumberFormat.Float64 => new PatternComparer<double>(network, netlist, wordCount),
        };
    }
}
