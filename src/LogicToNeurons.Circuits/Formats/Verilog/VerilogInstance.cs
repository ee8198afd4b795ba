using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>A module inside a module, as it was written: the other module may stand further down.</summary>
/// <param name="Module">The name of the module that it is one of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pins">What it is connected to.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record VerilogInstance(string Module, string Name, List<VerilogPin> Pins, TextSpan Span)
{
    /// <summary>Connects it to the ports of its module, bit by bit.</summary>
    public FlatInstance Connect(FlatFile file, VerilogModule? module, VerilogModule outer)
    {
        var pins = new List<FlatPin>();
        foreach (var (index, pin) in Pins.Index())
        {
            var port = pin.Port is null ? module?.Ports.ElementAtOrDefault(index) : module?.Ports.Find(one => one.Name == pin.Port);
            if (pin.Value is null)
            {
                continue;
            }

            if (port is null)
            {
                pins.Add(new FlatPin(pin.Port ?? FormattableString.Invariant($"{index + 1}"), pin.Value.Nets[0], pin.Span));
                continue;
            }

            var nets = pin.Value.Of(port.Width, outer.Circuit, pin.Span);
            if (nets is null)
            {
                file.Error("L2N0717", pin.Span, Words.Of("format.verilogWidths", port.Width, pin.Value.Nets.Length));
                continue;
            }

            for (var position = 0; position < nets.Length; position++)
            {
                pins.Add(new FlatPin(port.BitName(position), nets[position], pin.Span));
            }
        }

        return new FlatInstance(Name, Module, pins, Span);
    }
}

/// <summary>A connection of an instance.</summary>
/// <param name="Port">The port's name; null if the place in the list tells the port.</param>
/// <param name="Value">What it is connected to; null for nothing.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record VerilogPin(string? Port, VerilogValue? Value, TextSpan Span);
