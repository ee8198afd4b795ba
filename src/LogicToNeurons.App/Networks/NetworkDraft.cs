using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>A network whose weights are changed by commands: what was done can be undone and done again.</summary>
/// <param name="compiled">The network to begin with.</param>
internal sealed class NetworkDraft(Network compiled)
{
    private readonly List<Network> _networks = [compiled];
    private int _present;

    /// <summary>Gets the network as it is now.</summary>
    public Network Network => _networks[_present];

    /// <summary>Gets a value indicating whether it has other weights than at first.</summary>
    public bool IsChanged => _present > 0 && !AreSame(Network.Neurons, compiled.Neurons, Network.Outputs, compiled.Outputs);

    /// <summary>Takes a changed network; what was undone before is gone.</summary>
    public void Do(Network changed)
    {
        _networks.RemoveRange(_present + 1, _networks.Count - _present - 1);
        _networks.Add(changed);
        _present++;
    }

    /// <summary>Takes the last change back.</summary>
    /// <returns>False if there is none.</returns>
    public bool Undo()
    {
        var isPossible = _present > 0;
        _present -= isPossible ? 1 : 0;
        return isPossible;
    }

    /// <summary>Makes the change that was taken back last again.</summary>
    /// <returns>False if there is none.</returns>
    public bool Redo()
    {
        var isPossible = _present < _networks.Count - 1;
        _present += isPossible ? 1 : 0;
        return isPossible;
    }

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
