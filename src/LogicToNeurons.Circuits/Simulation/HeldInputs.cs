using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>A circuit that ticks while its inputs are held.</summary>
public sealed class HeldInputs
{
    private readonly TickSimulator _simulator;
    private readonly ImmutableArray<int> _outputs;

    /// <summary>Sets inputs and registers; the last setting of a bit wins, and all others are 0 or initial.</summary>
    public HeldInputs(Netlist netlist, ImmutableArray<NetSetting> settings)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _simulator = new TickSimulator(netlist);
        _outputs = PatternOrder.Outputs(netlist);
        foreach (var setting in settings)
        {
            for (var bit = 0; bit < setting.Nets.Length; bit++)
            {
                Set(netlist, setting.Nets[bit], setting[bit]);
            }
        }
    }

    /// <summary>Gets the number of bits of an output line.</summary>
    public int OutputWidth => _outputs.Length;

    /// <summary>Evaluates, writes the outputs as a line of digits, and ticks.</summary>
    /// <param name="line">Gets <see cref="OutputWidth"/> characters, 0 or 1.</param>
    public void Tick(Span<byte> line)
    {
        _simulator.Evaluate();
        for (var place = 0; place < _outputs.Length; place++)
        {
            line[place] = (byte)('0' + _simulator.Output(_outputs[place]));
        }

        _simulator.Tick();
    }

    private void Set(Netlist netlist, int net, bool value)
    {
        var input = netlist.InputNets.IndexOf(net);
        if (input >= 0)
        {
            _simulator.SetInput(input, value);
            return;
        }

        for (var i = 0; i < netlist.FlipFlops.Length; i++)
        {
            if (netlist.FlipFlops[i].Output == net)
            {
                _simulator.SetState(i, value);
            }
        }
    }
}
