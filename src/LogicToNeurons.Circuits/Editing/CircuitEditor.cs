using System.Collections.Immutable;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Editing;

/// <summary>Changes one circuit of a <c>.gates</c> text; every change gives a new text, in which everything else is as it was.</summary>
public sealed class CircuitEditor
{
    private const string Indent = "    ";

    private readonly SourceText _source;
    private readonly CircuitSyntax _circuit;
    private readonly CircuitRegion _region;

    private CircuitEditor(SourceText source, CircuitSyntax circuit, CircuitRegion region) =>
        (_source, _circuit, _region) = (source, circuit, region);

    /// <summary>Opens a circuit of a text; null if there is none of that name, or it has no end.</summary>
    /// <param name="source">The text.</param>
    /// <param name="name">The circuit's name, without parameters.</param>
    public static CircuitEditor? Open(SourceText source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var syntax = GatesParser.Parse(source);
        var circuit = syntax.Statements.OfType<CircuitSyntax>().FirstOrDefault(one => one.Name.Name == name);
        return circuit is not null && CircuitRegion.Of(source, syntax, circuit) is { } region ? new CircuitEditor(source, circuit, region) : null;
    }

    /// <summary>A new circuit, whose outputs are 0 until something is connected to them.</summary>
    /// <param name="head">Its name and ports, for example <c>Half(x, y) -> (s, c)</c>.</param>
    /// <returns>Its text; or what is wrong with the head.</returns>
    public static Outcome<SourceText> Create(string head)
    {
        var trial = new SourceText("circuit", $"circuit {head} {{\n}}\n");
        var syntax = GatesParser.Parse(trial);
        if (syntax.Statements is not [CircuitSyntax circuit] || !syntax.Diagnostics.IsEmpty)
        {
            return Fault("L2N0961", Words.Of("edit.head", head.Trim()), Words.Of("edit.head.hint"));
        }

        var zeros = circuit.Outputs.Select(output => $"{Indent}{GatesName.Written(output.Name.Name)} = 0\n");
        return new SourceText("circuit", $"circuit {head.Trim()} {{\n{string.Concat(zeros)}}}\n");
    }

    /// <summary>A name that nothing in the circuit has yet.</summary>
    public string FreshName()
    {
        var number = 1;
        while (_region.Uses($"w{number}"))
        {
            number++;
        }

        return $"w{number}";
    }

    /// <summary>Adds a gate or an instance.</summary>
    /// <param name="circuit">A gate's kind, as <c>xor</c>, or the name of a circuit with its parameters.</param>
    /// <param name="inputs">What goes in.</param>
    /// <param name="outputs">What its outputs are called; a gate without a name gets one.</param>
    public Outcome<SourceText> Add(string circuit, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        var names = outputs.Count > 0 ? outputs : new[] { FreshName() };
        var target = names.Count == 1 ? names[0] : $"({string.Join(", ", names)})";
        return AddStatement($"{target} = {GateFormula.Of(circuit, inputs)}");
    }

    /// <summary>Adds a statement at the circuit's end.</summary>
    public Outcome<SourceText> AddStatement(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Misread(statement, statement) ?? (Outcome<SourceText>)With(_region.End, 0, _region.LineBefore(Indent + statement.Trim()));
    }

    /// <summary>Lets a net be something else from now on: an output, a wire, what a register loads.</summary>
    /// <param name="target">The net, perhaps some bits of it.</param>
    /// <param name="value">What it is to be: a name, or any formula.</param>
    public Outcome<SourceText> Connect(string target, string value)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(value);
        var wanted = Squeezed(target);
        foreach (var statement in _circuit.Body)
        {
            if (statement is AssignmentSyntax { Targets: [var only] } assignment && Squeezed(TextOf(only.Span)) == wanted)
            {
                return Replaced(assignment.Value.Span, value);
            }

            if (statement is WireSyntax { Value: { } old, Wires: [var wire] } && wire.Name.Name == wanted)
            {
                return Replaced(old.Span, value);
            }
        }

