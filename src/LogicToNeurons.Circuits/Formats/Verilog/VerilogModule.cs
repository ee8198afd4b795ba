using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>A module while it is read: its names, its ports in order, its instances.</summary>
internal sealed class VerilogModule
{
    private readonly Dictionary<string, VerilogSignal> _signals = new(StringComparer.Ordinal);
    private readonly HashSet<VerilogSignal> _isPort = [];
    private readonly Dictionary<string, VerilogSignal>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public VerilogModule(FlatCircuit circuit)
    {
        Circuit = circuit;
        _bySpan = _signals.GetAlternateLookup<ReadOnlySpan<char>>();
        Registers = new VerilogRegisters(circuit);
    }

    public FlatCircuit Circuit { get; }

    public VerilogRegisters Registers { get; }

    /// <summary>Gets the ports in the order of the module's head.</summary>
    public List<VerilogSignal> Ports { get; } = [];

    public List<VerilogInstance> Instances { get; } = [];

    /// <summary>The signal of a name, made at its first mention.</summary>
    public VerilogSignal Signal(ReadOnlySpan<char> name, TextSpan span)
    {
        if (!_bySpan.TryGetValue(name, out var signal))
        {
            signal = new VerilogSignal(Circuit, name.ToString(), span);
            _signals.Add(signal.Name, signal);
        }

        return signal;
    }

    /// <summary>Adds a port.</summary>
    /// <returns>Whether it isn't one yet.</returns>
    public bool TryAddPort(VerilogSignal signal)
    {
        var isNew = _isPort.Add(signal);
        if (isNew)
        {
            Ports.Add(signal);
        }

        return isNew;
    }

    /// <summary>Whether a name stands in the module's head.</summary>
    public bool IsPort(VerilogSignal signal) => _isPort.Contains(signal);

    /// <summary>Ends the module: its ports are known, and what its registers load.</summary>
    public void Finish(FlatFile file)
    {
        foreach (var port in Ports)
        {
            if (!port.IsInput && !port.IsOutput)
            {
                file.Error("L2N0703", port.Span, Words.Of("format.portDirection", FlatFile.Shortened(port.Name)));
            }

            for (var position = 0; position < port.Width; position++)
            {
                (port.IsInput ? Circuit.Inputs : Circuit.Outputs).Add(new FlatPort(port.BitName(position), port.Net(position), port.Span));
            }
        }

        foreach (var signal in _signals.Values)
        {
            signal.ExcuseNets();
            if (signal is { IsVector: true, Width: > 1, Left: 0 })
            {
                Circuit.ReversedVectors.Add(signal.Name);
            }
        }

        Registers.Finish(file);
    }
}
