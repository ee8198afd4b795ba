using System.Collections.Immutable;

namespace LogicToNeurons.Source;

/// <summary>Alternatives, said as "a, b or c".</summary>
/// <param name="Items">The alternatives, at least one.</param>
public sealed record PhraseList(ImmutableArray<Phrase> Items)
{
    /// <summary>The text in a language; equal alternatives are said once.</summary>
    public string In(Language language)
    {
        var texts = Items.Select(item => item.In(language)).Distinct().ToArray();
        return texts.Length == 1
            ? texts[0]
            : Words.Of("list.or", string.Join(Words.Of("list.comma").In(language), texts[..^1]), texts[^1]).In(language);
    }
}
