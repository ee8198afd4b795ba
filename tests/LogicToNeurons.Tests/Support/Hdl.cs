using System.Collections.Immutable;
using System.Text;
using LogicToNeurons.Circuits.Checking.Scripts;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Chips and scripts of nand2tetris that stand in memory.</summary>
internal static class Hdl
{
    /// <summary>What is said about a chip that is called My.</summary>
    public static IEnumerable<Diagnostic> Said(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var read = CircuitFiles.Read("My.hdl", bytes, path => path == "My.hdl" ? bytes : Missing(path));
        return read.Diagnostics.Concat(read.Value?.Build(null).Diagnostics ?? []).Distinct();
    }

    /// <summary>What is said about a script that has only the built-in chips.</summary>
    public static ImmutableArray<Diagnostic> SaidOfScript(string text)
    {
        var script = ScriptParser.Read(new SourceText("example.tst", text));
        return script.Value is { } commands ? ScriptRunner.Run(commands, Missing).Diagnostics : script.Diagnostics;
    }

    /// <summary>Stands for a file that isn't there.</summary>
    public static Outcome<byte[]> Missing(string path) => Diagnostic.About(path, "L2N0301", Severity.Error, new Phrase(new Wording("LogicToNeurons.Source", typeof(SourceText).Assembly), "file.missing"));
}
