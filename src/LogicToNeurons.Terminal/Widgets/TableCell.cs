using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A text in a <see cref="ColumnTable"/>.</summary>
/// <param name="Text">The text: one line.</param>
/// <param name="Role">What it means.</param>
public readonly record struct TableCell(string Text, Role Role = Role.Normal)
{
    /// <summary>An ordinary text.</summary>
    public static implicit operator TableCell(string text) => new(text);
}
