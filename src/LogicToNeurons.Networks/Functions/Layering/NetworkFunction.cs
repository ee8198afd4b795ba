using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>Reads a network of machine numbers back as a function: its weights are fractions, so nothing is lost.</summary>
public static class NetworkFunction
{
    /// <summary>The function of a network without registers, all of whose ports have one column.</summary>
    public static ReluFunction Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNotEqual(network.StateCount, 0, nameof(network));
        return new ReluFunction(
            network.Name,
            [.. network.Inputs.Select(port => port.Name)],
            [.. network.OutputPorts.Select(port => port.Name)],
            [.. Forms(network.Neurons)],
            [.. Forms(network.Outputs)]);
    }

    private static List<RationalForm> Forms(AffineRows rows)
    {
        var forms = new List<RationalForm>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (signals, weights) = (rows[i].Signals.ToArray(), rows[i].Weights.ToArray());
            forms.Add(new RationalForm([.. signals.Zip(weights, (signal, weight) => new Term(signal, BinaryRounding.Exactly(weight)))], BinaryRounding.Exactly(rows[i].Bias)));
        }

        return forms;
    }
}
