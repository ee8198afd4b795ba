using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>A chip of nand2tetris, <c>.hdl</c>, with the chips beside it and the built-in ones.</summary>
internal sealed class HdlDocument : CircuitDocument
{
    private readonly HdlChip _chip;
    private readonly HdlLibrary _library;

    private HdlDocument(HdlChip chip, HdlLibrary library) => (_chip, _library) = (chip, library);

    /// <inheritdoc/>
    public override string FileName => _chip.Source.FileName;

    /// <inheritdoc/>
    public override ImmutableArray<string> CircuitNames => [_chip.Name];

    /// <summary>Reads a chip.</summary>
    public static Outcome<CircuitDocument> Read(SourceText source, Func<string, Outcome<byte[]>> open)
    {
        var chip = HdlParser.Read(source);
        return chip.Value is { } read
            ? new HdlDocument(read, new HdlLibrary(source.FileName, open))
            : new Outcome<CircuitDocument>(null, chip.Diagnostics);
    }

    /// <summary>A built-in chip as if it stood in a file; null if there is none of that name.</summary>
    public static CircuitDocument? OfBuiltin(string fileName, Func<string, Outcome<byte[]>> open)
    {
        var library = new HdlLibrary(fileName, open);
        return library.Builtin(Path.GetFileNameWithoutExtension(fileName))?.Value is { } chip ? new HdlDocument(chip, library) : null;
    }

    /// <inheritdoc/>
    public override Outcome<Netlist> Build(string? name)
    {
        if (name is null || name == _chip.Name)
        {
            return HdlElaborator.Build(_library, _chip);
        }

        return _library.Find(name) switch
        {
            { Value: { } other } => HdlElaborator.Build(_library, other),
            { } faulty => new Outcome<Netlist>(null, faulty.Diagnostics),
            null => Diagnostic.About(FileName, "L2N0752", Severity.Error, Words.Of("hdl.noChip", Quote.Shortened(name)), NearMiss.Find(name, [_chip.Name, .. HdlLibrary.Builtins]) is { } near ? Words.Of("hdl.meant", near) : null),
        };
    }
}
