using System.Collections.Immutable;
using System.Diagnostics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>The functions that a circuit computes, one for each bit of its outputs and of what its registers load.</summary>
/// <remarks>
/// Inputs stand in the order of a truth table: ports as declared, the bits of a bus highest first, then registers. A function
/// has those inputs only that its gates read; with rows of don't cares, which are rows of the whole table, it has all.
/// </remarks>
public sealed class CircuitFunctions
{
    private readonly Netlist _netlist;
    private readonly ImmutableArray<(string Name, int Net)> _sources;

    /// <summary>Looks at a circuit.</summary>
    public CircuitFunctions(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _netlist = netlist;
        _sources = [.. Bits(PortGroups.Inputs(netlist)).Concat(Bits(PortGroups.Registers(netlist)))];
        var outputs = Bits(PortGroups.Outputs(netlist)).Select(bit => new FunctionBit(bit.Name, bit.Net, false));
        var loaded = Bits(PortGroups.Loaded(netlist)).Select(bit => new FunctionBit(bit.Name, bit.Net, true));
        Computed = [.. outputs.Concat(loaded)];
    }

    /// <summary>Gets the number of inputs and register bits.</summary>
    public int SourceCount => _sources.Length;

    /// <summary>Gets the bits that it computes, in the order of a truth table.</summary>
    public ImmutableArray<FunctionBit> Computed { get; }

    /// <summary>The function of a bit.</summary>
    /// <param name="bit">The bit.</param>
    /// <param name="dontCares">The rows of the whole table that don't matter; empty for none.</param>
    /// <returns>The function; null if it has more than <see cref="BooleanFunction.MostInputs"/> inputs.</returns>
    public CircuitFunction? Of(FunctionBit bit, ReadOnlySpan<ulong> dontCares)
    {
        ArgumentNullException.ThrowIfNull(bit);
        var nets = ConeNets(bit.Net);
        var read = nets.ToHashSet();
        var sources = dontCares.IsEmpty ? [.. _sources.Where(source => read.Contains(source.Net))] : _sources;
        if (sources.Length > BooleanFunction.MostInputs)
        {
            return null;
        }

        var cone = Cone(bit, sources, nets);
        var function = new BooleanFunction(sources.Length, ConeRows.Of(cone), dontCares);
        return new CircuitFunction(bit, [.. sources.Select(source => source.Name)], cone, function);
    }

    private static IEnumerable<(string Name, int Net)> Bits(IEnumerable<Port> ports) =>
        ports.SelectMany(port => Enumerable.Range(0, port.Width).Reverse().Select(bit => (port.BitName(bit), port.Nets[bit])));

    // The nets that a net is computed from, and itself, rising.
    private SortedSet<int> ConeNets(int net)
    {
        var nets = new SortedSet<int> { net };
        var open = new Stack<int>([net]);
        while (open.TryPop(out var next))
        {
            if (_netlist.Kinds[next].IsGate())
            {
                foreach (var source in (ReadOnlySpan<int>)[_netlist.FanIn0[next], _netlist.FanIn1[next]])
                {
                    if (nets.Add(source))
                    {
                        open.Push(source);
                    }
                }
            }
        }

        return nets;
    }

    private Netlist Cone(FunctionBit bit, ImmutableArray<(string Name, int Net)> sources, SortedSet<int> nets)
    {
        var builder = new NetlistBuilder(bit.Name, isFlat: true);
        var made = new Dictionary<int, int> { [0] = builder.Constant(false), [1] = builder.Constant(true) };
        foreach (var (name, net) in sources)
        {
            made[net] = builder.AddInput(name, 1, false, Origin.None)[0];
        }

        foreach (var net in nets.Where(net => _netlist.Kinds[net].IsGate()))
        {
            made[net] = builder.Gate(_netlist.Kinds[net], made[_netlist.FanIn0[net]], made[_netlist.FanIn1[net]], Origin.None);
        }

        builder.AddOutput(bit.Name, [made[bit.Net]], false);
        return builder.TryBuild(out var cone, out _) ? cone : throw new UnreachableException();
    }
}
