namespace LogicToNeurons.Networks.Verification;

/// <summary>Shows a circuit and a network the same patterns, some thousands at a time.</summary>
internal interface IPatternComparer
{
    /// <summary>Gets the number of words of 64 patterns that are compared at a time.</summary>
    int WordCount { get; }

    /// <summary>Gets the number of bits of a pattern: inputs, then flip-flops.</summary>
    int BitCount { get; }

    /// <summary>The patterns of a bit, to be written; <see cref="Changed"/> must hear of it.</summary>
    Span<ulong> Bit(int bit);

    /// <summary>Says that the patterns of a bit have been written.</summary>
    void Changed(int bit);

    /// <summary>Evaluates both.</summary>
    /// <returns>The first pattern for which they differ, with the first column; null if there is none.</returns>
    PatternDifference? Compare();

    /// <summary>Evaluates both, and finds all patterns for which they differ.</summary>
    /// <param name="count">How many of the patterns count, from the first on.</param>
    /// <param name="most">How many differing patterns are wanted at most.</param>
    /// <param name="found">Gets the differing patterns, each with its first column, until it holds so many.</param>
    /// <returns>For how many patterns they differ.</returns>
    long CompareAll(int count, int most, ICollection<PatternDifference> found);
}
