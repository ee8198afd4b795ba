using LogicToNeurons.Source;

namespace LogicToNeurons.App.Screens;

/// <summary>Says everything on the screens, in the language of the moment.</summary>
internal sealed class Speaker(Language language)
{
    /// <summary>Gets the language.</summary>
    public Language Language { get; private set; } = language;

    /// <summary>Changes over to the other language.</summary>
    public void Switch() => Language = Language == Language.English ? Language.Chinese : Language.English;

    /// <summary>A phrase.</summary>
    public string Say(Phrase phrase) => phrase.In(Language);

    /// <summary>A phrase of this project.</summary>
    public string Say(string key, params object[] values) => Words.Of(key, values).In(Language);
}
