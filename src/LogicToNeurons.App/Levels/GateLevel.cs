using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Levels;

/// <summary>The machine of gates at one moment: what all its nets are for the instruction that comes next.</summary>
internal sealed class GateLevel
{
    private readonly NetSimulator _simulator;
    private readonly Dictionary<int, int> _inputOf = [];
    private readonly Dictionary<int, (int Place, int Bit)> _placeOf = [];
    private readonly ILookup<int, int> _loads;
    private readonly byte[] _before;

    /// <summary>Takes a machine.</summary>
    public GateLevel(MachineOfGates machine)
    {
        Machine = machine;
        Names = new NetNames(machine.Netlist);
        Depth = machine.Netlist.LevelCount;
        _simulator = new NetSimulator(machine.Netlist);
        _before = new byte[machine.Netlist.NetCount];
        foreach (var flipFlop in machine.Netlist.FlipFlops)
        {
            _inputOf[flipFlop.Output] = flipFlop.Input;
        }

        _loads = machine.Netlist.FlipFlops.ToLookup(flipFlop => flipFlop.Input, flipFlop => flipFlop.Output);
        foreach (var place in Enumerable.Range(0, machine.Plan.MemorySize).Concat([ProgramMachine.ZeroPlace, ProgramMachine.LessPlace, ProgramMachine.PcPlace]))
        {
            var nets = NetsOf(place);
            for (var bit = 0; bit < nets.Length; bit++)
            {
                _placeOf[nets[bit]] = (place, bit);
            }
        }
    }

    /// <summary>Gets the machine.</summary>
    public MachineOfGates Machine { get; }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist => Machine.Netlist;

    /// <summary>Gets what its nets are called.</summary>
    public NetNames Names { get; }

    /// <summary>Gets the number of gates.</summary>
    public int GateCount => Netlist.NetCount - Netlist.FirstGate;

    /// <summary>Gets the most gates on a path.</summary>
    public int Depth { get; }

    /// <summary>Gets the value of each net, 0 or 1.</summary>
    public ReadOnlySpan<byte> Values => _simulator.Values;

    /// <summary>Gets the number of nets that the next tick changes.</summary>
    public int Switching { get; private set; }

    /// <summary>Takes the state of a program, and computes all nets.</summary>
    public void Follow(MachineState state)
    {
        Load(state);

        // Where the next tick leads to, and back again.
        _simulator.Values.CopyTo(_before);
        _simulator.Tick();
        Switching = 0;
        for (var net = 0; net < _before.Length; net++)
        {
            Switching += _before[net] ^ _simulator.Values[net];
        }

        _before.CopyTo(_simulator.Values);
    }

    /// <summary>What all nets are in another state; this one stays as it is.</summary>
    public ImmutableArray<byte> ValuesIn(MachineState state)
    {
        var here = _simulator.Values.ToArray();
        Load(state);
        ImmutableArray<byte> there = [.. _simulator.Values];
        here.CopyTo(_simulator.Values);
        return there;
    }

    /// <summary>The nets that show a cell, a flag or the number of the next instruction, bit 0 first.</summary>
    public ImmutableArray<int> NetsOf(int place) => place switch
    {
        ProgramMachine.ZeroPlace => [Machine.Zero],
        ProgramMachine.LessPlace => [Machine.Less],
        ProgramMachine.PcPlace => Machine.Pc,
        _ => Machine.Cells[place],
    };

    /// <summary>The net that a register's bit loads with the next tick.</summary>
    /// <param name="net">The net that shows the bit.</param>
    public int InputOf(int net) => _inputOf[net];

    /// <summary>The nets that show the register bits which load a net with the next tick.</summary>
    public IEnumerable<int> LoadedBy(int net) => _loads[net];

    /// <summary>Which bit of which place a net shows; null if it is no bit of a register.</summary>
    public (int Place, int Bit)? PlaceOf(int net) => _placeOf.TryGetValue(net, out var found) ? found : null;

    /// <summary>What a place holds behind the next tick, with the sign of a cell.</summary>
    public long Next(int place) => Number([.. NetsOf(place).Select(InputOf)], isSigned: place >= 0);

    /// <summary>The value of some nets, bit 0 first.</summary>
    public long Number(ImmutableArray<int> nets, bool isSigned)
    {
        var number = NetNumber.Of(nets.AsSpan(), Values);
        return (long)(isSigned && nets.Length > 1 && Values[nets[^1]] == 1 ? number - (BigInteger.One << nets.Length) : number);
    }

    private void Load(MachineState state)
    {
        var values = _simulator.Values;
        Set(Machine.Pc, state.Pc);
        values[Machine.Zero] = state.Zero ? (byte)1 : (byte)0;
        values[Machine.Less] = state.Less ? (byte)1 : (byte)0;
        for (var cell = 0; cell < Machine.Cells.Length; cell++)
        {
            Set(Machine.Cells[cell], state.Cells[cell]);
            values[Machine.Marks[cell]] = state.Written[cell];
        }

        _simulator.Evaluate();
    }

    private void Set(ImmutableArray<int> nets, long number)
    {
        for (var bit = 0; bit < nets.Length; bit++)
        {
            _simulator.Values[nets[bit]] = (byte)((number >> bit) & 1);
        }
    }
}
