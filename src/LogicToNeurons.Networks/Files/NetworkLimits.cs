using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Files;

/// <summary>What networks in files can be at most.</summary>
internal static class NetworkLimits
{
    /// <summary>The most columns that inputs and registers, or outputs, can have.</summary>
    public const int MostColumns = 1 << 22;

    /// <summary>The most weights that aren't 0.</summary>
    public const long MostTerms = 1L << 26;

    /// <summary>That a network is too large for a format.</summary>
    public static Diagnostic TooLarge(string network, Phrase message, Phrase hint) =>
        Diagnostic.About(network, NetworkWriter.TooLargeCode, Severity.Error, message, hint);
}
