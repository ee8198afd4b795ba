using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>Finds nets that nothing drives or that are driven twice, and instances that don't fit their circuits.</summary>
internal sealed class FlatChecker
{
    private readonly FlatFile _file;
    private readonly FlatCircuit _circuit;
    private readonly bool[] _isDriven;
    private readonly bool[] _isRead;

    private FlatChecker(FlatFile file, FlatCircuit circuit)
    {
        (_file, _circuit) = (file, circuit);
        _isDriven = new bool[circuit.NetCount];
        _isRead = new bool[circuit.NetCount];
    }

    /// <summary>Checks all circuits of a file and says there what is wrong.</summary>
    public static void Check(FlatFile file)
    {
        foreach (var circuit in file.Circuits)
        {
            new FlatChecker(file, circuit).Check();
        }
    }

    private void Check()
    {
        foreach (var port in _circuit.Inputs)
        {
            Drive(port.Net, port.Span);
        }

        foreach (var cell in _circuit.Cells)
        {
            Drive(cell.Output, cell.Span);
            foreach (var net in _circuit.FanInOf(cell))
            {
                _isRead[net] = true;
            }
        }

        foreach (var register in _circuit.Registers)
        {
            Drive(register.Output, register.Span);
            _isRead[register.Input] = true;
        }

        foreach (var instance in _circuit.Instances)
        {
            CheckInstance(instance);
        }

        CheckOutputs();
        CheckUndriven();
    }

    private void Drive(int net, TextSpan span)
    {
        if (_isDriven[net])
        {
            _file.Error("L2N0704", span, Words.Of("format.drivenTwice", _circuit.Label(net)));
        }

        _isDriven[net] = true;
    }

    private void CheckInstance(FlatInstance instance)
    {
        if (_file.Find(instance.Circuit) is not { } circuit)
        {
            _file.Error("L2N0705", instance.Span, Words.Of("format.noCircuit", FlatFile.Shortened(instance.Circuit)));
            foreach (var pin in instance.Pins)
            {
                _isDriven[pin.Net] = true;
            }

            return;
        }

        var inputs = circuit.Inputs.Select(port => port.Name).ToHashSet(StringComparer.Ordinal);
        var outputs = circuit.Outputs.Select(port => port.Name).ToHashSet(StringComparer.Ordinal);
        var connected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pin in instance.Pins)
        {
            CheckPin(pin, circuit, inputs.Contains(pin.Port), outputs.Contains(pin.Port), connected);
        }

        foreach (var port in circuit.Inputs.Where(port => !connected.Contains(port.Name)))
        {
            _file.Error("L2N0711", instance.Span, Words.Of("format.pinOpen", FlatFile.Shortened(port.Name), FlatFile.Shortened(instance.Name)));
        }
    }

    private void CheckPin(in FlatPin pin, FlatCircuit circuit, bool isInput, bool isOutput, HashSet<string> connected)
    {
        if (!isInput && !isOutput)
        {
            _file.Error("L2N0711", pin.Span, Words.Of("format.noPin", FlatFile.Shortened(circuit.Name), FlatFile.Shortened(pin.Port)));
            _isDriven[pin.Net] = true;
        }
        else if (!connected.Add(pin.Port))
        {
            _file.Error("L2N0711", pin.Span, Words.Of("format.pinTwice", FlatFile.Shortened(pin.Port)));
        }
        else if (isInput)
        {
            _isRead[pin.Net] = true;
        }
        else
        {
            Drive(pin.Net, pin.Span);
        }
    }

    private void CheckOutputs()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in _circuit.Outputs)
        {
            _isRead[port.Net] = true;
            if (!names.Add(port.Name))
            {
                _file.Error("L2N0713", port.Span, Words.Of("format.outputTwice", FlatFile.Shortened(port.Name)));
            }
        }
    }

    private void CheckUndriven()
    {
        for (var net = 0; net < _isRead.Length; net++)
        {
            if (_isRead[net] && !_isDriven[net] && !_circuit.IsExcused(net))
            {
                _file.Error("L2N0703", _circuit.MentionOf(net), Words.Of("format.undriven", _circuit.Label(net)));
            }
        }
    }
}
