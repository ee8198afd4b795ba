using System.Collections.Immutable;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Elaboration;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formats;

/// <summary>A <c>.gates</c> file, with all that it imports and the library behind it.</summary>
/// <remarks>
/// What is wrong with the file is said with everything that is asked of it, by the same <see cref="Diagnostic"/> objects:
/// who asks for several things leaves out the repeated ones. Each circuit is built once, however often it is asked for.
/// </remarks>
public sealed class GatesDocument : CircuitDocument
{
    private readonly GatesModule _module;
    private readonly GatesLimits _limits;
    private readonly ImmutableArray<Diagnostic> _loading;
    private readonly Dictionary<string, (Netlist? Netlist, ImmutableArray<Diagnostic> Diagnostics)> _built = [];
    private ImmutableArray<Diagnostic> _ofFile;

    private GatesDocument(GatesModule module, GatesLimits limits, ImmutableArray<Diagnostic> loading)
    {
        (_module, _limits, _loading) = (module, limits, loading);
    }

    /// <inheritdoc/>
    public override string FileName => _module.Source.FileName;

    /// <inheritdoc/>
    public override ImmutableArray<string> CircuitNames => [.. _module.Circuits.Select(circuit => circuit.Title)];

    /// <summary>Gets the file as written.</summary>
    public GatesSyntax Syntax => _module.Syntax;

    /// <summary>Reads a text and what it imports.</summary>
    /// <param name="source">The text; imports are looked up beside its file.</param>
    /// <param name="open">Reads another file; it gets a path.</param>
    /// <param name="limits">How large circuits may grow; null for the usual limits.</param>
    /// <returns>The document; what is wrong with it is said when something is asked of it.</returns>
    public static GatesDocument Read(SourceText source, Func<string, Outcome<byte[]>> open, GatesLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(open);
        var report = new GatesReport();
        var module = GatesLoader.Load(GatesParser.Parse(source), open, report);
        CheckTexts(module, report);
        return new GatesDocument(module, limits ?? new GatesLimits(), report.InOrder());
    }

    /// <inheritdoc/>
    public override Outcome<Netlist> Build(string? name)
    {
        var report = NewReport();
        CallPlace? caller = null;
        var signature = name is null ? Last(report) : Named(name, report, out caller);
        var netlist = signature is null ? null : Built(signature, report, caller);
        return new Outcome<Netlist>(report.HasErrors ? null : netlist, report.InOrder());
    }

    /// <inheritdoc/>
    public override Outcome<IReadOnlyList<TestBlock>> Tests()
    {
        var report = NewReport();
        var blocks = new List<TestBlock>();
        foreach (var test in _module.Syntax.Statements.OfType<TestSyntax>())
        {
            var finder = new SignatureFinder(report, _limits);
            if (finder.Find(_module, test.Circuit, new Scope(null, string.Empty)) is { } signature)
            {
                var netlist = Built(signature, report, CallPlace.Of(_module, test.Circuit.Span, signature.Definition, signature.Parameters));
                if (new TestResolver(_module.Source, signature, report).Block(test, netlist) is { } block)
                {
                    blocks.Add(block);
                }
            }
        }

        return new Outcome<IReadOnlyList<TestBlock>>(blocks, report.InOrder());
    }

    /// <inheritdoc/>
    public override Outcome<IReadOnlyList<ProveBlock>> Proofs()
    {
        var report = NewReport();
        var blocks = new List<ProveBlock>();
        foreach (var prove in _module.Syntax.Statements.OfType<ProveSyntax>())
        {
            if (Circuit(prove.Circuit, report) is var (netlist, parameters))
            {
                var resolver = new RelationResolver(_module.Source, netlist, parameters, report);
                var relations = prove.Relations.Select(resolver.Resolve).OfType<Relation>();
                blocks.Add(new ProveBlock(netlist, [.. relations], _module.Source, prove.Circuit.Span));
            }
        }

        return new Outcome<IReadOnlyList<ProveBlock>>(blocks, report.InOrder());
    }

    private static void CheckTexts(GatesModule module, GatesReport report)
    {
        if (MixedOperators.First(module.Syntax.Statements) is { } mixed)
        {
            report.Warning(module.Source, mixed.Span, "L2N0551", Words.Of("gates.mixed"), Words.Of("gates.hint.mixed"));
        }

        foreach (var statement in DroppedStatements.In(module.Syntax.Statements))
        {
            report.Warning(module.Source, statement.Span, "L2N0553", Words.Of("gates.dropped"), Words.Of("gates.hint.dropped"));
        }

        foreach (var circuit in module.Circuits.Where(circuit => !circuit.Syntax.Parameters.IsEmpty))
        {
            TemplateChecker.Check(circuit, report);
        }
    }

