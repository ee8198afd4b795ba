using System.Globalization;
using System.Text;

namespace LogicToNeurons.Source;

/// <summary>Something to be said to a user: a key into a project's texts, and the values for its placeholders.</summary>
/// <remarks>A phrase is language-free; it becomes text only at the edge of the program, by <see cref="In"/>.</remarks>
public sealed class Phrase
{
    private readonly object[] _values;

    /// <summary>Creates a phrase.</summary>
    /// <param name="wording">Where the texts stand.</param>
    /// <param name="key">The key of the text.</param>
    /// <param name="values">Strings, whole numbers, phrases, or a <see cref="PhraseList"/>.</param>
    public Phrase(Wording wording, string key, params object[] values)
    {
        Wording = wording;
        Key = key;
        _values = values;
    }

    /// <summary>Gets the texts that the key belongs to.</summary>
    public Wording Wording { get; }

    /// <summary>Gets the key of the text.</summary>
    public string Key { get; }

    /// <summary>Gets the values for the placeholders.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>The text in a language.</summary>
    public string In(Language language)
    {
        var text = Wording.Find(Key, language);
        return _values.Length == 0 ? text : Fill(text, language);
    }

    /// <summary>The text in English, for debuggers.</summary>
    public override string ToString() => In(Language.English);

    private string Fill(string text, Language language)
    {
        var rendered = Array.ConvertAll(_values, value => Render(value, language));
        var filled = string.Format(CultureInfo.InvariantCulture, text, rendered);
        return language == Language.Chinese ? WithoutInnerBlanks(filled) : filled;
    }

    // Chinese has blanks around numbers and Latin words only: "取 r1 的 1", but "取 8 号单元的 1".
    private static string WithoutInnerBlanks(string text)
    {
        var tidy = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isInner = text[i] == ' ' && i > 0 && i + 1 < text.Length && IsTight(text[i - 1], text[i + 1]);
            if (!isInner)
            {
                tidy.Append(text[i]);
            }
        }

        return tidy.ToString();
    }

    private static bool IsTight(char before, char after) =>
        IsFullWidthSign(before) || IsFullWidthSign(after) || (IsIdeograph(before) && IsIdeograph(after));

    private static bool IsFullWidthSign(char character) => character is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');

    private static bool IsIdeograph(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static string Render(object value, Language language) => value switch
    {
        Phrase phrase => phrase.In(language),
        PhraseList list => list.In(language),
        string text => text,
        Rune rune => rune.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A phrase can't hold a {value.GetType().Name}.", nameof(value)),
    };
}
