using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>Texts as they shouldn't be: parts missing, others put in, signs of every plane.</summary>
internal static class MutatedText
{
    /// <summary>A text with some changes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">Decides everything.</param>
    /// <param name="pieces">What may be put in.</param>
    /// <param name="edits">One more than the most changes.</param>
    /// <param name="repeated">How much of the beginning may be put in.</param>
    public static string Of(string text, Random random, string[] pieces, int edits, int repeated)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, edits); i > 0 && mutated.Length > 0; i--)
        {
            var place = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(place, Math.Min(random.Next(1, 12), mutated.Length - place));
                    break;
                case 1:
                    mutated.Insert(place, pieces[random.Next(pieces.Length)]);
                    break;
                case 2:
                    mutated[place] = (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000);
                    break;
                default:
                    mutated.Insert(place, text[..Math.Min(repeated, text.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }
}
