namespace LogicToNeurons.Terminal.Hosts.Unix;

/// <summary>Why a waiting thread is woken.</summary>
[Flags]
internal enum WakeReasons
{
    None = 0,

    /// <summary>The terminal has another size.</summary>
    Resize = 1,

    /// <summary>The process runs again.</summary>
    Continue = 2,

    /// <summary>Somebody asks the process to stop.</summary>
    Stop = 4,

    /// <summary>Somebody asks the process to end.</summary>
    End = 8,
}
