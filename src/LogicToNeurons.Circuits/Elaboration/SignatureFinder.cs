using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Finds the circuit that a name with parameters means, and the widths of its ports; each is computed once.</summary>
internal sealed class SignatureFinder(GatesReport report, GatesLimits limits)
{
    private readonly Dictionary<(CircuitDefinition Definition, string Parameters), Signature> _signatures = [];

    /// <summary>The circuit that is meant, with its values; null after a report.</summary>
    public Signature? Find(GatesModule module, CircuitNameSyntax syntax, Scope scope) =>
        Found(module, syntax) is { } definition && Values(module.Source, syntax, definition, scope) is { IsDefault: false } values
            ? Of(definition, values, CallPlace.Of(module, syntax.Span, definition, values))
            : null;

    /// <summary>The circuit that is meant, if it has as many parameters as are given; null after a report.</summary>
    public CircuitDefinition? Definition(GatesModule module, CircuitNameSyntax syntax) =>
        Found(module, syntax) is { } definition && HasAllParameters(module.Source, syntax, definition) ? definition : null;

    /// <summary>The values of parameters; default after a report.</summary>
    public ImmutableArray<long> Values(SourceText source, CircuitNameSyntax syntax, CircuitDefinition definition, Scope scope)
    {
        if (!HasAllParameters(source, syntax, definition))
        {
            return default;
        }

        var expected = syntax.Parameters.Length;
        var integers = new IntegerEvaluator(source, report);
        var values = new long[expected];
        var isFaulty = false;
        for (var i = 0; i < expected; i++)
        {
            var value = integers.Bounded(syntax.Parameters[i], scope, int.MinValue, int.MaxValue, "L2N0518", value => Words.Of("gates.hugeParameter", Shown(value)));
            values[i] = value ?? 0;
            isFaulty |= value is null;
        }

        return isFaulty ? default : [.. values];
    }

    /// <summary>A circuit with values for its parameters; null after a report.</summary>
    /// <param name="definition">The circuit.</param>
    /// <param name="parameters">The values.</param>
    /// <param name="caller">Where impossible values are to be reported; null for the circuit's own text.</param>
    public Signature? Of(CircuitDefinition definition, ImmutableArray<long> parameters, CallPlace? caller = null)
    {
        var key = (definition, parameters.IsEmpty ? string.Empty : string.Join(',', parameters));
        if (_signatures.TryGetValue(key, out var known))
        {
            return known;
        }

        // What can't be built is said at each place that asks for it.
        var outer = report.Caller;
        report.Caller ??= caller;
        var signature = Compute(definition, parameters);
        report.Caller = outer;
        if (signature is not null)
        {
            _signatures.Add(key, signature);
        }

        return signature;
    }

    /// <summary>A scope that holds a circuit's parameters.</summary>
    public static Scope ParametersOf(CircuitDefinition definition, ImmutableArray<long> parameters)
    {
        var scope = new Scope(null, string.Empty);
        foreach (var (i, name) in definition.Syntax.Parameters.Index())
        {
            if (scope.Own(name.Name) is null)
            {
                scope.Add(new IntegerSymbol(name.Name, name.Span, parameters[i]));
            }
        }

        return scope;
    }

    /// <summary>The width that a declaration asks for, 1 if it asks for none; null after a report.</summary>
    public int? WidthOf(SourceText source, DeclaratorSyntax declarator, Scope scope) => declarator.Width is null
        ? 1
        : new IntegerEvaluator(source, report).Bounded(
            declarator.Width,
            scope,
            1,
            limits.Width,
            "L2N0518",
            value => value.Sign > 0 ? Words.Of("gates.hugeWidth", Shown(value), limits.Width) : Words.Of("gates.noWidth", Shown(value)));

    public static string Shown(System.Numerics.BigInteger value) =>
        Quote.Shortened(value.GetBitLength() > 200 ? $"0x{value:X}" : value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Signature? Compute(CircuitDefinition definition, ImmutableArray<long> parameters)
    {
        var scope = ParametersOf(definition, parameters);
        var inputs = Widths(definition, definition.Syntax.Inputs, scope);
        var outputs = Widths(definition, definition.Syntax.Outputs, scope);
        return inputs is null || outputs is null ? null : new Signature(definition, parameters, [.. inputs], [.. outputs]);
    }

    private int[]? Widths(CircuitDefinition definition, ImmutableArray<DeclaratorSyntax> ports, Scope scope)
    {
        var widths = ports.Select(port => WidthOf(definition.Module.Source, port, scope)).ToArray();
        return widths.Contains(null) ? null : [.. widths.Select(width => width!.Value)];
    }

    private CircuitDefinition? Found(GatesModule module, CircuitNameSyntax syntax)
    {
        var definition = module.Find(syntax.Name.Name);
        if (definition is null)
        {
            UnknownCircuit(module, syntax);
        }

        return definition;
    }

    private bool HasAllParameters(SourceText source, CircuitNameSyntax syntax, CircuitDefinition definition)
    {
        var expected = definition.Syntax.Parameters.Length;
        if (syntax.Parameters.Length == expected)
        {
            return true;
        }

        var message = expected == 0
            ? Words.Of("gates.noParameters", definition.Name)
            : Words.Of("gates.parameterCount", definition.Name, Counted.Parameters(expected), syntax.Parameters.Length);
        report.Error(source, syntax.Span, "L2N0507", message, expected == 0 ? null : Words.Of("gates.hint.parameters", definition.Title));
        return false;
    }

    private void UnknownCircuit(GatesModule module, CircuitNameSyntax syntax)
    {
        var name = syntax.Name.Name;
        if (module.MayDefine(name))
        {
            return;
        }

        var isGate = Enum.GetValues<GateKind>().Any(kind => kind.IsGate() && kind.Name().Equals(name, StringComparison.OrdinalIgnoreCase));
        var hint = isGate ? Words.Of("gates.hint.meant", name.ToLowerInvariant()) : report.Meant(name, module.Names());
        report.Error(module.Source, syntax.Name.Span, "L2N0506", Words.Of("gates.unknownCircuit", Quote.Shortened(name)), hint);
    }
}
