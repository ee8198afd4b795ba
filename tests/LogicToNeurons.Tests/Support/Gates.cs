using LogicToNeurons.Circuits.Elaboration;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Circuits written in their language.</summary>
internal static class Gates
{
    public const string FileName = "test.gates";

    /// <summary>A text as a document; other files are given by their paths.</summary>
    public static GatesDocument Document(string text, IReadOnlyDictionary<string, string>? files = null, GatesLimits? limits = null) =>
        GatesDocument.Read(new SourceText(FileName, text), path => Open(path, files), limits);

    /// <summary>A circuit that must be right.</summary>
    public static Netlist Build(string text, string? name = null)
    {
        var outcome = Document(text).Build(name);
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics));
        return outcome.Value;
    }

    /// <summary>All that is said of a text: of its main circuit, unless it has tests or claims of its own, and of those.</summary>
    public static IReadOnlyList<Diagnostic> Said(string text, IReadOnlyDictionary<string, string>? files = null)
    {
        var document = Document(text, files);
        var isWhole = document.Syntax.Statements.Any(statement => statement is TestSyntax or ProveSyntax);
        var built = isWhole ? [] : document.Build(null).Diagnostics;
        return [.. built.Concat(document.Tests().Diagnostics).Concat(document.Proofs().Diagnostics).Distinct()];
    }

    /// <summary>The outputs for inputs, ports as numbers, after a number of ticks with the inputs held.</summary>
    public static long[] Evaluate(Netlist netlist, params long[] inputs)
    {
        var simulator = new NetSimulator(netlist);
        Set(simulator, inputs);
        simulator.Evaluate();
        return Outputs(simulator);
    }

    public static void Set(NetSimulator simulator, params long[] inputs)
    {
        foreach (var (i, port) in simulator.Netlist.Inputs.Index())
        {
            for (var bit = 0; bit < port.Width; bit++)
            {
                simulator.Values[port.Nets[bit]] = (byte)((inputs[i] >> bit) & 1);
            }
        }
    }

    public static long[] Outputs(NetSimulator simulator) =>
        [.. simulator.Netlist.Outputs.Select(port => port.Nets.Select((net, bit) => (long)simulator.Values[net] << bit).Sum())];

    private static Outcome<byte[]> Open(string path, IReadOnlyDictionary<string, string>? files) => files?.TryGetValue(path.Replace('\\', '/'), out var text) == true
        ? System.Text.Encoding.UTF8.GetBytes(text)
        : Diagnostic.About(path, "L2N0301", Severity.Error, new Phrase(new Wording("LogicToNeurons.Source", typeof(SourceText).Assembly), "file.missing"));
}
