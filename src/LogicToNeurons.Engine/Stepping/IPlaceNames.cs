namespace LogicToNeurons.Engine.Stepping;

/// <summary>The names by which a machine's places can be asked for.</summary>
public interface IPlaceNames
{
    /// <summary>The place of a name.</summary>
    bool TryFind(string name, out int place);
}
