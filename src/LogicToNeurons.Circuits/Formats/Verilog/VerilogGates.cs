using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Turns operators into gates, bit by bit.</summary>
internal sealed class VerilogGates
{
    private readonly VerilogTokens _tokens;
    private readonly FlatCircuit _circuit;

    public VerilogGates(VerilogTokens tokens, VerilogModule module) => (_tokens, _circuit) = (tokens, module.Circuit);

    /// <summary>An operator between two or more operands; null where their widths differ.</summary>
    public VerilogValue? Binary(string sign, List<VerilogValue> row, TextSpan span)
    {
        if (sign is "&&" or "||")
        {
            return new([_circuit.Gate(sign == "&&" ? GateKind.And : GateKind.Or, [.. row.Select(operand => AnyOf(operand, span))], span)]);
        }

        if (!TryAlign(row, span, out var width))
        {
            return null;
        }

        if (sign is "==" or "===" or "!=" or "!==")
        {
            return Comparison(sign[0] == '!', row, width, span);
        }

        var kind = sign switch
        {
            "&" => GateKind.And,
            "|" => GateKind.Or,
            _ => GateKind.Xor,
        };
        // Every ~^ negates once.
        var isNegated = sign is "~^" or "^~" && row.Count % 2 == 0;
        var nets = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            nets[bit] = _circuit.Gate(isNegated ? GateKind.Xnor : kind, [.. row.Select(operand => operand.Nets[bit])], span);
        }

        return new(nets);
    }

    /// <summary>An operator before an operand.</summary>
    public VerilogValue Unary(string sign, VerilogValue value, TextSpan span)
    {
        switch (sign)
        {
            case "~":
                return new(value.Width == 1 ? [Inverted(value.Nets[0], span)] : [.. value.Nets.Select(net => _circuit.Not(net, span))], value.IsUnsized);
            case "!":
                return new([value.Width == 1 ? Inverted(value.Nets[0], span) : _circuit.Gate(GateKind.Nor, value.Nets, span)]);
            default:
                var kind = sign switch
                {
                    "&" => GateKind.And,
                    "|" => GateKind.Or,
                    "^" => GateKind.Xor,
                    "~&" => GateKind.Nand,
                    "~|" => GateKind.Nor,
                    _ => GateKind.Xnor,
                };
                return new([_circuit.Gate(kind, value.Nets, span)]);
        }
    }

    /// <summary><c>condition ? whenTrue : whenFalse</c>; null where their widths differ.</summary>
    public VerilogValue? Choice(VerilogValue condition, VerilogValue whenTrue, VerilogValue whenFalse, TextSpan span)
    {
        List<VerilogValue> both = [whenTrue, whenFalse];
        if (!TryAlign(both, span, out var width))
        {
            return null;
        }

        var select = AnyOf(condition, span);
        var nets = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            nets[bit] = Choice(select, both[0].Nets[bit], both[1].Nets[bit], span);
        }

        return new(nets);
    }

    /// <summary>A net that is one where a net is 1, and another where it is 0.</summary>
    public int Choice(int select, int whenTrue, int whenFalse, TextSpan span)
    {
        var taken = _circuit.Gate(GateKind.And, [select, whenTrue], span);
        var other = _circuit.Gate(GateKind.And, [_circuit.Not(select, span), whenFalse], span);
        return _circuit.Gate(GateKind.Or, [taken, other], span);
    }

    /// <summary>A net that is 1 where a bit of a value is.</summary>
    public int AnyOf(VerilogValue value, TextSpan span) => value.Width == 1 ? value.Nets[0] : _circuit.Gate(GateKind.Or, value.Nets, span);

    // ~(a & b) is one gate.
    private int Inverted(int net, TextSpan span) => _circuit.TryInvertLast(net) ? net : _circuit.Not(net, span);

    private VerilogValue? Comparison(bool isNegated, List<VerilogValue> row, int width, TextSpan span)
    {
        if (row.Count > 2)
        {
            _tokens.Fail("L2N0709", span, Words.Of("format.cannot", "a == b == c"));
            return null;
        }

        var differs = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            differs[bit] = _circuit.Gate(GateKind.Xor, [row[0].Nets[bit], row[1].Nets[bit]], span);
        }

        return new([_circuit.Gate(isNegated ? GateKind.Or : GateKind.Nor, differs, span)]);
    }

    // All get one width; numbers without a width follow the others.
    private bool TryAlign(List<VerilogValue> row, TextSpan span, out int width)
    {
        width = row.Where(operand => !operand.IsUnsized).Select(operand => operand.Width).DefaultIfEmpty(row[0].Width).First();
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Of(width, _circuit, span) is not { } nets)
            {
                _tokens.Fail("L2N0717", span, Words.Of("format.verilogWidths", width, row[i].Width));
                return false;
            }

            row[i] = new VerilogValue(nets);
        }

        return true;
    }
}