        var isRegister = _circuit.Body.OfType<RegisterSyntax>().Any(register => register.Register.Name.Name == wanted);
        return AddStatement($"{target.Trim()} {(isRegister ? "<-" : "=")} {value.Trim()}");
    }

    /// <summary>Adds an input port.</summary>
    /// <param name="port">Its name, perhaps with a width: <c>a[4]</c>.</param>
    public Outcome<SourceText> AddInput(string port) => AddPort(port, _circuit.Inputs, isInput: true);

    /// <summary>Adds an output port; it is 0 until something is connected to it.</summary>
    /// <param name="port">Its name, perhaps with a width: <c>a[4]</c>.</param>
    public Outcome<SourceText> AddOutput(string port)
    {
        ArgumentNullException.ThrowIfNull(port);
        var added = AddPort(port, _circuit.Outputs, isInput: false);
        var name = port.Split('[')[0].Trim();
        return added.Value is { } text && Open(text, _circuit.Name.Name) is { } editor ? editor.AddStatement($"{name} = 0") : added;
    }

    /// <summary>Gives a port, a wire or a register another name, wherever it occurs, in the circuit's tests and claims too.</summary>
    public Outcome<SourceText> Rename(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (!_region.Uses(from))
        {
            return Unknown(from);
        }

        if (_region.Uses(to) || !GatesName.IsName(to))
        {
            return Fault("L2N0963", Words.Of(GatesName.IsName(to) ? "edit.taken" : "edit.noName", to));
        }

        var text = _source.Text;
        foreach (var place in _region.PlacesOf(from).Reverse())
        {
            text = string.Concat(text.AsSpan(0, place.Start), GatesName.Written(to), text.AsSpan(place.End));
        }

        return new SourceText(_source.FileName, text);
    }

    /// <summary>Removes what a name stands for: a gate, an instance's output, a port. What is still read can't go.</summary>
    public Outcome<SourceText> Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_region.Uses(name))
        {
            return Unknown(name);
        }

        var text = new TextCutter(_source);
        foreach (var statement in _circuit.Body)
        {
            Cut(statement, name, text);
        }

        CutPort(_circuit.Inputs, name, text);
        CutPort(_circuit.Outputs, name, text);
        var result = text.Result();
        var left = Open(result, _circuit.Name.Name);
        return left is null || !left._region.Uses(name)
            ? result
            : Fault("L2N0964", Words.Of("edit.used", name, result.LineOf(left._region.PlacesOf(name).First().Start)), Words.Of("edit.used.hint"));
    }

    private Outcome<SourceText> AddPort(string port, ImmutableArray<DeclaratorSyntax> ports, bool isInput)
    {
        var trial = GatesParser.Parse(new SourceText("circuit", $"circuit A({port}) -> (b) {{\n}}\n"));
        if (trial.Statements is not [CircuitSyntax { Inputs: [var made] }] || !trial.Diagnostics.IsEmpty)
        {
            return Fault("L2N0961", Words.Of("edit.port", port.Trim()), Words.Of("edit.port.hint"));
        }

        if (_region.Uses(made.Name.Name))
        {
            return Fault("L2N0963", Words.Of("edit.taken", made.Name.Name));
        }

        // "-> y" needs brackets for a second output.
        if (!isInput && ports is [var only] && _region.IsBare(only.Span))
        {
            return With(only.Span.Start, only.Span.Length, $"({TextOf(only.Span)}, {port.Trim()})");
        }

        return ports is [.., var last]
            ? With(last.Span.End, 0, $", {port.Trim()}")
            : With(_region.EmptyList(isInput), 0, port.Trim());
    }

    private static void Cut(StatementSyntax statement, string name, TextCutter text)
    {
        switch (statement)
        {
            case WireSyntax wire:
                CutDeclaration(wire, name, text);
                break;
            case RegisterSyntax register when register.Register.Name.Name == name:
                text.CutLine(register.Span);
                break;
            case AssignmentSyntax assignment when assignment.Targets.All(target => target.Name is null || target.Name.Name == name):
                if (assignment.Targets.Any(target => target.Name?.Name == name))
                {
                    text.CutLine(assignment.Span);
                }

                break;
            case AssignmentSyntax assignment:
                foreach (var target in assignment.Targets.Where(target => target.Name?.Name == name))
                {
                    text.Replace(target.Span, "_");
                }

                break;
            default:
                break;
        }
    }

    private static void CutDeclaration(WireSyntax wire, string name, TextCutter text)
    {
        if (wire.Wires is [var only] && only.Name.Name == name)
        {
            text.CutLine(wire.Span);
        }
        else
        {
            CutPort(wire.Wires, name, text);
        }
    }

    private static void CutPort(ImmutableArray<DeclaratorSyntax> ports, string name, TextCutter text)
    {
        for (var i = 0; i < ports.Length; i++)
        {
            if (ports[i].Name.Name == name)
            {
                text.Replace(i + 1 < ports.Length ? TextSpan.FromBounds(ports[i].Span.Start, ports[i + 1].Span.Start) : i > 0 ? TextSpan.FromBounds(ports[i - 1].Span.End, ports[i].Span.End) : ports[i].Span, string.Empty);
            }
        }
    }

    private Outcome<SourceText> Replaced(TextSpan span, string value)
    {
        return Misread(value, $"b = {value}") ?? (Outcome<SourceText>)With(span.Start, span.Length, value.Trim());
    }

    // What is wrong with one statement; null for nothing.
    private Diagnostic? Misread(string text, string statement)
    {
        var trial = GatesParser.Parse(new SourceText(_source.FileName, $"circuit A(a) -> (b) {{\n{statement}\n}}\n"));
        var isOne = trial is { Diagnostics: [], Statements: [CircuitSyntax { Body: [not UnreadableSyntax] }] };
        return isOne ? null : Fault("L2N0962", Words.Of("edit.statement", text.Trim()), trial.Diagnostics.FirstOrDefault()?.Message);
    }

    private SourceText With(int start, int length, string text) =>
        new(_source.FileName, string.Concat(_source.Text.AsSpan(0, start), text, _source.Text.AsSpan(start + length)));

    private string TextOf(TextSpan span) => _source.Slice(span).ToString();

    private static string Squeezed(string text) => FullWidth.ToAscii(string.Concat(text.Where(one => !char.IsWhiteSpace(one))));

    private Diagnostic Unknown(string name) =>
        Fault("L2N0965", Words.Of("edit.unknown", name), NearMiss.Find(name, _region.Names()) is { } near ? Words.Of("edit.meant", near) : null);

    private static Diagnostic Fault(string code, Phrase message, Phrase? hint = null) => Diagnostic.About(":", code, Severity.Error, message, hint);
}
