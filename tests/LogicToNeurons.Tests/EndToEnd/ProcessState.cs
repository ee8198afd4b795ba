using System.Globalization;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>What Linux tells about a process.</summary>
internal static class ProcessState
{
    private const int State = 0;
    private const int UserTime = 11;
    private const int SystemTime = 12;

    /// <summary>Whether a process is stopped, as by Ctrl+Z.</summary>
    public static bool IsStopped(int process) => Fields(process)?[State] == "T";

    /// <summary>Whether a process is gone, or only waits to be noticed so.</summary>
    public static bool IsGone(int process) => Fields(process)?[State] is null or "Z" or "X";

    /// <summary>The processor's time that a process has taken, in ticks of (as a rule) 10 ms.</summary>
    public static long Ticks(int process) => Fields(process) is { } fields
        ? long.Parse(fields[UserTime], CultureInfo.InvariantCulture) + long.Parse(fields[SystemTime], CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("The process is gone.");

    // The fields behind the name, which stands in parentheses.
    private static string[]? Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