    private GatesReport NewReport()
    {
        if (_ofFile.IsDefault)
        {
            _ofFile = CheckCircuits();
        }

        var report = new GatesReport();
        report.AddRange(_ofFile);
        return report;
    }

    // What is wrong with the text, and with each of its circuits that can be built as it stands.
    private ImmutableArray<Diagnostic> CheckCircuits()
    {
        var report = new GatesReport();
        report.AddRange(_loading);
        foreach (var circuit in _module.Circuits.Where(circuit => circuit.Syntax.Parameters.IsEmpty))
        {
            var signature = new SignatureFinder(report, _limits).Of(circuit, []);
            _ = signature is null ? null : Built(signature, report, null);
        }

        return report.InOrder();
    }

    private Netlist? Built(Signature signature, GatesReport report, CallPlace? caller)
    {
        var key = $"{signature.Definition.Module.Source.FileName}\n{signature.Title}";
        if (!_built.TryGetValue(key, out var built))
        {
            var own = new GatesReport();
            var netlist = CircuitElaborator.Run(signature, own, _limits, caller);
            built = (netlist, own.InOrder());
            _built.Add(key, built);
        }

        report.AddRange(built.Diagnostics);

        return built.Netlist;
    }

    private (Netlist Netlist, Scope Parameters)? Circuit(CircuitNameSyntax name, GatesReport report)
    {
        var scope = new Scope(null, string.Empty);
        var signature = new SignatureFinder(report, _limits).Find(_module, name, scope);
        var caller = signature is null ? null : CallPlace.Of(_module, name.Span, signature.Definition, signature.Parameters);
        return signature is not null && Built(signature, report, caller) is { } netlist
            ? (netlist, SignatureFinder.ParametersOf(signature.Definition, signature.Parameters))
            : null;
    }

    private Signature? Last(GatesReport report)
    {
        if (_module.Circuits is not [.., var last])
        {
            // What can't be read may be a circuit.
            if (!report.HasErrors)
            {
                report.ErrorOf(FileName, "L2N0522", Words.Of("gates.noCircuit"));
            }

            return null;
        }

        if (last.Syntax.Parameters.IsEmpty)
        {
            return new SignatureFinder(report, _limits).Of(last, []);
        }

        var example = $"{FileName}:{last.Name}<{string.Join(", ", last.Syntax.Parameters.Select(_ => 8))}>";
        report.Error(_module.Source, last.Syntax.Name.Span, "L2N0522", Words.Of("gates.needsParameters", last.Title), Words.Of("gates.hint.write", example));
        return null;
    }

    private Signature? Named(string name, GatesReport report, out CallPlace? caller)
    {
        caller = null;
        var parsed = GatesParser.ParseName(new SourceText(name, name));
        report.AddRange(parsed.Diagnostics);

        if (parsed.Value is not { } syntax)
        {
            return null;
        }

        if (_module.Find(syntax.Name.Name) is not { } definition)
        {
            var hint = report.Meant(syntax.Name.Name, _module.Names());
            report.ErrorOf(FileName, "L2N0522", Words.Of("gates.noSuchCircuit", Quote.Shortened(syntax.Name.Name)), hint);
            return null;
        }

        if (syntax.Parameters.IsEmpty && !definition.Syntax.Parameters.IsEmpty)
        {
            var example = $"{definition.Name}<{string.Join(", ", definition.Syntax.Parameters.Select(_ => 8))}>";
            report.ErrorOf(FileName, "L2N0522", Words.Of("gates.needsParameters", definition.Title), Words.Of("gates.hint.write", example));
            return null;
        }

        // Parameters are computed from the name's own text, and what they make impossible is said there.
        var text = new SourceText(name, name);
        var finder = new SignatureFinder(report, _limits);
        if (finder.Values(text, syntax, definition, new Scope(null, string.Empty)) is not { IsDefault: false } values)
        {
            return null;
        }

        var place = new CallPlace(text, syntax.Span, Signature.TitleOf(definition.Name, values), definition.Module.IsLibrary);
        caller = definition.Module == _module ? null : place;
        return finder.Of(definition, values, values.IsEmpty ? null : place);
    }
}
