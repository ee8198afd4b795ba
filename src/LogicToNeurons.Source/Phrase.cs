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
        return string.Format(CultureInfo.InvariantCulture, text, rendered);
    }

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
