namespace LogicToNeurons.Machine.Assembling;

/// <summary>A program side by side with what it was assembled to.</summary>
public static class Listing
{
    /// <summary>A line for each source line.</summary>
    public static IEnumerable<ListingLine> Of(ProgramImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var next = 0;
        for (var line = 1; line <= image.Source.LineCount; line++)
        {
            var text = image.Source.Slice(image.Source.LineSpan(line)).ToString();
            var isInstruction = next < image.Instructions.Length && image.LineOf(next) == line;
            if (isInstruction)
            {
                yield return new ListingLine(line, next, image.Instructions[next].ToString(), text);
                next++;
            }
            else if (line < image.Source.LineCount || text.Length > 0)
            {
                yield return new ListingLine(line, null, null, text);
            }
        }
    }
}
