using System.Diagnostics;
using System.Text;
using LogicToNeurons.Circuits.Formats.Aiger;
using LogicToNeurons.Circuits.Formats.Bench;
using LogicToNeurons.Circuits.Formats.Blif;
using LogicToNeurons.Circuits.Formats.Gates;
using LogicToNeurons.Circuits.Formats.Verilog;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>Writes netlists to files of other programs, and as text of our own language.</summary>
/// <remarks>Ports of several bits become bits <c>a[0]</c>, <c>a[1]</c> …, the lowest first; instances are dissolved; names are kept where the format allows.</remarks>
public static class NetlistWriter
{
    private const int BufferSize = 65536;

    /// <summary>The format that the end of a file's name tells; null if it is none of ours.</summary>
    public static WrittenFormat? FormatOf(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".GATES" => WrittenFormat.Gates,
        ".BLIF" => WrittenFormat.Blif,
        ".BENCH" => WrittenFormat.Bench,
        ".AIG" => WrittenFormat.AigerBytes,
        ".AAG" => WrittenFormat.AigerText,
        ".V" => WrittenFormat.Verilog,
        ".DOT" or ".GV" => WrittenFormat.Dot,
        _ => null,
    };

    /// <summary>Writes a netlist.</summary>
    /// <param name="netlist">The netlist.</param>
    /// <param name="format">The format.</param>
    /// <param name="stream">Where it goes; it stays open.</param>
    /// <returns>The names that had to change.</returns>
    public static NameChanges Write(Netlist netlist, WrittenFormat format, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(stream);
        if (format is WrittenFormat.AigerBytes or WrittenFormat.AigerText)
        {
            return AigerWriter.Write(netlist, stream, format == WrittenFormat.AigerBytes);
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        return format switch
        {
            WrittenFormat.Gates => GatesWriter.Write(netlist, writer),
            WrittenFormat.Blif => BlifWriter.Write(netlist, writer),
            WrittenFormat.Bench => BenchWriter.Write(netlist, writer),
            WrittenFormat.Verilog => VerilogWriter.Write(netlist, writer),
            WrittenFormat.Dot => DotWriter.Write(netlist, writer),
            WrittenFormat.AigerBytes or WrittenFormat.AigerText => throw new UnreachableException(),
        };
    }
}
