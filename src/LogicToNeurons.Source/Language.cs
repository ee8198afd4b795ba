namespace LogicToNeurons.Source;

/// <summary>A language that users read.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
