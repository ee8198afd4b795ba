namespace LogicToNeurons.App;

/// <summary>The streams of a run of the program.</summary>
/// <param name="Output">Where results go, as UTF-8.</param>
/// <param name="Error">Where messages go, as UTF-8.</param>
/// <param name="OpenInput">Opens standard input.</param>
public sealed record Streams(Stream Output, Stream Error, Func<Stream> OpenInput)
{
    /// <summary>Gets what finds the width of the terminal that shows <see cref="Output"/>, in columns; null if it isn't one.</summary>
    public Func<int?> FindWidth { get; init; } = static () => null;

    /// <summary>Gets what takes the terminal for a full screen, given whether colours are wanted; null if there is none.</summary>
    public ScreenOpener OpenScreen { get; init; } = static _ => null;
}
