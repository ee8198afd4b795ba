using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A circuit covered with blocks: whatever its outputs and registers need is computed by one of them, leaves first.</summary>
/// <remarks>Values are numbered: the nodes of the subject, each 0 or 1, then the words.</remarks>
/// <param name="subject">The circuit.</param>
/// <param name="blocks">The blocks, each after those that compute its leaves.</param>
/// <param name="words">The words.</param>
public sealed class BlockGraph(Subject subject, IReadOnlyList<Block> blocks, IReadOnlyList<Word> words)
{
    /// <summary>Gets the circuit.</summary>
    public Subject Subject => subject;

    /// <summary>Gets the blocks.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Gets the words.</summary>
    public IReadOnlyList<Word> Words => words;

    /// <summary>Gets the number of values.</summary>
    public int ValueCount => subject.NodeCount + words.Count;

    /// <summary>The largest value that a value can have; the least is 0.</summary>
    public long LargestOf(int value) => value < subject.NodeCount ? 1 : words[value - subject.NodeCount].Largest;
}
