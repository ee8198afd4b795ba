using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Finds chips: a file of that name beside the one that asks, else the built-in one.</summary>
/// <param name="fileName">The file that is read.</param>
/// <param name="open">Reads another file.</param>
internal sealed class HdlLibrary(string fileName, Func<string, Outcome<byte[]>> open)
{
    private const string Prefix = "hdl/";

    private readonly Dictionary<string, Outcome<HdlChip>?> _chips = [];
    private readonly Dictionary<string, Outcome<HdlChip>?> _builtins = [];

    /// <summary>Gets the names of the built-in chips.</summary>
    public static IReadOnlyList<string> Builtins { get; } =
        [.. HdlPrimitive.Names, .. typeof(HdlLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name[Prefix.Length..])).Order(StringComparer.Ordinal)];

    /// <summary>A chip; null if there is none of that name, neither beside nor built in.</summary>
    public Outcome<HdlChip>? Find(string name)
    {
        if (!_chips.TryGetValue(name, out var chip))
        {
            chip = Beside(name) ?? Builtin(name);
            _chips.Add(name, chip);
        }

        return chip;
    }

    /// <summary>A built-in chip; null if there is none of that name.</summary>
    public Outcome<HdlChip>? Builtin(string name)
    {
        if (!_builtins.TryGetValue(name, out var chip))
        {
            chip = ReadBuiltin(name);
            _builtins.Add(name, chip);
        }

        return chip;
    }

    private static Outcome<HdlChip>? ReadBuiltin(string name)
    {
        using var stream = typeof(HdlLibrary).Assembly.GetManifestResourceStream($"{Prefix}{name}.hdl");
        if (stream is null)
        {
            return HdlPrimitive.Find(name) is { } primitive ? new Outcome<HdlChip>(primitive.Chip, []) : null;
        }

        using var reader = new StreamReader(stream);
        var read = HdlParser.Read(new SourceText($"{name}.hdl", reader.ReadToEnd()));
        return new Outcome<HdlChip>(read.Value is { } chip ? chip with { IsBuiltin = true } : null, read.Diagnostics);
    }

    private Outcome<HdlChip>? Beside(string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(fileName) ?? string.Empty, $"{name}.hdl");
        var bytes = open(path);
        if (bytes.Value is not { } content)
        {
            // A file that isn't there has a stand-in, perhaps; one that can't be read is a fault.
            return bytes.Diagnostics.Any(one => one.Code != "L2N0301") ? new Outcome<HdlChip>(null, bytes.Diagnostics) : null;
        }

        var source = SourceFile.Decode(path, content);
        return source.Value is { } text ? HdlParser.Read(text) : new Outcome<HdlChip>(null, source.Diagnostics);
    }
}
