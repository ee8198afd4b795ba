namespace LogicToNeurons.Source.Parsing;

/// <summary>A word or a sign, by its place.</summary>
/// <param name="Span">Where it stands.</param>
/// <remarks>
/// A class, like everything that our parsers give: generic code over structs of ours can't be compiled ahead of time
/// and would be compiled anew at every start of the program.
/// </remarks>
public sealed record Token(TextSpan Span);
