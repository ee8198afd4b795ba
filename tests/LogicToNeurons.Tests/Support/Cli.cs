using System.Text;
using LogicToNeurons.App;

namespace LogicToNeurons.Tests.Support;

/// <summary>What a command line printed.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Cli(int Code, string Output, string Error)
{
    private static readonly Lock WorkingDirectory = new();

    /// <summary>Runs a command line of words without blanks in this process, in the repository's root.</summary>
    public static Cli Run(string line, string input = "", int? width = null) => Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), input, width);

    /// <summary>Runs a command line in this process, in the repository's root.</summary>
    public static Cli Run(string[] args, string input = "", int? width = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var streams = new Streams(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input))) { FindWidth = () => width };
        lock (WorkingDirectory)
        {
            var before = Environment.CurrentDirectory;
            Environment.CurrentDirectory = Repository.Root;
            try
            {
                var code = CommandLine.Run(args, streams, _ => null);
                return new Cli(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
            }
            finally
            {
                Environment.CurrentDirectory = before;
            }
        }
    }

    /// <summary>All that a user sees, for snapshots.</summary>
    public override string ToString() => $"exit code {Code}\n--- output\n{Output}--- messages\n{Error}";
}
