using LogicToNeurons.App.Output;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App;

/// <summary>The program <c>l2n</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var output = StandardStream.Open(StandardStream.Output);
        using var error = StandardStream.Open(StandardStream.Error);
        var streams = new Streams(output, error, static () => Console.OpenStandardInput())
        {
            FindWidth = TerminalWidth,
            OpenScreen = OpenScreen,
        };
        return CommandLine.Run(args, streams, Environment.GetEnvironmentVariable);
    }

    private static ITerminalHost? OpenScreen(bool hasColor)
    {
        Func<string, string?> environment = hasColor ? Environment.GetEnvironmentVariable : static name => name == "NO_COLOR" ? "1" : Environment.GetEnvironmentVariable(name);
        var usesMouse = string.IsNullOrEmpty(environment("L2N_NO_MOUSE"));
        return TerminalHost.Open(TerminalHost.Find(environment), new HostOptions(Theme.Of(environment), usesMouse));
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
