using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>What is said of names and of counts, before widths are known: a method for each thing that can be wrong.</summary>
internal sealed class NameReport(CircuitDefinition definition, GatesReport report)
{
    private readonly SourceText _source = definition.Module.Source;

    /// <summary>Says that there is no such name, and what was probably meant.</summary>
    public void UnknownName(NameSyntax name, Scope scope)
    {
        var hint = ProductOf(name.Name, scope) is { } product ? Words.Of("gates.hint.product", product)
            : report.Meant(name.Name, scope.Names())
            ?? (definition.Module.Find(name.Name) is { } circuit ? Words.Of("gates.hint.call", circuit.Title) : null)
            ?? (name.Name is "true" or "TRUE" or "false" or "FALSE" ? Words.Of("gates.hint.meant", name.Name is "true" or "TRUE" ? "True" : "False") : null);
        report.Error(_source, name.Span, "L2N0505", Words.Of("gates.unknownName", Quote.Shortened(name.Name)), hint);
    }

    /// <summary>Says that a name that is to be assigned is none of a net.</summary>
    public void NotABus(NameSyntax name, bool isLoad, Scope scope)
    {
        if (scope.Find(name.Name) is not null)
        {
            report.Error(_source, name.Span, "L2N0511", Words.Of("gates.integerAssigned", Quote.Shortened(name.Name)));
            return;
        }

        var hint = report.Meant(name.Name, scope.Names()) ?? Words.Of(isLoad ? "gates.hint.declareRegister" : "gates.hint.declare", Quote.Shortened(name.Name));
        report.Error(_source, name.Span, "L2N0505", Words.Of("gates.unknownName", Quote.Shortened(name.Name)), hint);
    }

    /// <summary>Whether a net can be assigned or loaded; if not, that is said.</summary>
    public bool CanBeAssigned(BusSymbol bus, NameSyntax name, bool isLoad)
    {
        if (isLoad == bus.IsRegister && bus.Role != SignalRole.Input)
        {
            return true;
        }

        var shown = Quote.Shortened(bus.Name);
        var message = isLoad ? Words.Of("gates.loadedNoRegister", shown)
            : bus.IsRegister ? Words.Of("gates.assignedRegister", shown)
            : Words.Of("gates.assignedInput", shown);
        var hint = isLoad ? Words.Of("gates.hint.reg", shown) : bus.IsRegister ? Words.Of("gates.hint.write", $"{shown} <- …") : null;
        report.Error(_source, name.Span, "L2N0511", message, hint);
        return false;
    }

    /// <summary>Says that a circuit gets too many or too few inputs.</summary>
    public void InputCount(CallSyntax call, CircuitDefinition circuit)
    {
        var names = string.Join(", ", circuit.Syntax.Inputs.Select(port => port.Name.Name));
        report.Error(_source, call.Span, "L2N0507", Words.Of("gates.inputCount", circuit.Title, Counted.Inputs(circuit.Syntax.Inputs.Length), names, call.Arguments.Length));
    }

    /// <summary>Says that too many or too few names stand before a circuit's outputs.</summary>
    public void OutputCount(AssignmentSyntax assignment, CircuitDefinition circuit)
    {
        var names = string.Join(", ", circuit.Syntax.Outputs.Select(output => output.Name.Name));
        var span = TextSpan.Cover(assignment.Targets[0].Span, assignment.Targets[^1].Span);
        var message = Words.Of("gates.outputCount", circuit.Title, Counted.Outputs(circuit.Syntax.Outputs.Length), names, assignment.Targets.Length);
        report.Error(_source, span, "L2N0507", message, Words.Of("gates.hint.drop"));
    }

    /// <summary>Says that several names stand before one value.</summary>
    public void OneValue(AssignmentSyntax assignment) =>
        report.Error(_source, assignment.Value.Span, "L2N0507", Words.Of("gates.oneValue", assignment.Targets.Length), Words.Of("gates.hint.oneValue"));

    /// <summary>Says that a circuit with several outputs, or none, stands inside an expression.</summary>
    public void SeveralOutputs(CallSyntax call, CircuitDefinition circuit)
    {
        var names = string.Join(", ", circuit.Syntax.Outputs.Select(output => output.Name.Name));
        var example = $"({names}) = {Quote.Shortened(_source.Slice(call.Circuit.Span))}(…)";
        var message = Words.Of("gates.severalOutputs", circuit.Title, circuit.Syntax.Outputs.Length);
        report.Error(_source, call.Circuit.Span, "L2N0527", message, Words.Of("gates.hint.write", example));
    }

    // "xy" where x and y exist: the notes write products so.
    private static string? ProductOf(string name, Scope scope)
    {
        if (name.Length is < 2 or > 12)
        {
            return null;
        }

        // For each end of a beginning of the name: where its last factor begins; the longest factors win.
        var starts = new int[name.Length + 1];
        Array.Fill(starts, -1, 1, name.Length);
        for (var end = 1; end <= name.Length; end++)
        {
            for (var start = 0; start < end && starts[end] < 0; start++)
            {
                starts[end] = starts[start] >= 0 && scope.Find(name[start..end]) is BusSymbol ? start : -1;
            }
        }

        if (starts[^1] < 0)
        {
            return null;
        }

        var factors = new List<string>();
        for (var end = name.Length; end > 0; end = starts[end])
        {
            factors.Insert(0, name[starts[end]..end]);
        }

        return factors.Distinct().Count() == factors.Count ? string.Join('·', factors) : null;
    }
}
