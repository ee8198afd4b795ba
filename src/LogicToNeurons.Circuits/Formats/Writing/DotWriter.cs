using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>Writes a netlist as a graph for Graphviz: inputs on the left, outputs on the right.</summary>
internal sealed class DotWriter
{
    private readonly Netlist _netlist;
    private readonly TextWriter _writer;
    private readonly WrittenNames _names;

    private DotWriter(Netlist netlist, TextWriter writer)
    {
        (_netlist, _writer) = (netlist, writer);
        _names = new WrittenNames(netlist, static name => name, sharesInputs: false);
    }

    /// <summary>Writes it.</summary>
    /// <returns>None: a label may be any text.</returns>
    public static NameChanges Write(Netlist netlist, TextWriter writer)
    {
        new DotWriter(netlist, writer).Write();
        return NameChanges.None;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    private void Write()
    {
        _writer.Write($"digraph {Quoted(_netlist.Name)} {{\n    rankdir=LR;\n");
        WriteConstants();
        foreach (var net in _netlist.InputNets)
        {
            WriteNode($"n{net}", _names[net], "cds");
        }

        foreach (var flipFlop in _netlist.FlipFlops)
        {
            WriteNode($"n{flipFlop.Output}", _names[flipFlop.Output], "box");
        }

        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            WriteGate(net);
        }

        foreach (var flipFlop in _netlist.FlipFlops)
        {
            _writer.Write($"    n{flipFlop.Input} -> n{flipFlop.Output} [style=dashed];\n");
        }

        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            WriteNode($"o{output}", _names.Output(output), "cds");
            _writer.Write($"    n{_netlist.OutputNets[output]} -> o{output};\n");
        }

        _writer.Write("}\n");
    }

    private void WriteConstants()
    {
        for (var net = 0; net < 2; net++)
        {
            if (_netlist.OutputNets.Contains(net) || _netlist.FlipFlops.Any(flipFlop => flipFlop.Input == net))
            {
                WriteNode($"n{net}", $"{net}", "plaintext");
            }
        }
    }

    private void WriteNode(string node, string label, string shape) => _writer.Write($"    {node} [label={Quoted(label)}, shape={shape}];\n");

    private void WriteGate(int net)
    {
        var kind = _netlist.Kinds[net];
        WriteNode($"n{net}", _names.IsNameless(net) ? kind.Name() : $"{kind.Name()} {_names[net]}", "ellipse");
        _writer.Write($"    n{_netlist.FanIn0[net]} -> n{net};\n");
        if (kind != GateKind.Not)
        {
            _writer.Write($"    n{_netlist.FanIn1[net]} -> n{net};\n");
        }
    }
}
