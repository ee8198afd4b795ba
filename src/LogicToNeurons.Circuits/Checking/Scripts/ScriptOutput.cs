using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>The lines that a script has written, each with the command that wrote it.</summary>
/// <param name="source">The script.</param>
internal sealed class ScriptOutput(SourceText source)
{
    private readonly List<string> _lines = [];
    private readonly List<TextSpan> _spans = [];

    /// <summary>Gets the lines.</summary>
    public ImmutableArray<string> Lines => [.. _lines];

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="span">The command that writes it.</param>
    public void Add(string line, TextSpan span)
    {
        _lines.Add(line);
        _spans.Add(span);
    }

    /// <summary>The first line that isn't as expected; null for none.</summary>
    /// <param name="expected">What the lines should be.</param>
    /// <param name="claim">What says so; a line that is missing is shown there.</param>
    public ScriptMismatch? Mismatch(ImmutableArray<string> expected, TextSpan? claim)
    {
        var line = ScriptComparison.FirstDifference(expected, _lines);
        if (line < 0)
        {
            return null;
        }

        var end = claim ?? (_spans.Count > 0 ? _spans[^1] : default);
        return new ScriptMismatch(
            line + 1,
            source,
            line < _spans.Count ? _spans[line] : end,
            line < expected.Length ? expected[line] : null,
            line < _lines.Count ? _lines[line] : null);
    }
}
