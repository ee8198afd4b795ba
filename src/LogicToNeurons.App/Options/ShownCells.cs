using System.Collections.Immutable;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Options;

/// <summary>The option <c>--show</c>.</summary>
internal static class ShownCells
{
    /// <summary>Reads the ranges; empty if the option isn't given.</summary>
    /// <returns>False if it is wrong; that is told.</returns>
    public static bool TryRead(Session session, ProgramImage image, string? option, out ImmutableArray<CellRange> ranges)
    {
        ranges = [];
        if (option is null)
        {
            return true;
        }

        ranges = CellOptions.ReadRanges(image, new SourceText("--show", option), out var diagnostics);
        session.Tell(diagnostics);
        return diagnostics.IsEmpty;
    }
}
