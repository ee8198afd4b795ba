using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Formatting;

/// <summary>Writes a <c>.gates</c> text in its one tidy form; what it means, the notation of its operators and every comment stay.</summary>
/// <remarks>
/// Blocks are indented by four blanks, each statement has a line of its own, and neighbouring assignments line up.
/// Formatting twice changes nothing more.
/// </remarks>
public static class GatesFormatter
{
    /// <summary>The tidy text, with LF; or the statements that can't be read.</summary>
    public static Outcome<string> Format(SourceText source)
    {
        var syntax = GatesParser.Parse(source);
        if (syntax.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return new Outcome<string>(null, syntax.Diagnostics);
        }

        return LineAligner.Join(BlockPrinter.Print(source));
    }
}
