using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Stepping;

namespace LogicToNeurons.App.Networks;

/// <summary>A network on its machine, with its past and its names.</summary>
internal sealed class NetworkRunner
{
    private const int UsualSpeed = 4;

    /// <summary>Takes a network, at the start of a pass.</summary>
    /// <param name="network">The network.</param>
    /// <param name="time">The clock.</param>
    /// <param name="columns">What inputs and registers are; null for what they begin with.</param>
    public NetworkRunner(Network network, TimeProvider time, double[]? columns = null)
    {
        Machine = new NetworkMachine(network);
        for (var column = 0; column < (columns?.Length ?? 0); column++)
        {
            Machine.Set(column, columns![column]);
        }

        Stepper = new Stepper(Machine, time);
        Stepper.Speed.SetLimit(UsualSpeed);
        Names = new SignalNames(network);
    }

    /// <summary>Gets the network.</summary>
    public Network Network => Machine.Network;

    /// <summary>Gets the machine.</summary>
    public NetworkMachine Machine { get; }

    /// <summary>Gets what steps it.</summary>
    public Stepper Stepper { get; }

    /// <summary>Gets its past.</summary>
    public Timeline Timeline => Stepper.Timeline;

    /// <summary>Gets what signals and outputs are called.</summary>
    public SignalNames Names { get; }

    /// <summary>Gets what conditions can name.</summary>
    public NetworkPlaces Places => Machine.Places;

    /// <summary>Gets what inputs and registers hold.</summary>
    public ReadOnlySpan<double> Columns => Machine.Values[..Network.FirstNeuron];

    /// <summary>What a neuron, an output or a register's next value is called: the name of its place.</summary>
    public string NameOf(int place) => place < Network.SignalCount ? Names[place] : Names.OfRow(place - Network.SignalCount);

    /// <summary>The weighted sum that a neuron takes the ReLU of, or that an output is.</summary>
    /// <param name="place">The neuron's signal, or the number of signals and the output's row.</param>
    public AffineRow RowOf(int place) =>
        place < Network.SignalCount ? Network.Neurons[place - Network.FirstNeuron] : Network.Outputs[place - Network.SignalCount];

    /// <summary>Whether a place is a column of bits: an input's, a register's, an output's.</summary>
    public bool IsBit(int place) =>
        Has(Network.Inputs, place) || Has(Network.States, place - Network.InputCount) || Has(Network.OutputPorts, place - Network.SignalCount);

    /// <summary>The values of some places as an unsigned number, bit 0 first; null as long as not all are computed, or if one is no bit.</summary>
    public BigInteger? NumberOf(ImmutableArray<int> places)
    {
        var number = BigInteger.Zero;
        for (var bit = 0; bit < places.Length; bit++)
        {
            var value = Machine.Values[places[bit]];
            if (!Machine.IsComputed(places[bit]) || value is not (0 or 1))
            {
                return null;
            }

            number += value == 1 ? BigInteger.One << bit : 0;
        }

        return number;
    }

    /// <summary>Sets columns of inputs and registers now; the past stays.</summary>
    /// <param name="first">The first column.</param>
    /// <param name="values">Their values.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Set(int first, ReadOnlySpan<double> values)
    {
        Stepper.Pause();
        var isChanged = false;
        for (var i = 0; i < values.Length; i++)
        {
            if (Machine.Values[first + i] != values[i])
            {
                Change(first + i, values[i]);
                isChanged = true;
            }
        }

        return isChanged;
    }

    /// <summary>Sets what a setting says.</summary>
    public void Set(NetworkSetting setting)
    {
        foreach (var (column, value) in setting.Columns)
        {
            Set(column, [value]);
        }
    }

    /// <summary>Computes what is left of the pass.</summary>
    public void Settle() => ComputeTo(Network.LayerCount + 1);

    /// <summary>Computes up to a layer of this pass; one more than the last are the outputs.</summary>
    public void ComputeTo(int layer)
    {
        Stepper.Pause();
        while (Machine.Location < layer && Timeline.StepForward())
        {
        }
    }

    /// <summary>Computes what is left of the pass, loads all registers, and computes the next pass.</summary>
    public void Tick()
    {
        Settle();
        Timeline.StepForward();
        Settle();
    }

    private void Change(int column, double value)
    {
        var isWhole = value == Math.Floor(value) && Math.Abs(value) < long.MaxValue;
        Timeline.Change(isWhole ? column : Places.ExactPlaceOf(column), isWhole ? (long)value : BitConverter.DoubleToInt64Bits(value));
    }

    private static bool Has(ImmutableArray<NetworkPort> ports, int column) =>
        ports.Any(port => port.Kind == ColumnKind.Bit && port.First <= column && column < port.First + port.Width);
}
