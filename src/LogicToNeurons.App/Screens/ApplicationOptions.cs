using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>How the full screen begins.</summary>
/// <param name="Path">The program to open; null for the welcome.</param>
/// <param name="Language">The language of all words.</param>
/// <param name="Environment">Looks up a variable.</param>
public sealed record ApplicationOptions(string? Path, Language Language, Func<string, string?> Environment)
{
    /// <summary>Gets the signs that may be used.</summary>
    public GlyphSet Glyphs { get; init; }

    /// <summary>Gets the machine that is asked for.</summary>
    public AssemblyOptions Machine { get; init; } = new();

    /// <summary>Gets what cells are to start with, as <c>A=v</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Gets the program that the machine of gates is built for, of the one that runs: itself. Any other is a fault that has to be found.</summary>
    public Func<ProgramImage, ProgramImage> GatesFor { get; init; } = static image => image;

    /// <summary>Gets the program that the machine of neurons is built for, of the one that runs: itself. Any other is a fault that has to be found.</summary>
    public Func<ProgramImage, ProgramImage> NeuronsFor { get; init; } = static image => image;

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
