namespace LogicToNeurons.Source;

/// <summary>A place in a source text as people count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in Unicode characters (a surrogate pair is one).</param>
public readonly record struct TextPosition(int Line, int Column);
