using System.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Programs of others that read and simulate circuits.</summary>
internal static class PeerTool
{
    private const int MostMilliseconds = 600_000;

    public static bool IsThere(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    /// <summary>Runs a tool to its end and gives what it printed.</summary>
    public static string Run(string tool, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(MostMilliseconds), $"{tool} doesn't end");
        var said = output.Result + error.Result;
        Assert.True(process.ExitCode == 0, $"{tool}: {said}");
        return said;
    }
}
