using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>Writes a minimised circuit in the language of circuits: a line for each bit that it computes.</summary>
public static class FormGates
{
    /// <summary>The circuit as text.</summary>
    /// <param name="netlist">The circuit that it was made from.</param>
    /// <param name="forms">A form for each bit that it computes.</param>
    /// <param name="signs">The signs.</param>
    public static IEnumerable<string> Lines(Netlist netlist, IReadOnlyList<(CircuitFunction Function, TwoLevelForm Form)> forms, FormSigns signs)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(signs);
        yield return $"circuit {NameOf(netlist)}({Ports(PortGroups.Inputs(netlist))}) -> ({Ports(PortGroups.Outputs(netlist))}) {{";
        foreach (var register in PortGroups.Registers(netlist))
        {
            yield return $"    reg {Declared(register)} = {InitialOf(netlist, register)}";
        }

        var registers = PortGroups.Registers(netlist).SelectMany(register => register.Nets.Select((net, bit) => (register.BitName(bit), net))).ToHashSet();
        foreach (var (function, form) in forms)
        {
            // An output that is a register by name shows what it holds.
            if (!function.Bit.IsLoaded && registers.Contains((function.Bit.Name, function.Bit.Net)))
            {
                continue;
            }

            var text = new FormText(function.Names, signs).Of(form);
            yield return $"    {GatesName.Of(function.Bit.Name)} {(function.Bit.IsLoaded ? "<-" : "=")} {text}";
        }

        yield return "}";
    }

    private static string Ports(ImmutableArray<Port> ports) => string.Join(", ", ports.Select(Declared));

    private static string Declared(Port port) =>
        GatesName.Of(port.Name) + (port.IsBus ? string.Create(CultureInfo.InvariantCulture, $"[{port.Width}]") : string.Empty);

    private static string InitialOf(Netlist netlist, Port register)
    {
        var initial = netlist.FlipFlops.ToLookup(flipFlop => flipFlop.Output, flipFlop => flipFlop.Initial);
        var value = System.Numerics.BigInteger.Zero;
        for (var bit = register.Width - 1; bit >= 0; bit--)
        {
            value = (value << 1) + (initial[register.Nets[bit]].Contains(true) ? 1 : 0);
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    // RippleAdder<8> becomes RippleAdder_8: values of parameters can't stand in a declared name.
    private static string NameOf(Netlist netlist)
    {
        var name = new StringBuilder();
        foreach (var character in netlist.Name)
        {
            name.Append(char.IsLetterOrDigit(character) || character is '_' or '\'' ? character : '_');
        }

        var text = name.ToString().TrimEnd('_').Replace("__", "_", StringComparison.Ordinal);
        return text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') ? GatesName.Of(text) : $"circuit_{text}";
    }
}
