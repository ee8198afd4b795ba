using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>A file of a format for exchange: circuits whose ports are single bits in the file's order.</summary>
internal sealed class FlatDocument : CircuitDocument
{
    private readonly FlatFile _file;

    private FlatDocument(FlatFile file)
    {
        _file = file;
        CircuitNames = [.. file.Circuits.Select(circuit => circuit.Name)];
    }

    /// <inheritdoc/>
    public override string FileName => _file.FileName;

    /// <inheritdoc/>
    public override ImmutableArray<string> CircuitNames { get; }

    /// <summary>Checks what was read.</summary>
    /// <returns>The document, or what is wrong; warnings may come with it.</returns>
    public static Outcome<CircuitDocument> Of(FlatFile file)
    {
        FlatChecker.Check(file);
        if (!file.HasErrors && file.Circuits.Count == 0)
        {
            file.Error("L2N0702", default, Words.Of("format.empty"));
        }

        if (!file.HasErrors)
        {
            FlatStructure.Check(file);
        }

        return new Outcome<CircuitDocument>(file.HasErrors ? null : new FlatDocument(file), [.. file.Diagnostics]);
    }

    /// <inheritdoc/>
    public override Outcome<Netlist> Build(string? name)
    {
        var circuit = name is null ? _file.Main ?? _file.Circuits[0] : _file.Find(name);
        return circuit is null
            ? Diagnostic.About(FileName, "L2N0705", Severity.Error, Words.Of("format.noCircuit", FlatFile.Shortened(name)))
            : new FlatElaboration(_file, circuit).Build();
    }
}
