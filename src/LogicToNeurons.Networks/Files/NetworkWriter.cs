using LogicToNeurons.Networks.Files.Dot;
using LogicToNeurons.Networks.Files.Json;
using LogicToNeurons.Networks.Files.Onnx;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Files;

/// <summary>Writes networks to files, whatever the format.</summary>
public static class NetworkWriter
{
    /// <summary>The code of what is too large to be written.</summary>
    public const string TooLargeCode = "L2N1203";

    /// <summary>The format that the end of a file's name tells; null if it tells none.</summary>
    public static NetworkFormat? FormatOf(string fileName) => Path.GetExtension(fileName)?.ToUpperInvariant() switch
    {
        ".ONNX" => NetworkFormat.Onnx,
        ".JSON" => NetworkFormat.Json,
        ".DOT" => NetworkFormat.Dot,
        _ => null,
    };

    /// <summary>Prepares a file.</summary>
    /// <param name="written">The network.</param>
    /// <param name="format">The format.</param>
    /// <returns>What writes it to a stream; or why the format can't hold it: it is too large, or its names clash.</returns>
    public static Outcome<Action<Stream>> Prepare(WrittenNetwork written, NetworkFormat format)
    {
        ArgumentNullException.ThrowIfNull(written);
        return format switch
        {
            NetworkFormat.Onnx => OnnxWriter.Prepare(written),
            NetworkFormat.Json => new Outcome<Action<Stream>>(stream => JsonNetworkWriter.Write(written, stream), []),
            NetworkFormat.Dot => DotNetworkWriter.Prepare(written),
        };
    }
}
