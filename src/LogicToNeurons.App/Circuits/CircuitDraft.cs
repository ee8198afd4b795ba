using LogicToNeurons.App.Stepping;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Circuits;

/// <summary>The text of a circuit that is built by commands: what was done can be undone and done again.</summary>
/// <param name="text">The text to begin with.</param>
internal sealed class CircuitDraft(SourceText text) : Draft<SourceText>(text)
{
    private SourceText? _saved = text;

    /// <summary>Gets the text as it is now.</summary>
    public SourceText Text => Present;

    /// <summary>Gets a value indicating whether something isn't saved.</summary>
    public bool IsDirty => _saved is null || Text.Text != _saved.Text;

    /// <summary>A text that no file holds yet.</summary>
    public static CircuitDraft Unsaved(SourceText text) => new(text) { _saved = null };

    /// <summary>Notes that the text is saved as it is.</summary>
    public void Saved() => _saved = Text;
}
