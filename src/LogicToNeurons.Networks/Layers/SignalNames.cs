using System.Globalization;

namespace LogicToNeurons.Networks.Layers;

/// <summary>What signals and outputs of a network are called: <c>a[3]</c> and <c>q</c> as their ports, <c>n3.8</c> for neuron 8 of layer 3, both counted from 1.</summary>
/// <param name="network">The network.</param>
public sealed class SignalNames(Network network)
{
    /// <summary>The name of a signal.</summary>
    public string this[int signal]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(signal);
            if (signal < network.FirstNeuron)
            {
                return signal < network.InputCount
                    ? ColumnName(network.Inputs, signal)
                    : ColumnName(network.States, signal - network.InputCount);
            }

            var neuron = signal - network.FirstNeuron;
            var layer = network.LayerOf(neuron);
            return Neuron(layer, neuron - network.NeuronsOf(layer).Start.Value + 1);
        }
    }

    /// <summary>The name of a row of <see cref="Network.Outputs"/>: that of the output or of the register.</summary>
    public string OfRow(int row) => row < network.OutputCount
        ? ColumnName(network.OutputPorts, row)
        : ColumnName(network.States, row - network.OutputCount);

    /// <summary>The name of a neuron.</summary>
    /// <param name="layer">The layer, from 1.</param>
    /// <param name="number">Its number in the layer, from 1.</param>
    public static string Neuron(int layer, int number) => string.Create(CultureInfo.InvariantCulture, $"n{layer}.{number}");

    /// <summary>Finds a neuron by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="signal">Its signal.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFindNeuron(string name, out int signal)
    {
        ArgumentNullException.ThrowIfNull(name);
        signal = -1;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2 || name[0] is not ('n' or 'N') || !TryRead(name.AsSpan(1, dot - 1), network.LayerCount, out var layer))
        {
            return false;
        }

        var neurons = network.NeuronsOf(layer);
        if (!TryRead(name.AsSpan(dot + 1), neurons.End.Value - neurons.Start.Value, out var number))
        {
            return false;
        }

        signal = network.FirstNeuron + neurons.Start.Value + number - 1;
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;

    private static string ColumnName(IReadOnlyList<NetworkPort> ports, int column)
    {
        var (first, last) = (0, ports.Count - 1);
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            (first, last) = ports[middle].First <= column ? (middle, last) : (first, middle - 1);
        }

        return ports[first].ColumnName(column - ports[first].First);
    }
}
