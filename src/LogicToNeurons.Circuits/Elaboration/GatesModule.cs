using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>A <c>.gates</c> file with its circuits by name, and the files that it imports.</summary>
internal sealed class GatesModule
{
    private readonly Dictionary<string, CircuitDefinition> _circuits = [];
    private readonly HashSet<string> _unreadable = [];

    public GatesModule(GatesSyntax syntax, CircuitLibrary? library, GatesReport report)
    {
        Syntax = syntax;
        Library = library;
        foreach (var diagnostic in syntax.Diagnostics)
        {
            report.Add(diagnostic);
        }

        foreach (var circuit in syntax.Statements.OfType<CircuitSyntax>())
        {
            var definition = new CircuitDefinition(this, circuit);
            if (_circuits.TryAdd(circuit.Name.Name, definition))
            {
                Circuits.Add(definition);
                continue;
            }

            var line = Source.LineOf(_circuits[circuit.Name.Name].Syntax.Span.Start);
            report.Error(Source, circuit.Name.Span, "L2N0513", Words.Of("gates.twice", circuit.Name.Name, line));
        }

        _unreadable.UnionWith(syntax.Statements.OfType<UnreadableSyntax>().SelectMany(statement => statement.Names));
    }

    public GatesSyntax Syntax { get; }

    public SourceText Source => Syntax.Source;

    /// <summary>Gets the library behind the file; for the library's own files the library, too.</summary>
    public CircuitLibrary? Library { get; }

    public bool IsLibrary { get; init; }

    /// <summary>Gets the file's own circuits, in the order of the text.</summary>
    public List<CircuitDefinition> Circuits { get; } = [];

    /// <summary>Gets the imported files, in the order of the text.</summary>
    public List<GatesModule> Imports { get; } = [];

    /// <summary>The circuit that a name means in this file: its own, else an imported one, else the library's.</summary>
    public CircuitDefinition? Find(string name) =>
        Own(name) ?? Imports.Select(import => import.Own(name)).FirstOrDefault(found => found is not null) ?? Library?.Find(name);

    /// <summary>Whether something that can't be read, here or in an imported file, may have defined a circuit.</summary>
    public bool MayDefine(string name) => _unreadable.Contains(name) || Imports.Any(import => import._unreadable.Contains(name)) || HasMissingImport;

    /// <summary>Gets or sets a value indicating whether an imported file couldn't be read.</summary>
    public bool HasMissingImport { get; set; }

    /// <summary>All names of circuits that can be used in this file.</summary>
    public IEnumerable<string> Names() =>
        _circuits.Keys.Concat(Imports.SelectMany(import => import._circuits.Keys)).Concat(Library?.Names() ?? []).Distinct();

    public CircuitDefinition? Own(string name) => _circuits.GetValueOrDefault(name);
}
