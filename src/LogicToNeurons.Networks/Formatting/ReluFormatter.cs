using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Formatting;

/// <summary>Writes a <c>.relu</c> text in its one tidy form; what it means, the notation of its operators and every comment stay.</summary>
/// <remarks>
/// Statements are indented by four blanks, each has a line of its own unless the whole network stands on one line, and
/// neighbouring statements line up. Formatting twice changes nothing more.
/// </remarks>
public static class ReluFormatter
{
    /// <summary>The tidy text, with LF; or the statements that can't be read.</summary>
    public static Outcome<string> Format(SourceText source)
    {
        var syntax = ReluParser.Parse(source);
        return syntax.Diagnostics.IsEmpty ? LineAligner.Join(NetworkPrinter.Print(source)) : new Outcome<string>(null, syntax.Diagnostics);
    }
}
