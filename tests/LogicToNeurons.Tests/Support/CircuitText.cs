using System.Text;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Circuits in the formats of files, from and to memory.</summary>
internal static class CircuitText
{
    public static Outcome<CircuitDocument> Read(string fileName, byte[] bytes) =>
        CircuitFiles.Read(fileName, bytes, path => Diagnostic.About(path, "L2N0301", Severity.Error, new Phrase(new Wording("none", typeof(CircuitText).Assembly), "none")));

    public static Outcome<CircuitDocument> Read(string fileName, string text) => Read(fileName, Encoding.UTF8.GetBytes(text));

    /// <summary>The main circuit, or one with a name, of a text that has no errors.</summary>
    public static Netlist Netlist(string fileName, string text, string? circuit = null) => Netlist(fileName, Encoding.UTF8.GetBytes(text), circuit);

    /// <summary>The main circuit, or one with a name, of a file that has no errors.</summary>
    public static Netlist Netlist(string fileName, byte[] bytes, string? circuit = null)
    {
        var read = Read(fileName, bytes);
        Assert.True(read.Value is not null, string.Join("\n", read.Diagnostics.Take(10)));
        var built = read.Value.Build(circuit);
        Assert.True(built.Value is not null, string.Join("\n", built.Diagnostics.Take(10)));
        return built.Value;
    }

    /// <summary>What is said about a text and its main circuit.</summary>
    public static List<string> Said(string fileName, string text)
    {
        var read = Read(fileName, text);
        return [.. read.Diagnostics.Concat(read.Value?.Build(null).Diagnostics ?? []).Select(one => one.ToString())];
    }

    public static byte[] Written(Netlist netlist, WrittenFormat format)
    {
        using var stream = new MemoryStream();
        NetlistWriter.Write(netlist, format, stream);
        return stream.ToArray();
    }

    public static string WrittenText(Netlist netlist, WrittenFormat format) => Encoding.UTF8.GetString(Written(netlist, format));

    /// <summary>A file name with the ending of a format.</summary>
    public static string FileName(WrittenFormat format) => format switch
    {
        WrittenFormat.Gates => "c.gates",
        WrittenFormat.Blif => "c.blif",
        WrittenFormat.Bench => "c.bench",
        WrittenFormat.AigerBytes => "c.aig",
        WrittenFormat.AigerText => "c.aag",
        WrittenFormat.Verilog => "c.v",
        WrittenFormat.Dot => "c.dot",
    };
}
