namespace LogicToNeurons.App;

/// <summary>What the program's exit code says.</summary>
public static class ExitCode
{
    /// <summary>Done and right.</summary>
    public const int Success = 0;

    /// <summary>Something the input got wrong.</summary>
    public const int Failure = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>A trap.</summary>
    public const int Trap = 3;

    /// <summary>A limit was reached.</summary>
    public const int Limit = 4;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
