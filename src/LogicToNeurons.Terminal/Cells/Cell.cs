using System.Text;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Cells;

/// <summary>One cell of a grid.</summary>
/// <param name="Rune">The character; of the right half of a wide one, NUL.</param>
/// <param name="Mark">A combining mark over it; NUL for none.</param>
/// <param name="Role">What it means, which decides how it looks.</param>
public readonly record struct Cell(Rune Rune, Rune Mark, Role Role)
{
    /// <summary>Gets a value indicating whether a wide character to the left covers this cell.</summary>
    public bool IsRightHalf => Rune.Value == 0;
}
