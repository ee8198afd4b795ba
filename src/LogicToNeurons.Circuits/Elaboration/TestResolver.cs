using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Finds the ports that the rows of a test name, and their values.</summary>
internal sealed class TestResolver(SourceText source, Signature signature, GatesReport report)
{
    private readonly IntegerEvaluator _integers = new(source, report);
    private readonly Scope _parameters = SignatureFinder.ParametersOf(signature.Definition, signature.Parameters);

    /// <summary>A test with the rows that can be checked.</summary>
    /// <param name="syntax">The test.</param>
    /// <param name="netlist">The circuit; null if it can't be built: then the rows are only looked through.</param>
    /// <returns>The test; null without a circuit.</returns>
    public TestBlock? Block(TestSyntax syntax, Netlist? netlist)
    {
        var inputs = netlist?.Inputs ?? Ports(signature.Definition.Syntax.Inputs, signature.Inputs);
        var outputs = netlist?.Outputs ?? Ports(signature.Definition.Syntax.Outputs, signature.Outputs);
        var rows = ImmutableArray.CreateBuilder<TestRow>();
        var (isReset, isLost, faulty) = (true, false, 0);
        foreach (var row in syntax.Rows)
        {
            if (row.IsReset)
            {
                (isReset, isLost) = (true, false);
            }
            else if (Row(row, isReset, netlist is { IsClocked: false }, inputs, outputs) is { } resolved && !isLost)
            {
                rows.Add(resolved);
                isReset = false;
            }
            else
            {
                // Without this row nobody knows what the registers hold in the following ones.
                isLost = netlist is { IsClocked: true };
                faulty++;
            }
        }

        return netlist is null ? null : new TestBlock(netlist, rows.ToImmutable(), source, syntax.Circuit.Span) { FaultyRows = faulty };
    }

    private TestRow? Row(TestRowSyntax row, bool isReset, bool isCombinational, ImmutableArray<Port> inputs, ImmutableArray<Port> outputs)
    {
        if (row.Outputs.IsEmpty && !row.IsUnreadable && isCombinational)
        {
            report.Warning(source, row.Span, "L2N0552", Words.Of("gates.expectsNothing"), Words.Of("gates.hint.expectsNothing", outputs.IsEmpty ? "y" : outputs[0].Name));
        }

        var (given, expected) = (Values(row.Inputs, inputs, outputs, true), Values(row.Outputs, outputs, inputs, false));
        var isFaulty = row.IsUnreadable || given.Length < row.Inputs.Length || expected.Length < row.Outputs.Length;
        return isFaulty ? null : new TestRow(isReset, given, expected, row.Span);
    }

    // Without nets, only names and widths count.
    private static ImmutableArray<Port> Ports(ImmutableArray<DeclaratorSyntax> ports, ImmutableArray<int> widths) =>
        [.. ports.Select((port, i) => new Port(port.Name.Name, [.. new int[widths[i]]], port.Width is not null))];

    private ImmutableArray<PortValue> Values(ImmutableArray<PortValueSyntax> values, ImmutableArray<Port> ports, ImmutableArray<Port> others, bool areInputs)
    {
        var resolved = ImmutableArray.CreateBuilder<PortValue>();
        var named = new HashSet<string>();
        foreach (var value in values)
        {
            if (ports.FirstOrDefault(port => port.Name == value.Port.Name) is not { } port)
            {
                UnknownPort(value, ports, others, areInputs);
            }
            else if (!named.Add(port.Name))
            {
                Error(value.Port.Span, "L2N0525", Words.Of("gates.portTwice", Quote.Shortened(port.Name)));
            }
            else if (_integers.Evaluate(value.Value, _parameters) is { } number)
            {
                if (BusValue.Fits(number, port.Width))
                {
                    resolved.Add(new PortValue(port, number.Sign < 0 ? number + (BigInteger.One << port.Width) : number));
                    continue;
                }

                Error(value.Value.Span, "L2N0515", Words.Of("gates.doesNotFit", SignatureFinder.Shown(number), Counted.Bits(port.Width)));
            }
        }

        return resolved.ToImmutable();
    }

    private void UnknownPort(PortValueSyntax value, ImmutableArray<Port> ports, ImmutableArray<Port> others, bool areInputs)
    {
        var name = value.Port.Name;
        var hint = others.Any(port => port.Name == name)
            ? Words.Of(areInputs ? "gates.hint.outputBehind" : "gates.hint.inputBefore")
            : report.Meant(name, ports.Select(port => port.Name));
        Error(value.Port.Span, "L2N0525", Words.Of(areInputs ? "gates.noInput" : "gates.noOutput", signature.Title, Quote.Shortened(name)), hint);
    }

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) => report.Error(source, span, code, message, hint);
}
