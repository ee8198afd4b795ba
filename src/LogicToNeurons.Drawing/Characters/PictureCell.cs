using System.Text;

namespace LogicToNeurons.Drawing.Characters;

/// <summary>One cell of a <see cref="CharacterPicture"/>.</summary>
/// <param name="Rune">Its character; a blank where nothing is drawn; U+0000 behind a character that is two cells wide.</param>
/// <param name="Tag">The tag of what is drawn there, at a crossing of the vertical line; −1 for none.</param>
/// <param name="Crossed">The tag of the horizontal line that a vertical one crosses there; −1 for none.</param>
/// <param name="IsHeavy">Whether a part of a line there is heavy.</param>
public readonly record struct PictureCell(Rune Rune, int Tag, int Crossed, bool IsHeavy);
