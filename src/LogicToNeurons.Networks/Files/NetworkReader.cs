using LogicToNeurons.Networks.Files.Json;
using LogicToNeurons.Networks.Files.Onnx;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Files;

/// <summary>Reads networks from files, whatever their format.</summary>
public static class NetworkReader
{
    // The field that all ONNX files begin with: the version of the format.
    private const byte OnnxBeginning = 0x08;

    /// <summary>Reads a file whose format is told by the end of its name, or else by how it begins.</summary>
    /// <param name="fileName">Its name; it is what diagnostics show.</param>
    /// <param name="bytes">What it holds.</param>
    public static Outcome<ReadNetwork> Read(string fileName, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return (NetworkWriter.FormatOf(fileName) ?? FormatOf(bytes)) switch
        {
            NetworkFormat.Onnx => OnnxReader.Read(fileName, bytes),
            NetworkFormat.Json => JsonNetworkReader.Read(fileName, bytes),
            _ => Diagnostic.About(fileName, "L2N1201", Severity.Error, Words.Of("files.unknown")),
        };
    }

    private static NetworkFormat? FormatOf(byte[] bytes) =>
        bytes.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? NetworkFormat.Json
        : bytes is [OnnxBeginning, ..] ? NetworkFormat.Onnx
        : null;
}
