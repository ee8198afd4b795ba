using System.Globalization;
using System.Text;
using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Ports and registers as the metadata of a file: <c>name:width:kind</c>, comma-separated.</summary>
/// <remarks>In names <c>:</c>, <c>,</c> and <c>%</c> are a percent sign and two hexadecimal digits.</remarks>
internal static class OnnxMetadata
{
    /// <summary>Adds what a model says about a network.</summary>
    public static void Add(ModelProto model, Network network)
    {
        Add(model, OnnxNames.Inputs, Written(network.Inputs));
        Add(model, OnnxNames.Outputs, Written(network.OutputPorts));
        Add(model, OnnxNames.State, Written(network.States));
        Add(model, OnnxNames.Initial, string.Join(',', network.Initial.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
    }

    /// <summary>Reads ports.</summary>
    /// <param name="text">What a file says.</param>
    /// <returns>The ports, their columns counted from 0; null if it isn't written as it should be.</returns>
    public static List<NetworkPort>? ReadPorts(string text)
    {
        var ports = new List<NetworkPort>();
        var first = 0L;
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            if (part.Split(':') is not [var name, var width, var kind]
                || Decoded(name) is not { Length: > 0 } decoded
                || !int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
                || columns < 1
                || (first += columns) > NetworkLimits.MostColumns
                || !Enum.TryParse<ColumnKind>(kind, true, out var columnKind)
                || Name(columnKind) != kind)
            {
                return null;
            }

            ports.Add(new NetworkPort(decoded, (int)first - columns, columns, columnKind, columnKind == ColumnKind.Bit && columns > 1));
        }

        return ports;
    }

    /// <summary>Reads numbers.</summary>
    /// <returns>Them; null if one isn't a number.</returns>
    public static double[]? ReadInitial(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static void Add(ModelProto model, string key, string value) =>
        model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });

    private static string Written(IEnumerable<NetworkPort> ports) =>
        string.Join(',', ports.Select(port => FormattableString.Invariant($"{Encoded(port.Name)}:{port.Width}:{Name(port.Kind)}")));

    private static string Name(ColumnKind kind) => kind switch
    {
        ColumnKind.Bit => "bit",
        ColumnKind.Word => "word",
        ColumnKind.Signed => "signed",
        ColumnKind.Number => "number",
        _ => string.Empty,
    };

    private static string Encoded(string name) => name
        .Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string? Decoded(string name)
    {
        var decoded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '%')
            {
                decoded.Append(name[i]);
                continue;
            }

            if (i + 2 >= name.Length || !byte.TryParse(name.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code >= 0x80)
            {
                return null;
            }

            decoded.Append((char)code);
            i += 2;
        }

        return decoded.ToString();
    }
}
