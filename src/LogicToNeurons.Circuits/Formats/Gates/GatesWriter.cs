using System.Globalization;
using System.Numerics;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Gates;

/// <summary>Writes a netlist in the language of circuits: buses where bits belong together, and gates that nobody named inside the formulas that use them.</summary>
internal sealed class GatesWriter
{
    private readonly Netlist _netlist;
    private readonly TextWriter _writer;
    private readonly WrittenNames _nets;
    private readonly VectorNames _names;
    private readonly GatesFormulas _formulas;
    private readonly bool[] _isLive;

    private GatesWriter(Netlist netlist, TextWriter writer)
    {
        (_netlist, _writer) = (netlist, writer);
        _isLive = LiveGates.Of(netlist);
        _nets = new WrittenNames(netlist, GatesNames.Legal, sharesInputs: false, _isLive);
        _names = new VectorNames(netlist, _nets, new VectorStyle(netlist.IsFlat ? 2 : 1, int.MaxValue, GatesNames.Written, static _ => true));
        _formulas = new GatesFormulas(netlist, _nets, _names, _isLive);
    }

    /// <summary>Writes it.</summary>
    /// <returns>The names that had to change.</returns>
    public static NameChanges Write(Netlist netlist, TextWriter writer)
    {
        var file = new GatesWriter(netlist, writer);
        file.Write();
        return file._nets.Changes;
    }

    private void Write()
    {
        _writer.Write($"circuit {Name(_netlist)}({Ports(_names.Inputs)}) -> ({Ports(_names.Outputs)}) {{\n");
        WriteRegisters();
        WriteWires();
        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            if (_isLive[net] && !_formulas.IsInner(net))
            {
                _writer.Write($"    {_names[_nets[net]]} = {_formulas.Of(net)}\n");
            }
        }

        for (var output = 0; output < _netlist.OutputNets.Length; output++)
        {
            if (_nets.IsAlias(output))
            {
                _writer.Write($"    {_names[_nets.Output(output)]} = {_formulas.Reference(_netlist.OutputNets[output])}\n");
            }
        }

        WriteLoads();
        _writer.Write("}\n");
    }

    // Backquotes keep a name that somebody wrote; values for parameters become part of it.
    private static string Name(Netlist netlist) => netlist is { IsFlat: false, Instances: [{ Parameters.IsEmpty: true, Circuit: { Length: > 0 } name }, ..] }
        ? GatesNames.Written(GatesNames.Legal(name))
        : FormatNames.OfCircuit(netlist);

    private string Ports(List<string> names) =>
        string.Join(", ", _names.Declared(names).Select(port => port.Width == 0 ? port.Written : FormattableString.Invariant($"{port.Written}[{port.Width}]")));

    private void WriteRegisters()
    {
        foreach (var bits in Groups())
        {
            var width = _names.VectorOf(_nets[bits[0].Output], out _) is null ? string.Empty : FormattableString.Invariant($"[{bits.Count}]");
            var initial = BigInteger.Zero;
            for (var bit = 0; bit < bits.Count; bit++)
            {
                initial += bits[bit].Initial ? BigInteger.One << bit : 0;
            }

            _writer.Write($"    reg {NameOf(bits)}{width} = {initial.ToString(CultureInfo.InvariantCulture)}\n");
        }
    }

    // Wires of one bit need no declaration.
    private void WriteWires()
    {
        var ports = _names.Inputs.Concat(_names.Outputs).Concat(_netlist.FlipFlops.Select(flipFlop => _nets[flipFlop.Output])).Select(name => _names.VectorOf(name, out _)).ToHashSet();
        var wires = Enumerable.Range(_netlist.FirstGate, _netlist.NetCount - _netlist.FirstGate)
            .Where(net => _isLive[net])
            .Select(net => _nets[net])
            .Where(name => _names.VectorOf(name, out _) is { } vector && !ports.Contains(vector));
        foreach (var (name, width, _) in _names.Declared(wires))
        {
            _writer.Write($"    wire {name}[{width.ToString(CultureInfo.InvariantCulture)}]\n");
        }
    }

    private void WriteLoads()
    {
        foreach (var bits in Groups())
        {
            _writer.Write($"    {NameOf(bits)} <- {Loaded(bits)}\n");
        }
    }

    // The name of a bus, if it is loaded as a whole; else the bits, the highest first.
    private string Loaded(List<FlipFlop> bits)
    {
        var nets = bits.ConvertAll(bit => bit.Input);
        if (nets[0] > 1 && nets.Count > 1 && _names.VectorOf(_nets[nets[0]], out _) is { } vector && _names.WidthOf(vector) == nets.Count &&
            nets.Index().All(one => one.Item > 1 && _nets[one.Item] == FormattableString.Invariant($"{vector}[{one.Index}]")))
        {
            return GatesNames.Written(vector);
        }

        nets.Reverse();
        return nets.Count == 1 ? _formulas.Reference(nets[0]) : $"{{{string.Join(", ", nets.Select(_formulas.Reference))}}}";
    }

    private string NameOf(List<FlipFlop> bits)
    {
        var name = _nets[bits[0].Output];
        return _names.VectorOf(name, out _) is { } vector ? GatesNames.Written(vector) : _names[name];
    }

    // The bits of each register, the lowest first.
    private IEnumerable<List<FlipFlop>> Groups()
    {
        var vectors = new Dictionary<string, List<(int Bit, FlipFlop FlipFlop)>>(StringComparer.Ordinal);
        var groups = new List<List<(int Bit, FlipFlop FlipFlop)>>();
        foreach (var flipFlop in _netlist.FlipFlops)
        {
            var name = _nets[flipFlop.Output];
            var vector = _names.VectorOf(name, out var bit);
            if (vector is null || !vectors.TryGetValue(vector, out var group))
            {
                group = [];
                groups.Add(group);
                if (vector is not null)
                {
                    vectors.Add(vector, group);
                }
            }

            group.Add((bit, flipFlop));
        }

        return groups.Select(group => group.OrderBy(one => one.Bit).Select(one => one.FlipFlop).ToList());
    }
}
