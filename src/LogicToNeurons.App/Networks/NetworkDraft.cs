using LogicToNeurons.App.Stepping;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>A network whose weights are changed by commands: what was done can be undone and done again.</summary>
/// <param name="compiled">The network to begin with.</param>
internal sealed class NetworkDraft(Network compiled) : Draft<Network>(compiled)
{
    /// <summary>Gets the network as it is now.</summary>
    public Network Network => Present;

    /// <summary>Gets a value indicating whether it has other weights than at first.</summary>
    public bool IsChanged => Network != First && !AreSame(Network.Neurons, First.Neurons, Network.Outputs, First.Outputs);

    private static bool AreSame(AffineRows neurons, AffineRows otherNeurons, AffineRows outputs, AffineRows otherOutputs) =>
        AreSame(neurons, otherNeurons) && AreSame(outputs, otherOutputs);

    private static bool AreSame(AffineRows rows, AffineRows others)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var one = rows[row];
            var other = others[row];
            if (one.Bias != other.Bias || !one.Signals.SequenceEqual(other.Signals) || !one.Weights.SequenceEqual(other.Weights))
            {
                return false;
            }
        }

        return true;
    }
}
