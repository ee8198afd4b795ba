using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>Evaluates small circuits for every row of their truth tables.</summary>
internal static class ConeRows
{
    private const int WordBits = 6;
    private const int MostWords = 64;

    private static readonly ulong[] Columns =
    [
        0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
    ];

    /// <summary>The values of a circuit's first output, a bit for each row; the first input is the highest bit of a row's number.</summary>
    public static ulong[] Of(Netlist cone)
    {
        var inputs = cone.InputNets.Length;
        var rows = new ulong[BooleanFunction.WordCountOf(inputs)];
        var count = Math.Min(rows.Length, MostWords);
        var simulator = new PatternSimulator(cone, count);
        for (var first = 0; first < rows.Length; first += count)
        {
            for (var input = 0; input < inputs; input++)
            {
                FillColumn(simulator.Input(input), inputs - 1 - input, first);
            }

            simulator.Evaluate();
            simulator.Output(0).CopyTo(rows.AsSpan(first, count));
        }

        return rows;
    }

    /// <summary>Fills words with a bit of the rows' numbers.</summary>
    /// <param name="words">The words.</param>
    /// <param name="bit">The bit of a row's number.</param>
    /// <param name="first">The number of the first word: 64 rows each.</param>
    public static void FillColumn(Span<ulong> words, int bit, int first)
    {
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = bit < WordBits ? Columns[bit] : (((first + word) >> (bit - WordBits)) & 1) == 1 ? ulong.MaxValue : 0;
        }
    }
}
