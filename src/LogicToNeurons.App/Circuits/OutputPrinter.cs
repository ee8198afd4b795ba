using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes what a circuit has at its outputs: bits, numbers or JSON.</summary>
internal sealed class OutputPrinter
{
    private readonly Session _session;
    private readonly bool _hasNumbers;
    private readonly ImmutableArray<Port> _inputs;
    private readonly ImmutableArray<Port> _registers;
    private readonly ImmutableArray<Port> _outputs;
    private readonly ImmutableArray<int> _bits;
    private readonly byte[] _line;

    public OutputPrinter(Session session, Netlist netlist, bool hasNumbers)
    {
        _session = session;
        _hasNumbers = hasNumbers;
        _inputs = PortGroups.Inputs(netlist);
        _registers = PortGroups.Registers(netlist);
        _outputs = PortGroups.Outputs(netlist);
        _bits = [.. PatternOrder.Outputs(netlist).Select(index => netlist.OutputNets[index])];
        _line = new byte[_bits.Length + 1];
    }

    /// <summary>Gets a value indicating whether lines hold bits only.</summary>
    public bool HasBitsOnly => !_hasNumbers && !_session.IsJson;

    /// <summary>Writes a line.</summary>
    /// <param name="simulator">The circuit, evaluated.</param>
    /// <param name="tick">The number of the tick, from 1; null if there are none.</param>
    /// <param name="writeMore">Writes further members of the JSON object.</param>
    public void Print(NetSimulator simulator, long? tick, Action<Utf8JsonWriter>? writeMore = null)
    {
        if (_session.IsJson)
        {
            _session.Output.Line(Json(simulator, tick, writeMore));
        }
        else if (_hasNumbers)
        {
            _session.Output.Line(string.Join(' ', _outputs.Select(port => $"{port.Name}={simulator.ValueOf(port.Nets).ToString(CultureInfo.InvariantCulture)}")));
        }
        else
        {
            PrintBits(simulator);
        }
    }

    private void PrintBits(NetSimulator simulator)
    {
        for (var place = 0; place < _bits.Length; place++)
        {
            _line[place] = (byte)('0' + simulator.Values[_bits[place]]);
        }

        _line[^1] = (byte)'\n';
        _session.Output.Bytes(_line);
    }

    private string Json(NetSimulator simulator, long? tick, Action<Utf8JsonWriter>? writeMore) => JsonLine.Of(writer =>
    {
        if (tick is { } number)
        {
            writer.WriteNumber("tick", number);
        }

        Write(writer, "inputs", _inputs, simulator);
        if (!_registers.IsEmpty)
        {
            Write(writer, "registers", _registers, simulator);
        }

        Write(writer, "outputs", _outputs, simulator);
        writeMore?.Invoke(writer);
    });

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Port> ports, NetSimulator simulator) =>
        JsonLine.WriteNumbers(writer, name, ports.Select(port => (port.Name, simulator.ValueOf(port.Nets))));
}
