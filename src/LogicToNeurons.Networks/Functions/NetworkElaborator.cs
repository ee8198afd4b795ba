using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Functions;

/// <summary>Turns one network of a <c>.relu</c> text into a function; the order of its statements means nothing.</summary>
internal sealed class NetworkElaborator
{
    private readonly SourceText _source;
    private readonly NetworkSyntax _network;
    private readonly List<Diagnostic> _diagnostics;
    private readonly ReluFunctionBuilder _builder;
    private readonly FormulaElaborator _formulas;
    private readonly Dictionary<string, AssignmentSyntax> _assignments = [];

    // The value of each name; null where something was said of it.
    private readonly Dictionary<string, RationalForm?> _values = [];
    private readonly HashSet<string> _unknown = [];

    private NetworkElaborator(SourceText source, NetworkSyntax network, ReluLimits limits, List<Diagnostic> diagnostics)
    {
        (_source, _network, _diagnostics) = (source, network, diagnostics);
        _builder = new ReluFunctionBuilder([.. network.Inputs.Select(input => input.Name)]);
        _formulas = new FormulaElaborator(source, _builder, limits, diagnostics);
    }

    /// <summary>The function; null if something is wrong with it, which is said.</summary>
    public static ReluFunction? Elaborate(SourceText source, NetworkSyntax network, ReluLimits limits, List<Diagnostic> diagnostics)
    {
        var count = diagnostics.Count;
        var elaborator = new NetworkElaborator(source, network, limits, diagnostics);
        elaborator.DeclareInputs();
        elaborator.DeclareOutputs();
        elaborator.DeclareAssignments();
        foreach (var assignment in elaborator._assignments.Values)
        {
            elaborator.Assign(assignment);
        }

        elaborator.CheckOutputs();
        return diagnostics.Count > count || !network.IsWhole ? null : elaborator.Build();
    }

    private ReluFunction Build() => _builder.Build(
        _network.Name.Name,
        [.. _network.Outputs.Select(output => output.Name)],
        _network.Outputs.Select(output => _values[output.Name]!),
        _network.Outputs.Select(output => _source.LineOf(_assignments[output.Name].Target.Span.Start)));

    private void DeclareInputs()
    {
        for (var i = 0; i < _network.Inputs.Length; i++)
        {
            if (!_values.TryAdd(_network.Inputs[i].Name, _builder.Input(i)))
            {
                Twice(_network.Inputs[i], Words.Of("relu.twice.input", _network.Inputs[i].Name));
            }
        }
    }

    private void DeclareOutputs()
    {
        var seen = new HashSet<string>();
        foreach (var output in _network.Outputs)
        {
            if (!seen.Add(output.Name))
            {
                Twice(output, Words.Of("relu.twice.output", output.Name));
            }
            else if (_values.ContainsKey(output.Name))
            {
                Twice(output, Words.Of("relu.twice.inputOutput", output.Name));
            }
        }
    }

    private void DeclareAssignments()
    {
        foreach (var assignment in _network.Assignments)
        {
            var name = assignment.Target.Name;
            if (_values.ContainsKey(name))
            {
                Twice(assignment.Target, Words.Of("relu.twice.assignedInput", name));
            }
            else if (!_assignments.TryAdd(name, assignment))
            {
                Twice(assignment.Target, Words.Of("relu.twice.assigned", name, _source.LineOf(_assignments[name].Target.Span.Start)));
            }
        }
    }

    // What a statement reads is worked out before it; with a stack of our own, for chains may be long.
    private void Assign(AssignmentSyntax first)
    {
        if (_values.ContainsKey(first.Target.Name))
        {
            return;
        }

        var open = new Stack<(AssignmentSyntax Assignment, IEnumerator<NameSyntax> Reads)>();
        var isOpen = new HashSet<string>();
        Open(first);
        while (open.TryPeek(out var top))
        {
            if (!top.Reads.MoveNext())
            {
                _values[top.Assignment.Target.Name] = _formulas.Elaborate(top.Assignment.Value, ValueOf);
                isOpen.Remove(top.Assignment.Target.Name);
                open.Pop();
                continue;
            }

            var name = top.Reads.Current;
            if (isOpen.Contains(name.Name))
            {
                Cycle(name, open.Select(one => one.Assignment.Target.Name));
                _values[name.Name] = null;
            }
            else if (!_values.ContainsKey(name.Name) && _assignments.TryGetValue(name.Name, out var next))
            {
                Open(next);
            }
        }

        void Open(AssignmentSyntax assignment)
        {
            isOpen.Add(assignment.Target.Name);
            open.Push((assignment, UsedNames.In(assignment.Value).GetEnumerator()));
        }
    }

    private RationalForm? ValueOf(NameSyntax name)
    {
        if (_values.TryGetValue(name.Name, out var value))
        {
            return value;
        }

        if (_network.IsWhole && _unknown.Add(name.Name))
        {
            var known = _values.Keys.Concat(_assignments.Keys);
            var meant = NearMiss.Find(name.Name, known);
            Error(name.Span, "L2N1005", Words.Of("relu.unknown", Quote.Shortened(name.Name)), meant is null ? null : Words.Of("relu.hint.meant", meant));
        }

        return null;
    }

    private void CheckOutputs()
    {
        foreach (var output in _network.Outputs.Where(output => !_values.ContainsKey(output.Name) && _network.IsWhole))
        {
            Error(output.Span, "L2N1007", Words.Of("relu.unassigned", output.Name), Words.Of("relu.hint.unassigned", output.Name));
        }
    }

    private void Cycle(NameSyntax name, IEnumerable<string> open)
    {
        var path = open.TakeWhile(one => one != name.Name).Reverse().Prepend(name.Name).Append(name.Name).ToList();
        var shown = path.Count > 8 ? [.. path.Take(6), "…", name.Name] : path;
        Error(name.Span, "L2N1008", Words.Of("relu.cycle", name.Name, string.Join(" → ", shown)));
    }

    private void Twice(NameSyntax name, Phrase message) => Error(name.Span, "L2N1006", message);

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        _diagnostics.Add(Diagnostic.At(_source, span, code, Severity.Error, message, hint));
}
