using LogicToNeurons.App.Output;

namespace LogicToNeurons.App;

/// <summary>The program <c>l2n</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var output = StandardStream.Open(StandardStream.Output);
        using var error = StandardStream.Open(StandardStream.Error);
        var streams = new Streams(output, error, static () => Console.OpenStandardInput()) { FindWidth = TerminalWidth };
        return CommandLine.Run(args, streams, Environment.GetEnvironmentVariable);
    }

    private static int? TerminalWidth()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? null : Console.WindowWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
