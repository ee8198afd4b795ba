using LogicToNeurons.Source;

namespace LogicToNeurons.App.Circuits;

/// <summary>The text of a circuit that is built by commands: what was done can be undone and done again.</summary>
/// <param name="text">The text to begin with.</param>
internal sealed class CircuitDraft(SourceText text)
{
    private readonly List<SourceText> _texts = [text];
    private int _present;
    private SourceText? _saved = text;

    /// <summary>Gets the text as it is now.</summary>
    public SourceText Text => _texts[_present];

    /// <summary>Gets a value indicating whether something isn't saved.</summary>
    public bool IsDirty => _saved is null || Text.Text != _saved.Text;

    /// <summary>A text that no file holds yet.</summary>
    public static CircuitDraft Unsaved(SourceText text) => new(text) { _saved = null };

    /// <summary>Takes a changed text; what was undone before is gone.</summary>
    public void Do(SourceText changed)
    {
        _texts.RemoveRange(_present + 1, _texts.Count - _present - 1);
        _texts.Add(changed);
        _present++;
    }

    /// <summary>Takes the last change back.</summary>
    /// <returns>False if there is none.</returns>
    public bool Undo()
    {
        var isPossible = _present > 0;
        _present -= isPossible ? 1 : 0;
        return isPossible;
    }

    /// <summary>Makes the change that was taken back last again.</summary>
    /// <returns>False if there is none.</returns>
    public bool Redo()
    {
        var isPossible = _present < _texts.Count - 1;
        _present += isPossible ? 1 : 0;
        return isPossible;
    }

    /// <summary>Notes that the text is saved as it is.</summary>
    public void Saved() => _saved = Text;
}
