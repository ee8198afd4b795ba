using System.Diagnostics;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Writes a netlist as structural Verilog: an <c>assign</c> a gate, registers that load at the rising edge of a clock.</summary>
internal sealed class VerilogWriter
{
    private readonly Netlist _netlist;
    private readonly TextWriter _writer;
    private readonly WrittenNames _nets;
    private readonly VectorNames _names;
    private readonly string? _clock;

    private VerilogWriter(Netlist netlist, TextWriter writer)
    {
        (_netlist, _writer) = (netlist, writer);
        _nets = new WrittenNames(netlist, VerilogWords.Legal, sharesInputs: false);
        _clock = netlist.IsClocked ? _nets.Claim("clock") : null;
        // ABC reads no wider vectors.
        _names = new VectorNames(netlist, _nets, new VectorStyle(2, 128, VerilogWords.Written, VerilogWords.IsPlain));
    }

    /// <summary>Writes it.</summary>
    /// <returns>The names that had to change.</returns>
    public static NameChanges Write(Netlist netlist, TextWriter writer)
    {
        var file = new VerilogWriter(netlist, writer);
        file.Write();
        return file._nets.Changes;
    }

    private void Write()
    {
        string[] inputs = _clock is null ? [.. _names.Inputs] : [_clock, .. _names.Inputs];
        var ports = _names.Declared([.. inputs, .. _names.Outputs]).Select(port => port.Written);
        _writer.Write($"module {VerilogWords.Written(FormatNames.OfCircuit(_netlist))} (\n    {string.Join(",\n    ", ports)}\n);\n");
        Declare("input", inputs);
        Declare("output", _names.Outputs);
        Declare("reg", _netlist.FlipFlops.Select(flipFlop => _nets[flipFlop.Output]));
        Declare("wire", Wires());
        WriteGates();
        WriteOutputs();
        WriteRegisters();
        _writer.Write("endmodule\n");
    }

    private void Declare(string kind, IEnumerable<string> names)
    {
        foreach (var (name, width, isReversed) in _names.Declared(names))
        {
            var range = width == 0 ? string.Empty : isReversed ? $"[0:{width - 1}] " : $"[{width - 1}:0] ";
            _writer.Write($"  {kind} {range}{name};\n");
        }
    }

    // The gates that aren't outputs themselves.
    private IEnumerable<string> Wires()
    {
        var isOutput = new bool[_netlist.NetCount];
        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            isOutput[_netlist.OutputNets[output]] |= !_nets.IsAlias(output);
        }

        for (var net = _netlist.FirstGate; net < isOutput.Length; net++)
        {
            if (!isOutput[net])
            {
                yield return _nets[net];
            }
        }
    }

    private void WriteGates()
    {
        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            var a = _names[_nets[_netlist.FanIn0[net]]];
            var b = _names[_nets[_netlist.FanIn1[net]]];
            var value = _netlist.Kinds[net] switch
            {
                GateKind.Not => $"~{a}",
                GateKind.And => $"{a} & {b}",
                GateKind.Or => $"{a} | {b}",
                GateKind.Xor => $"{a} ^ {b}",
                GateKind.Nand => $"~({a} & {b})",
                GateKind.Nor => $"~({a} | {b})",
                GateKind.Xnor => $"~({a} ^ {b})",
                GateKind.Zero or GateKind.One or GateKind.Input or GateKind.Register => throw new UnreachableException(),
            };
            _writer.Write($"  assign {_names[_nets[net]]} = {value};\n");
        }
    }

    private void WriteOutputs()
    {
        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            if (_nets.IsAlias(output))
            {
                _writer.Write($"  assign {_names[_nets.Output(output)]} = {ValueOf(_netlist.OutputNets[output])};\n");
            }
        }
    }

    private string ValueOf(int net) => net < 2 ? $"1'b{net}" : _names[_nets[net]];

    private void WriteRegisters()
    {
        if (_clock is null)
        {
            return;
        }

        _writer.Write($"  always @(posedge {_names[_clock]}) begin\n");
        foreach (var flipFlop in _netlist.FlipFlops)
        {
            _writer.Write($"    {_names[_nets[flipFlop.Output]]} <= {ValueOf(flipFlop.Input)};\n");
        }

        _writer.Write("  end\n  initial begin\n");
        foreach (var flipFlop in _netlist.FlipFlops)
        {
            _writer.Write($"    {_names[_nets[flipFlop.Output]]} = 1'b{(flipFlop.Initial ? 1 : 0)};\n");
        }

        _writer.Write("  end\n");
    }
}
