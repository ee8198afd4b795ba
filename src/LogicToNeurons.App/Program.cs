using LogicToNeurons.App.Output;

namespace LogicToNeurons.App;

/// <summary>The program <c>l2n</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var output = StandardStream.Open(StandardStream.Output);
        using var error = StandardStream.Open(StandardStream.Error);
        return CommandLine.Run(args, new Streams(output, error, static () => Console.OpenStandardInput()), Environment.GetEnvironmentVariable);
    }
}
