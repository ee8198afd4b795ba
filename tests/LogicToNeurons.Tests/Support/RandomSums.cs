using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>Circuits that add up small words in any order, each time with or without the last carry.</summary>
internal static class RandomSums
{
    /// <summary>The text of one, with up to 10 inputs.</summary>
    public static string Next(Random random)
    {
        var (words, text) = (new List<(string Name, int Width)>(), new StringBuilder());
        var inputs = random.Next(5, 11);
        for (var used = 0; used < inputs;)
        {
            var width = Math.Min(inputs - used, random.Next(1, 3));
            text.AppendLine($"    i{used} = x[{used + width - 1}..{used}]");
            words.Add(($"i{used}", width));
            used += width;
        }

        for (var next = 0; words.Count > 1; next++)
        {
            var (one, other) = (Take(words, random), Take(words, random));
            var width = Math.Max(1, Math.Max(one.Width, other.Width) + random.Next(-1, 2));
            var keeps = random.Next(3) > 0;
            text.AppendLine($"    (w{next}, {(keeps ? $"c{next}" : "_")}) = RippleAdder<{width}>({Fit(one, width)}, {Fit(other, width)}, 0)");
            text.AppendLine(keeps ? $"    v{next} = {{c{next}, w{next}}}" : $"    v{next} = w{next}");
            words.Add(($"v{next}", keeps ? width + 1 : width));
        }

        return $"circuit Sum(x[{inputs}]) -> (sum[{words[0].Width}]) {{\n{text}    sum = {words[0].Name}\n}}\n";
    }

    private static (string Name, int Width) Take(List<(string Name, int Width)> words, Random random)
    {
        var word = words[random.Next(words.Count)];
        words.Remove(word);
        return word;
    }

    // With zeros in front, or without the bits that don't fit.
    private static string Fit((string Name, int Width) word, int width) =>
        word.Width > width ? $"{word.Name}[{width - 1}..0]" : $"{{{string.Concat(Enumerable.Repeat("0, ", width - word.Width))}{word.Name}}}";
}
