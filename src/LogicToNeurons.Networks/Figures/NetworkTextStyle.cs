using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Figures;

/// <summary>How a network is written as text.</summary>
/// <param name="Width">The columns that there are, at least <see cref="LeastWidth"/>.</param>
/// <param name="Language">The language of words.</param>
/// <param name="IsAscii">Whether only characters of ASCII are used.</param>
public sealed record NetworkTextStyle(int Width, Language Language, bool IsAscii = false)
{
    /// <summary>The fewest columns.</summary>
    public const int LeastWidth = 20;

    internal FigureSigns Signs { get; } = new(IsAscii);
}
