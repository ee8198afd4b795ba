using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Benchmarks.Circuits;

/// <summary>The same patterns for every contestant: for each pattern a row of bits, bit 0 first, in words of 32 bits.</summary>
internal sealed class PatternPool
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private readonly uint[] _rows;

    private PatternPool(int count, int width)
    {
        (Count, Width) = (count, width);
        RowLength = Math.Max(RowLengthOf(width), 1);
        _rows = new uint[count * RowLength];
    }

    /// <summary>Gets the number of patterns.</summary>
    public int Count { get; }

    /// <summary>Gets the number of bits of a pattern.</summary>
    public int Width { get; }

    /// <summary>Gets the number of words of a row: more than 64 bits, so that every peer has them in an array.</summary>
    public int RowLength { get; }

    /// <summary>The number of words of 32 bits that a peer has for so many bits.</summary>
    public static int RowLengthOf(int width) => Math.Max(3, (width + 31) / 32);

    /// <summary>Random patterns, always the same.</summary>
    public static PatternPool Random(int count, int width)
    {
        var pool = new PatternPool(count, width);
        var state = 1UL;
        for (var pattern = 0; pattern < count; pattern++)
        {
            for (var bit = 0; bit < width; bit++)
            {
                pool[pattern, bit] = (Next(ref state) >> 40 & 1) == 1;
            }
        }

        return pool;
    }

    /// <summary>The outputs of a simulator, one bit each.</summary>
    public static PatternPool OfOutputs(PatternSimulator simulator, int count, int width)
    {
        var pool = new PatternPool(count, width);
        for (var bit = 0; bit < width; bit++)
        {
            var words = simulator.Output(bit);
            for (var pattern = 0; pattern < count; pattern++)
            {
                pool[pattern, bit] = (words[pattern / 64] >> (pattern % 64) & 1) == 1;
            }
        }

        return pool;
    }

    /// <summary>As many zeros.</summary>
    public static PatternPool Zeros(int count, int width) => new(count, width);

    public bool this[int pattern, int bit]
    {
        get => (_rows[(pattern * RowLength) + (bit / 32)] >> (bit % 32) & 1) == 1;
        set => _rows[(pattern * RowLength) + (bit / 32)] |= value ? 1U << (bit % 32) : 0;
    }

    /// <summary>Sets a simulator's inputs, a pattern a bit.</summary>
    public void CopyTo(PatternSimulator simulator)
    {
        for (var bit = 0; bit < Width; bit++)
        {
            var words = simulator.Input(bit);
            for (var pattern = 0; pattern < Count; pattern++)
            {
                words[pattern / 64] |= this[pattern, bit] ? 1UL << (pattern % 64) : 0;
            }
        }
    }

    /// <summary>Writes the rows as bytes.</summary>
    public void WriteBytes(string file)
    {
        var bytes = new byte[_rows.Length * sizeof(uint)];
        Buffer.BlockCopy(_rows, 0, bytes, 0, bytes.Length);
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Writes the rows as lines of hexadecimal digits, the highest first.</summary>
    public void WriteLines(string file)
    {
        using var writer = new StreamWriter(file);
        for (var pattern = 0; pattern < Count; pattern++)
        {
            for (var word = RowLength - 1; word >= 0; word--)
            {
                writer.Write(_rows[(pattern * RowLength) + word].ToString("x8", System.Globalization.CultureInfo.InvariantCulture));
            }

            writer.Write('\n');
        }
    }

    // Splitmix64.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += Gamma;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
