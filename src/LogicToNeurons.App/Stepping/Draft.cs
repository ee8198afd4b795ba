namespace LogicToNeurons.App.Stepping;

/// <summary>Something that is changed by commands: what was done can be undone and done again.</summary>
/// <typeparam name="T">What is changed; a change is a new one.</typeparam>
/// <param name="first">What it begins with.</param>
internal abstract class Draft<T>(T first)
{
    private readonly List<T> _versions = [first];
    private int _present;

    /// <summary>Gets what it began with.</summary>
    protected T First => _versions[0];

    /// <summary>Gets it as it is now.</summary>
    protected T Present => _versions[_present];

    /// <summary>Takes a changed one; what was undone before is gone.</summary>
    public void Do(T changed)
    {
        _versions.RemoveRange(_present + 1, _versions.Count - _present - 1);
        _versions.Add(changed);
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
        var isPossible = _present < _versions.Count - 1;
        _present += isPossible ? 1 : 0;
        return isPossible;
    }
}
