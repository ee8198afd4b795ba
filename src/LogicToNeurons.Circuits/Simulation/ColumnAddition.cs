using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>An addition written in columns, as on paper: two numbers, the carries small in the columns that they enter, the sum.</summary>
/// <remarks>
/// The numbers and the sum are what the circuit has at its ports. The carries are the circuit's own, if it shows them as a
/// bus of a bit more than the numbers, otherwise those of adding on paper.
/// </remarks>
public sealed class ColumnAddition
{
    private readonly Port _a;
    private readonly Port _b;
    private readonly Port? _carryIn;
    private readonly ImmutableArray<int> _result;
    private readonly Port? _carries;

    private ColumnAddition(ImmutableArray<Port> inputs, ImmutableArray<int> result, Port? carries) =>
        (_a, _b, _carryIn, _result, _carries) = (inputs[0], inputs[1], inputs.ElementAtOrDefault(2), result, carries);

    private int Width => _a.Width;

    /// <summary>Finds the numbers of an adder: two inputs of one width, perhaps one bit more; a sum, perhaps with a bit more, perhaps with all carries.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="fileName">The name of its file, for diagnostics.</param>
    /// <returns>The addition; or that the circuit has no such ports.</returns>
    public static Outcome<ColumnAddition> Of(Netlist netlist, string fileName)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var inputs = PortGroups.Inputs(netlist);
        var hasNumbers = inputs.Length is 2 or 3 && inputs[0].Width == inputs[1].Width && inputs.Skip(2).All(port => port.Width == 1);
        return hasNumbers && Result(PortGroups.Outputs(netlist), inputs[0].Width, out var carries) is { IsEmpty: false } result
            ? new ColumnAddition(inputs, result, carries)
            : Diagnostic.About(fileName, "L2N0607", Severity.Error, Words.Of("columns.noAdder", netlist.Name), Words.Of("columns.noAdder.hint"));
    }

    // The nets of the sum, bit 0 first, a carry at its end; empty if the outputs are no sum.
    private static ImmutableArray<int> Result(ImmutableArray<Port> outputs, int width, out Port? carries)
    {
        carries = outputs.Length == 2 && outputs[1].Width == width + 1 ? outputs[1] : null;
        var isSum = outputs.Length is 1 or 2 && outputs[0].Width == width;
        return (isSum, outputs.Length) switch
        {
            (true, 1) => outputs[0].Nets,
            (true, 2) when carries is not null => [.. outputs[0].Nets, carries.Nets[^1]],
            (true, 2) when outputs[1].Width == 1 => [.. outputs[0].Nets, outputs[1].Nets[0]],
            (false, 1 or 2) when outputs[0].Width == width + 1 && (outputs.Length == 1 || carries is not null) => outputs[0].Nets,
            _ => [],
        };
    }

    /// <summary>The carries: bit i is the one that enters column i.</summary>
    public BigInteger Carries(NetSimulator simulator)
    {
        var (a, b) = (ValueOf(simulator, _a), ValueOf(simulator, _b));
        return _carries is null ? a ^ b ^ (a + b + CarryIn(simulator)) : ValueOf(simulator, _carries);
    }

    /// <summary>Whether the circuit's outputs are the sum of its inputs.</summary>
    public bool IsRight(NetSimulator simulator) => Result(simulator) == Expected(simulator);

    /// <summary>What the outputs are if the circuit adds.</summary>
    public BigInteger Expected(NetSimulator simulator)
    {
        var sum = ValueOf(simulator, _a) + ValueOf(simulator, _b) + CarryIn(simulator);
        return sum & ((BigInteger.One << _result.Length) - 1);
    }

    /// <summary>What the outputs are, read as one number.</summary>
    public BigInteger Result(NetSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        return simulator.ValueOf(_result);
    }

    /// <summary>The drawing, from the top.</summary>
    /// <param name="simulator">The circuit, evaluated.</param>
    /// <param name="carriesName">If given, carries stand in a line of their own, called so, and all is ASCII, which has no small digits.</param>
    public ImmutableArray<string> Lines(NetSimulator simulator, string? carriesName = null)
    {
        var (a, b, result) = (ValueOf(simulator, _a), ValueOf(simulator, _b), Result(simulator));
        var carries = Carries(simulator);
        var rows = new List<string>();
        var isAscii = carriesName is not null;
        if (isAscii)
        {
            rows.Add(Row(' ', place => carries >> place & 1, Width + 1, 0, skipsZeros: true) + carriesName);
        }

        rows.Add(Row(' ', place => a >> place & 1, Width, 0, skipsZeros: false) + Named(_a, a));
        rows.Add(Row('+', place => b >> place & 1, Width, isAscii ? 0 : carries, skipsZeros: false) + Named(_b, b));
        rows.Add(new string(isAscii ? '-' : '─', 1 + (2 * (Width + 1))));
        rows.Add(Row(' ', place => result >> place & 1, _result.Length, 0, skipsZeros: false) + result.ToString(CultureInfo.InvariantCulture));
        return [.. rows];
    }

    private static string Named(Port port, BigInteger value) => $"{port.Name} = {value.ToString(CultureInfo.InvariantCulture)}";

    // A column is a digit and, at its foot, the carry that enters it.
    private string Row(char sign, Func<int, BigInteger> digit, int width, BigInteger carries, bool skipsZeros)
    {
        var row = new StringBuilder().Append(sign);
        for (var place = Width; place >= 0; place--)
        {
            var one = place >= width || (skipsZeros && digit(place).IsZero) ? " " : digit(place).ToString(CultureInfo.InvariantCulture);
            row.Append(one).Append((carries >> place & 1).IsOne ? '₁' : ' ');
        }

        return row.Append("  ").ToString();
    }

    private BigInteger CarryIn(NetSimulator simulator) => _carryIn is null ? 0 : ValueOf(simulator, _carryIn);

    private static BigInteger ValueOf(NetSimulator simulator, Port port) => simulator.ValueOf(port.Nets);
}
