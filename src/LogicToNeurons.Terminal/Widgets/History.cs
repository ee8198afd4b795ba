namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Lines that were accepted before, to walk back to. Keeps the newest 500.</summary>
public sealed class History
{
    private const int Longest = 500;

    private readonly List<string> _entries = [];
    private string _typed = string.Empty;
    private string _shown = string.Empty;
    private int _place;
    private bool _isWalking;

    /// <summary>Gets the lines, the oldest first.</summary>
    public IReadOnlyList<string> Entries => _entries;

    /// <summary>Adds a line and ends a walk; an empty one and a repeat of the last one are left out.</summary>
    public void Add(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Reset();
        if (line.Length == 0 || (_entries.Count > 0 && _entries[^1] == line))
        {
            return;
        }

        if (_entries.Count == Longest)
        {
            _entries.RemoveAt(0);
        }

        _entries.Add(line);
    }

    /// <summary>Goes back to the line before that begins with what was typed.</summary>
    /// <param name="prefixTyped">What was typed; counts only when a walk begins.</param>
    /// <returns>The line; null if there is none before.</returns>
    public string? Older(string prefixTyped)
    {
        ArgumentNullException.ThrowIfNull(prefixTyped);
        if (!_isWalking)
        {
            (_typed, _shown, _place) = (prefixTyped, prefixTyped, _entries.Count);
        }

        for (var i = _place - 1; i >= 0; i--)
        {
            if (IsNext(i))
            {
                _isWalking = true;
                return Show(i);
            }
        }

        return null;
    }

    /// <summary>Goes on to the line behind that begins with what was typed, at last to what was typed.</summary>
    /// <returns>The line; null outside of a walk.</returns>
    public string? Newer()
    {
        if (!_isWalking)
        {
            return null;
        }

        for (var i = _place + 1; i < _entries.Count; i++)
        {
            if (IsNext(i))
            {
                return Show(i);
            }
        }

        Reset();
        return _typed;
    }

    /// <summary>Ends a walk: the line was changed by hand.</summary>
    public void Reset() => _isWalking = false;

    // A line that would look as if nothing happened is passed over.
    private bool IsNext(int entry) => _entries[entry] != _shown && _entries[entry].StartsWith(_typed, StringComparison.Ordinal);

    private string Show(int entry)
    {
        (_place, _shown) = (entry, _entries[entry]);
        return _shown;
    }
}
