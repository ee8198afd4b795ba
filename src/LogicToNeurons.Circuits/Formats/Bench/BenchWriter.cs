using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Bench;

/// <summary>Writes a netlist as ISCAS <c>.bench</c>.</summary>
/// <remarks>The format has no initial values, so that all are 0; a register that begins with 1 is kept inverted behind a <c>NOT</c>.</remarks>
internal sealed class BenchWriter
{
    private readonly Netlist _netlist;
    private readonly TextWriter _writer;
    private readonly WrittenNames _names;

    private BenchWriter(Netlist netlist, TextWriter writer)
    {
        (_netlist, _writer) = (netlist, writer);
        _names = new WrittenNames(netlist, Legal, sharesInputs: true);
    }

    /// <summary>Writes it.</summary>
    /// <returns>The names that had to change.</returns>
    public static NameChanges Write(Netlist netlist, TextWriter writer)
    {
        var file = new BenchWriter(netlist, writer);
        file.Write();
        return file._names.Changes;
    }

    private static string Legal(string name) =>
        string.Concat(name.Select(character => character is <= ' ' or '#' or '(' or ')' or ',' or '=' or '\u007F' || char.IsWhiteSpace(character) ? '_' : character));

    private void Write()
    {
        _writer.Write($"# {FormatNames.OfCircuit(_netlist)}\n");
        foreach (var net in _netlist.InputNets)
        {
            _writer.Write($"INPUT({_names[net]})\n");
        }

        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            _writer.Write($"OUTPUT({_names.Output(output)})\n");
        }

        WriteRegisters();
        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            var second = _netlist.Kinds[net] == GateKind.Not ? string.Empty : $", {_names[_netlist.FanIn1[net]]}";
            _writer.Write($"{_names[net]} = {_netlist.Kinds[net].Name().ToUpperInvariant()}({_names[_netlist.FanIn0[net]]}{second})\n");
        }

        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            if (_names.IsAlias(output))
            {
                WriteCopy(_names.Output(output), _netlist.OutputNets[output], "BUFF");
            }
        }
    }

    // vdd and gnd are what ABC writes and reads.
    private void WriteCopy(string name, int net, string gate) =>
        _writer.Write(net < 2 ? $"{name} = {((net == 1) == (gate == "BUFF") ? "vdd" : "gnd")}\n" : $"{name} = {gate}({_names[net]})\n");

    private void WriteRegisters()
    {
        foreach (var flipFlop in _netlist.FlipFlops)
        {
            var output = _names[flipFlop.Output];
            if (!flipFlop.Initial && flipFlop.Input > 1)
            {
                _writer.Write($"{output} = DFF({_names[flipFlop.Input]})\n");
                continue;
            }

            var input = _names.Claim(output + "_next");
            if (!flipFlop.Initial)
            {
                WriteCopy(input, flipFlop.Input, "BUFF");
                _writer.Write($"{output} = DFF({input})\n");
                continue;
            }

            var held = _names.Claim(output + "_not");
            WriteCopy(input, flipFlop.Input, "NOT");
            _writer.Write($"{held} = DFF({input})\n{output} = NOT({held})\n");
        }
    }
}
