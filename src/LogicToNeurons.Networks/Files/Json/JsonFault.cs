using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Says that a file isn't as our format wants it; caught where the file is read.</summary>
/// <param name="offset">The byte that it is about.</param>
/// <param name="phrase">What is wrong.</param>
internal sealed class JsonFault(int offset, Phrase phrase) : Exception
{
    /// <summary>Gets the byte that it is about.</summary>
    public int Offset => offset;

    /// <summary>Gets what is wrong.</summary>
    public Phrase Phrase => phrase;
}
