using System.Diagnostics;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Blif;

/// <summary>Writes a netlist as BLIF: a cover a gate, a latch a register bit.</summary>
internal sealed class BlifWriter
{
    private readonly Netlist _netlist;
    private readonly TextWriter _writer;
    private readonly WrittenNames _names;

    private BlifWriter(Netlist netlist, TextWriter writer)
    {
        (_netlist, _writer) = (netlist, writer);
        _names = new WrittenNames(netlist, Legal, sharesInputs: true);
    }

    /// <summary>Writes it.</summary>
    /// <returns>The names that had to change.</returns>
    public static NameChanges Write(Netlist netlist, TextWriter writer)
    {
        var file = new BlifWriter(netlist, writer);
        file.Write();
        return file._names.Changes;
    }

    // A number sign begins a comment, a blank ends a name, and so does a backslash at the end of a line.
    private static string Legal(string name) =>
        string.Concat(name.Select(character => character is <= ' ' or '#' or '\\' or '\u007F' or '=' || char.IsWhiteSpace(character) ? '_' : character));

    private void Write()
    {
        _writer.Write($".model {Legal(_netlist.Name)}\n");
        WriteList(".inputs", _netlist.InputNets.Select(net => _names[net]));
        WriteList(".outputs", _netlist.OutputNets.Select((_, output) => _names.Output(output)));
        WriteLatches();
        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            WriteGate(net);
        }

        WriteOutputs();
        _writer.Write(".end\n");
    }

    private void WriteList(string command, IEnumerable<string> names)
    {
        _writer.Write(command);
        var length = command.Length;
        foreach (var name in names)
        {
            if (length + name.Length > 78)
            {
                _writer.Write(" \\\n");
                length = 0;
            }

            _writer.Write($" {name}");
            length += name.Length + 1;
        }

        _writer.Write('\n');
    }

    private void WriteLatches()
    {
        var constants = new string?[2];
        foreach (var flipFlop in _netlist.FlipFlops)
        {
            var input = flipFlop.Input < 2 ? constants[flipFlop.Input] ??= _names.Claim($"const{flipFlop.Input}") : _names[flipFlop.Input];
            _writer.Write($".latch {input} {_names[flipFlop.Output]} {(flipFlop.Initial ? 1 : 0)}\n");
        }

        for (var value = 0; value < 2; value++)
        {
            if (constants[value] is { } name)
            {
                WriteConstant(name, value);
            }
        }
    }

    private void WriteConstant(string name, int value) => _writer.Write(value == 1 ? $".names {name}\n1\n" : $".names {name}\n");

    private void WriteGate(int net)
    {
        var rows = _netlist.Kinds[net] switch
        {
            GateKind.Not => "0 1\n",
            GateKind.And => "11 1\n",
            GateKind.Or => "1- 1\n-1 1\n",
            GateKind.Xor => "10 1\n01 1\n",
            GateKind.Nand => "0- 1\n-0 1\n",
            GateKind.Nor => "00 1\n",
            GateKind.Xnor => "00 1\n11 1\n",
            GateKind.Zero or GateKind.One or GateKind.Input or GateKind.Register => throw new UnreachableException(),
        };
        var second = _netlist.Kinds[net] == GateKind.Not ? string.Empty : $" {_names[_netlist.FanIn1[net]]}";
        _writer.Write($".names {_names[_netlist.FanIn0[net]]}{second} {_names[net]}\n{rows}");
    }

    private void WriteOutputs()
    {
        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            var net = _netlist.OutputNets[output];
            if (net < 2)
            {
                WriteConstant(_names.Output(output), net);
            }
            else if (_names.IsAlias(output))
            {
                _writer.Write($".names {_names[net]} {_names.Output(output)}\n1 1\n");
            }
        }
    }
}
