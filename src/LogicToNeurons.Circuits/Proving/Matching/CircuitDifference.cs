using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Proving.Matching;

/// <summary>Runs two circuits side by side with the inputs of the first.</summary>
internal sealed class CircuitDifference
{
    private readonly CircuitMatching _matching;
    private readonly NetSimulator _first;
    private readonly NetSimulator _second;

    public CircuitDifference(Netlist first, Netlist second, CircuitMatching matching)
    {
        (_first, _second, _matching) = (new NetSimulator(first), new NetSimulator(second), matching);
    }

    /// <summary>Gets the first circuit's registers, bit by bit.</summary>
    public ImmutableArray<bool> State => [.. _first.Netlist.FlipFlops.Select(flipFlop => _first.Values[flipFlop.Output] != 0)];

    public void Set(ImmutableArray<bool> inputs)
    {
        for (var bit = 0; bit < inputs.Length; bit++)
        {
            var value = inputs[bit] ? (byte)1 : (byte)0;
            _first.Values[_first.Netlist.InputNets[bit]] = value;
            _second.Values[_second.Netlist.InputNets[_matching.Inputs.Partners[bit]]] = value;
        }

        Evaluate();
    }

    /// <summary>Sets matched registers.</summary>
    public void SetState(ImmutableArray<bool> state)
    {
        for (var bit = 0; bit < state.Length; bit++)
        {
            var value = state[bit] ? (byte)1 : (byte)0;
            _first.Values[_first.Netlist.FlipFlops[bit].Output] = value;
            _second.Values[_second.Netlist.FlipFlops[_matching.Registers!.Partners[bit]].Output] = value;
        }

        Evaluate();
    }

    public void Tick()
    {
        _first.Tick();
        _second.Tick();
    }

    /// <summary>The outputs that differ.</summary>
    public IEnumerable<Difference> Outputs() => Differences(
        _first.Netlist.Outputs.Select(port => (port.Name, port.Width)),
        [.. _first.Netlist.OutputNets],
        [.. _matching.Outputs.Partners.Select(bit => _second.Netlist.OutputNets[bit])]);

    /// <summary>The matched registers that load different values.</summary>
    public IEnumerable<Difference> Loaded() => Differences(
        CounterexampleReading.RegisterNames(_first.Netlist).Zip(_first.Netlist.Registers.Select(register => register.Outputs.Length)),
        [.. _first.Netlist.FlipFlops.Select(flipFlop => flipFlop.Input)],
        [.. _matching.Registers!.Partners.Select(bit => _second.Netlist.FlipFlops[bit].Input)]);

    private IEnumerable<Difference> Differences(IEnumerable<(string Name, int Width)> names, int[] nets, int[] others)
    {
        var start = 0;
        foreach (var (name, width) in names)
        {
            var (value, other) = (Number(_first, nets, start, width), Number(_second, others, start, width));
            if (value != other)
            {
                yield return new Difference(name, value, other);
            }

            start += width;
        }
    }

    private static BigInteger Number(NetSimulator simulator, int[] nets, int start, int width) =>
        NetNumber.Of(nets.AsSpan(start, width), simulator.Values);

    private void Evaluate()
    {
        _first.Evaluate();
        _second.Evaluate();
    }
}
