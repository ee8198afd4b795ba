using System.Text;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>Writes a netlist as AIGER 1.9, with the names of ports and registers.</summary>
internal sealed class AigerWriter
{
    private readonly Netlist _netlist;
    private readonly AigerGraph _graph;
    private readonly Stream _stream;
    private readonly bool _isBinary;
    private readonly InstancePaths _paths;
    private readonly StringBuilder _text = new();
    private NameChanges _changes = NameChanges.None;

    private AigerWriter(Netlist netlist, Stream stream, bool isBinary)
    {
        (_netlist, _stream, _isBinary) = (netlist, stream, isBinary);
        _graph = new AigerGraph(netlist);
        _paths = new InstancePaths(netlist.Instances);
    }

    /// <summary>Writes it, as bytes or as text.</summary>
    /// <returns>The names that had to change.</returns>
    public static NameChanges Write(Netlist netlist, Stream stream, bool isBinary)
    {
        var writer = new AigerWriter(netlist, stream, isBinary);
        writer.Write();
        return writer._changes;
    }

    private void Write()
    {
        var inputs = _netlist.InputNets.Length;
        var latches = _netlist.FlipFlops.Length;
        var ands = _graph.Ands.Count;
        Line($"{(_isBinary ? "aig" : "aag")} {inputs + latches + ands} {inputs} {latches} {_netlist.OutputNets.Length} {ands}");
        for (var input = 1; input <= inputs && !_isBinary; input++)
        {
            Line($"{2 * input}");
        }

        foreach (var flipFlop in _netlist.FlipFlops)
        {
            var own = _isBinary ? string.Empty : FormattableString.Invariant($"{_graph.Literals[flipFlop.Output]} ");
            Line($"{own}{_graph.Literals[flipFlop.Input]}{(flipFlop.Initial ? " 1" : string.Empty)}");
        }

        foreach (var net in _netlist.OutputNets)
        {
            Line($"{_graph.Literals[net]}");
        }

        WriteAnds(inputs + latches + 1);
        WriteSymbols();
        Flush();
    }

    private void WriteAnds(int first)
    {
        for (var and = 0; and < _graph.Ands.Count; and++)
        {
            var (a, b) = _graph.Ands[and];
            var literal = 2 * (first + and);
            if (_isBinary)
            {
                WriteDelta(literal - a);
                WriteDelta(a - b);
            }
            else
            {
                Line($"{literal} {a} {b}");
            }
        }
    }

    // Bytes are characters of Latin 1 until they are flushed.
    private void WriteDelta(int delta)
    {
        for (; delta >= 0x80; delta >>= 7)
        {
            _text.Append((char)((delta & 0x7F) | 0x80));
        }

        _text.Append((char)delta);
        FlushIfFull();
    }

    private void WriteSymbols()
    {
        Flush();
        WriteSymbols('i', _netlist.Inputs.SelectMany(Bits));
        WriteSymbols('l', _netlist.Registers.SelectMany(Bits));
        WriteSymbols('o', _netlist.Outputs.SelectMany(Bits));
        FlushAsUtf8();
    }

    private void WriteSymbols(char letter, IEnumerable<string> wanted)
    {
        var names = new DistinctNames(name => string.Concat(name.Select(character => character is '\n' or '\r' ? '_' : character)));
        foreach (var (number, name) in wanted.Index())
        {
            var written = names.Claim(name);
            _changes = _changes.With(name, written);
            _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{number} {written}\n");
            if (_text.Length > 60000)
            {
                FlushAsUtf8();
            }
        }
    }

    private static IEnumerable<string> Bits(Port port) => Enumerable.Range(0, port.Width).Select(port.BitName);

    private IEnumerable<string> Bits(Register register) => Enumerable.Range(0, register.Outputs.Length)
        .Select(bit => _paths.NameIn(register.Instance, register.IsBus ? FormattableString.Invariant($"{register.Name}[{bit}]") : register.Name));

    private void Line(FormattableString line)
    {
        _text.Append(FormattableString.Invariant(line)).Append('\n');
        FlushIfFull();
    }

    private void FlushIfFull()
    {
        if (_text.Length > 60000)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(Encoding.Latin1.GetBytes(_text.ToString()));
        _text.Clear();
    }

    private void FlushAsUtf8()
    {
        _stream.Write(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }
}
