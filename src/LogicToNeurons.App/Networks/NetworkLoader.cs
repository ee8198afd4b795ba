using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.App.Commands;
using LogicToNeurons.Networks.Files;

namespace LogicToNeurons.App.Networks;

/// <summary>Reads files of networks; whatever is wrong is told.</summary>
internal sealed class NetworkLoader(Session session)
{
    /// <summary>Reads the network that an argument names; if that can't be done, that is told.</summary>
    public bool TryLoad(string argument, [NotNullWhen(true)] out LoadedNetwork? network)
    {
        var bytes = session.ReadBytes(argument);
        var read = bytes.Value is { } value ? NetworkReader.Read(argument, value) : null;
        network = read?.Value is { } found ? new LoadedNetwork(argument, found.Network, found.Number) : null;
        if (network is null)
        {
            new RunReport(session, argument).Unusable(read?.Diagnostics ?? bytes.Diagnostics);
        }

        return network is not null;
    }
}
