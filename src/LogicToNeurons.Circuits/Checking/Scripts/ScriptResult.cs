using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>How a script came out.</summary>
/// <param name="Lines">What it has written.</param>
/// <param name="OutputFile">Where that shall go; null for nowhere.</param>
/// <param name="Mismatch">The first line that isn't as it should be; null for none.</param>
/// <param name="HasCompared">Whether anything was compared.</param>
public sealed record ScriptResult(ImmutableArray<string> Lines, string? OutputFile, ScriptMismatch? Mismatch, bool HasCompared);

/// <summary>A line of the output that isn't as it should be.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Source">The script.</param>
/// <param name="Span">The command of the script that wrote the line; where the line is missing, what says what it should be.</param>
/// <param name="Expected">What it should be; null where nothing more was expected.</param>
/// <param name="Actual">What it is; null where it is missing.</param>
public sealed record ScriptMismatch(int Line, SourceText Source, TextSpan Span, string? Expected, string? Actual);
