using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>A circuit as nets, each driven by one gate, with its ports, registers, instances and names; never changes.</summary>
/// <remarks>
/// A net and the gate that drives it have one number. Net 0 is the constant 0 and net 1 the constant 1, then come the bits
/// of inputs and of registers, then the gates in rising order of their level, so that what a gate reads has a smaller number.
/// Equal gates are one gate with several origins, and gates with constant inputs are folded; a gate may drive nothing at all.
/// </remarks>
public sealed class Netlist
{
    private readonly GateKind[] _kinds;
    private readonly int[] _fanIn0;
    private readonly int[] _fanIn1;
    private readonly int[] _levelStarts;
    private readonly int[] _originStarts;
    private readonly Origin[] _origins;

    internal Netlist(NetlistParts parts)
    {
        Name = parts.Name;
        (_kinds, _fanIn0, _fanIn1) = (parts.Kinds, parts.FanIn0, parts.FanIn1);
        (_levelStarts, _originStarts, _origins) = (parts.LevelStarts, parts.OriginStarts, parts.Origins);
        (Inputs, Outputs, Registers) = (parts.Inputs, parts.Outputs, parts.Registers);
        (Instances, Signals, Sources) = (parts.Instances, parts.Signals, parts.Sources);
        IsFlat = parts.IsFlat;
        ReversedBuses = parts.ReversedBuses;
        InputNets = [.. Inputs.SelectMany(port => port.Nets)];
        OutputNets = [.. Outputs.SelectMany(port => port.Nets)];
        FlipFlops = [.. Registers.SelectMany(FlipFlopsOf)];
    }

    /// <summary>Gets the circuit's name, with its parameters.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether it comes from a format whose ports are single bits in file order.</summary>
    public bool IsFlat { get; }

    /// <summary>Gets the buses of a flat format, with the paths of their instances, whose bit 0 is the highest; all others begin with the lowest.</summary>
    public ImmutableHashSet<string> ReversedBuses { get; }

    /// <summary>Gets the number of nets: two constants, inputs, register bits, gates.</summary>
    public int NetCount => _kinds.Length;

    /// <summary>Gets what drives each net.</summary>
    public ReadOnlySpan<GateKind> Kinds => _kinds;

    /// <summary>Gets the first net that each gate reads; 0 where there is none.</summary>
    public ReadOnlySpan<int> FanIn0 => _fanIn0;

    /// <summary>Gets the second net that each gate reads; the first again for a not, 0 where there is none.</summary>
    public ReadOnlySpan<int> FanIn1 => _fanIn1;

    /// <summary>Gets the first net of each level from 0 on, and the number of nets behind them. Level 0 are constants, inputs and registers.</summary>
    public ReadOnlySpan<int> LevelStarts => _levelStarts;

    /// <summary>Gets the number of levels above 0: the most gates on a path, used or not.</summary>
    public int LevelCount => _levelStarts.Length - 2;

    /// <summary>Gets the first net that is driven by a gate.</summary>
    public int FirstGate => _levelStarts[1];

    /// <summary>Gets the input ports as declared; one bit each if <see cref="IsFlat"/>.</summary>
    public ImmutableArray<Port> Inputs { get; }

    /// <summary>Gets the output ports as declared; one bit each if <see cref="IsFlat"/>.</summary>
    public ImmutableArray<Port> Outputs { get; }

    /// <summary>Gets the registers.</summary>
    public ImmutableArray<Register> Registers { get; }

    /// <summary>Gets the instances, a parent before its children; the first is the circuit itself.</summary>
    public ImmutableArray<Instance> Instances { get; }

    /// <summary>Gets the names, ports and registers included, grouped by instance in rising order.</summary>
    public ImmutableArray<Signal> Signals { get; }

    /// <summary>Gets the texts that it was written in.</summary>
    public ImmutableArray<SourceText> Sources { get; }

    /// <summary>Gets the nets of all inputs, port by port, bit 0 first.</summary>
    public ImmutableArray<int> InputNets { get; }

    /// <summary>Gets the nets of all outputs, port by port, bit 0 first.</summary>
    public ImmutableArray<int> OutputNets { get; }

    /// <summary>Gets the bits of all registers, register by register, bit 0 first.</summary>
    public ImmutableArray<FlipFlop> FlipFlops { get; }

    /// <summary>Gets a value indicating whether it has registers.</summary>
    public bool IsClocked => !Registers.IsEmpty;

    /// <summary>The places that a gate was made at: at least one for a gate, several if equal gates were joined.</summary>
    public ReadOnlySpan<Origin> OriginsOf(int net) => _origins.AsSpan(_originStarts[net].._originStarts[net + 1]);

    /// <summary>The level of a net: 0 for what isn't a gate, else one more than the highest that it reads.</summary>
    public int LevelOf(int net)
    {
        var index = Array.BinarySearch(_levelStarts, net);
        if (index < 0)
        {
            return ~index - 1;
        }

        while (index + 1 < _levelStarts.Length && _levelStarts[index + 1] == net)
        {
            index++;
        }

        return index;
    }

    private static IEnumerable<FlipFlop> FlipFlopsOf(Register register) =>
        register.Outputs.Select((output, bit) => new FlipFlop(output, register.Inputs[bit], register.Initial[bit]));
}
