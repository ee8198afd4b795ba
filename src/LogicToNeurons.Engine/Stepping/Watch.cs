namespace LogicToNeurons.Engine.Stepping;

/// <summary>A place whose reading or writing stops a run.</summary>
/// <param name="Place">The place.</param>
/// <param name="OnRead">Whether a read stops.</param>
/// <param name="OnWrite">Whether a write stops, one that changes nothing too.</param>
public sealed record Watch(int Place, bool OnRead, bool OnWrite)
{
    /// <summary>Whether an access is one that is watched for.</summary>
    public bool Catches(Access access) => access.Place == Place && (access.IsWrite ? OnWrite : OnRead);
}
