using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Stepping;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.App.Circuits;

/// <summary>A circuit on its machine, with its past and its names.</summary>
internal sealed class CircuitRunner
{
    private const int UsualSpeed = 4;

    private static readonly HashSet<int> NoChanges = [];

    /// <summary>Takes a circuit, settled, with its inputs 0.</summary>
    public CircuitRunner(Netlist netlist, TimeProvider time)
    {
        Machine = new WaveMachine(netlist);
        Stepper = new Stepper(Machine, time);
        Stepper.Speed.SetLimit(UsualSpeed);
        Names = new NetNames(netlist);
        Inputs = PortGroups.Inputs(netlist);
        Registers = PortGroups.Registers(netlist);
        Outputs = PortGroups.Outputs(netlist);
        Statistics = NetlistStatistics.Of(netlist);
    }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist => Machine.Netlist;

    /// <summary>Gets the machine.</summary>
    public WaveMachine Machine { get; }

    /// <summary>Gets what steps it.</summary>
    public Stepper Stepper { get; }

    /// <summary>Gets its past.</summary>
    public Timeline Timeline => Stepper.Timeline;

    /// <summary>Gets what each net is called.</summary>
    public NetNames Names { get; }

    /// <summary>Gets what conditions can name.</summary>
    public CircuitPlaces Places => Machine.Places;

    /// <summary>Gets the inputs, buses joined.</summary>
    public ImmutableArray<Port> Inputs { get; }

    /// <summary>Gets what the registers hold.</summary>
    public ImmutableArray<Port> Registers { get; }

    /// <summary>Gets the outputs, buses joined.</summary>
    public ImmutableArray<Port> Outputs { get; }

    /// <summary>Gets its size.</summary>
    public NetlistStatistics Statistics { get; }

    /// <summary>The value of some nets as an unsigned number, bit 0 first.</summary>
    public BigInteger ValueOf(ImmutableArray<int> nets) => NetNumber.Of(nets.AsSpan(), Machine.Values);

    /// <summary>Whether a net is set from outside: an input's bit, or a register's.</summary>
    public bool IsSettable(int net) => Netlist.Kinds[net] is GateKind.Input or GateKind.Register;

    /// <summary>Sets inputs and registers now; the past stays.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Set(ImmutableArray<int> nets, BigInteger value)
    {
        Stepper.Pause();
        var isChanged = false;
        for (var bit = 0; bit < nets.Length; bit++)
        {
            var wanted = (value >> bit).IsEven ? 0 : 1;
            if (Machine.Values[nets[bit]] != wanted)
            {
                Timeline.Change(nets[bit], wanted);
                isChanged = true;
            }
        }

        return isChanged;
    }

    /// <summary>Takes over what the inputs of the same names and widths of another version are, and settles.</summary>
    public void TakeInputs(CircuitRunner old)
    {
        foreach (var port in Inputs)
        {
            if (old.Inputs.FirstOrDefault(one => one.Name == port.Name && one.Width == port.Width) is { } same)
            {
                Set(port.Nets, old.ValueOf(same.Nets));
            }
        }

        Settle();
    }

    /// <summary>Lets everything that is left change, up to the next tick.</summary>
    public void Settle()
    {
        Stepper.Pause();
        while (!Machine.IsSettled && Timeline.StepForward())
        {
        }
    }

    /// <summary>Sets inputs and registers, all other inputs to 0, and settles.</summary>
    public void SetInputs(IEnumerable<(ImmutableArray<int> Nets, BigInteger Value)> settings)
    {
        foreach (var port in Inputs)
        {
            Set(port.Nets, 0);
        }

        foreach (var (nets, value) in settings)
        {
            Set(nets, value);
        }

        Settle();
    }

    /// <summary>Gives all registers what they begin with.</summary>
    public void ResetRegisters()
    {
        foreach (var flipFlop in Netlist.FlipFlops)
        {
            Set([flipFlop.Output], flipFlop.Initial ? 1 : 0);
        }
    }

    /// <summary>Settles, loads all registers, and settles again.</summary>
    public void Tick()
    {
        Settle();
        Timeline.StepForward();
        Settle();
    }

    /// <summary>The nets that the last step changed; none at the start, or behind a change from outside.</summary>
    public IReadOnlySet<int> LastChanges()
    {
        var position = Timeline.Position;
        if (position == 0 || Timeline.Current.Fork == position)
        {
            return NoChanges;
        }

        return (Machine.LastChanges ?? ReplayedChanges()).ToHashSet();
    }

    private List<int> ReplayedChanges()
    {
        var (position, after) = (Timeline.Position, Machine.Values.ToArray());
        Timeline.GoTo(position - 1);
        var before = Machine.Values.ToArray();
        Timeline.GoTo(position);
        return [.. Enumerable.Range(0, after.Length).Where(net => before[net] != after[net])];
    }
}
