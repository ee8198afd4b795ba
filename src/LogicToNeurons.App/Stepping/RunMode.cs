namespace LogicToNeurons.App.Stepping;

/// <summary>Whether time goes by itself.</summary>
internal enum RunMode
{
    /// <summary>It stands still.</summary>
    Paused,

    /// <summary>Forwards.</summary>
    Forward,

    /// <summary>Backwards.</summary>
    Backward,
}
