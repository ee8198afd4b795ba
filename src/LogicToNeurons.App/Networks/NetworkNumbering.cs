using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>Finds the parts of a network by the names that users know, and writes their values.</summary>
internal static class NetworkNumbering
{
    /// <summary>A value or a weight, in full; no minus before 0.</summary>
    public static string Text(double value) => NumberText.Of(value + 0.0, NumberFormat.Float64);

    /// <summary>A weighted sum by the name of its neuron, its output, or the register that holds it next: its place; null if there is none.</summary>
    public static int? FindSum(NetworkRunner run, string name)
    {
        var network = run.Network;
        if (run.Places.TryFind(name, out var place) && place >= network.FirstNeuron && place < network.SignalCount + network.Outputs.Count)
        {
            return place;
        }

        for (var row = 0; row < network.Outputs.Count; row++)
        {
            if (run.Names.OfRow(row) == name)
            {
                return network.SignalCount + row;
            }
        }

        return null;
    }

    /// <summary>A signal that a sum can read, by its name: an input, what a register holds, a neuron; null if there is none.</summary>
    public static int? FindSignal(NetworkRunner run, string name)
    {
        if (run.Places.TryFind(name, out var place) && place >= 0 && place < run.Network.SignalCount)
        {
            return place;
        }

        for (var signal = 0; signal < run.Network.FirstNeuron; signal++)
        {
            if (run.Names[signal] == name)
            {
                return signal;
            }
        }

        return null;
    }
}
