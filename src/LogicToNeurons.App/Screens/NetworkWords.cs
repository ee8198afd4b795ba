using System.Globalization;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Verification;

namespace LogicToNeurons.App.Screens;

/// <summary>Says how large the network on a screen is, and what is known of it.</summary>
internal static class NetworkWords
{
    /// <summary>What stands behind the title: the mode, the size, what is proved; the first of these that fits.</summary>
    public static IReadOnlyList<string> Details(NetworkScreen screen)
    {
        var (mode, size, proof) = (screen.Variant.Mode.Name(), Size(screen), Proof(screen));
        return [$"{mode}  {size}  {proof}", $"{mode}  {proof}", proof];
    }

    /// <summary>The numbers of neurons and layers.</summary>
    public static string Size(SteppedNetworkScreen screen)
    {
        var network = screen.Run.Network;
        var neurons = network.NeuronCount == 1 ? screen.Say("network.neuron") : screen.Say("network.neurons", Number(network.NeuronCount));
        var layers = network.LayerCount == 1 ? screen.Say("network.layer") : screen.Say("network.layers", Number(network.LayerCount));
        return screen.Say("network.size", neurons, layers);
    }

    /// <summary>How it is known that it computes what its circuit does, or for how many patterns it doesn't.</summary>
    public static string Proof(NetworkScreen screen)
    {
        var variant = screen.Variant;
        if (variant.Draft!.IsChanged)
        {
            return variant.Differences is not { } found ? screen.Say("network.changed")
                : found.Count == 0 ? screen.Say(found.IsExhaustive ? "network.allEqual" : "network.noneFound", Number(found.Patterns))
                : screen.Say("network.differ", Number(found.Count), Number(found.Patterns));
        }

        return variant.Verification switch
        {
            null => screen.Say("network.unproved"),
            { IsEqual: false } => screen.Say("network.wrong"),
            { Method: VerificationMethod.Exhaustive } all => screen.Say("network.allEqual", Number(all.Patterns)),
            _ => screen.Say("network.blocks"),
        };
    }

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
