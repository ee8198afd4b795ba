using System.Numerics;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>A product of literals, as the rows of a truth table where it is 1.</summary>
/// <param name="Care">The inputs that occur in it, a bit each as in a row's number: the first input is the highest bit.</param>
/// <param name="Value">What these inputs must be; 0 in all other bits.</param>
public readonly record struct Cube(int Care, int Value)
{
    /// <summary>Gets the number of literals.</summary>
    public int LiteralCount => BitOperations.PopCount((uint)Care);

    /// <summary>Whether it is 1 in a row.</summary>
    public bool Covers(int row) => (row & Care) == Value;

    /// <summary>Whether it is 1 wherever another is.</summary>
    public bool Contains(Cube other) => (Care & ~other.Care) == 0 && (other.Value & Care) == Value;

    /// <summary>The rows where it is 1, in rising order.</summary>
    /// <param name="inputCount">The number of inputs.</param>
    public IEnumerable<int> Rows(int inputCount)
    {
        var free = ((1 << inputCount) - 1) & ~Care;
        var part = 0;
        do
        {
            yield return Value | part;
            part = (part - free) & free;
        }
        while (part != 0);
    }

    /// <summary>A sign for each input, the first input first: <c>0</c>, <c>1</c>, or <c>-</c> where it doesn't matter.</summary>
    /// <param name="inputCount">The number of inputs.</param>
    public string Pattern(int inputCount)
    {
        var (care, value) = (Care, Value);
        return string.Create(inputCount, (care, value), static (text, cube) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var bit = 1 << (text.Length - 1 - i);
                text[i] = (cube.care & bit) == 0 ? '-' : (cube.value & bit) == 0 ? '0' : '1';
            }
        });
    }

    /// <summary>Orders as people write terms: by the first input that tells them apart, 1 before 0 before one that doesn't occur.</summary>
    public static int CompareForReading(Cube a, Cube b)
    {
        var first = (a.Care ^ b.Care) | (a.Value ^ b.Value);
        if (first == 0)
        {
            return 0;
        }

        var bit = 1 << BitOperations.Log2((uint)first);
        return Rank(a, bit) - Rank(b, bit);
    }

    private static int Rank(Cube cube, int bit) => (cube.Care & bit) == 0 ? 2 : (cube.Value & bit) == 0 ? 1 : 0;
}
