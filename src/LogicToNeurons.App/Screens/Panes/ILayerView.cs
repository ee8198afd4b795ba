using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A network with its values, as the list of its layers shows it. A place is a neuron's signal, or the number of signals and an output's row.</summary>
internal interface ILayerView
{
    /// <summary>Gets the screen that it stands on.</summary>
    Screen Screen { get; }

    /// <summary>Gets the key of its title.</summary>
    string TitleKey { get; }

    /// <summary>Gets the names of the commands whose keys are shown while it has the focus.</summary>
    IReadOnlyList<string> Hints { get; }

    /// <summary>Gets a short note for its lower edge.</summary>
    string Footer { get; }

    /// <summary>Gets a value indicating whether layers begin folded.</summary>
    bool IsFolded { get; }

    /// <summary>Gets a value indicating whether a row above the list shows how much goes on in each layer.</summary>
    bool HasOverview { get; }

    /// <summary>Gets the network.</summary>
    Network Network { get; }

    /// <summary>Gets the names of its signals.</summary>
    SignalNames Names { get; }

    /// <summary>Gets the values of its signals, then those of its outputs' rows.</summary>
    ReadOnlySpan<double> Values { get; }

    /// <summary>Gets the last layer that is computed; one more than the last if the outputs are too.</summary>
    int Location { get; }

    /// <summary>Gets the place that is selected.</summary>
    int Selected { get; }

    /// <summary>How a place is lit: 2 if it is what is selected elsewhere, 1 if it belongs to it, 0 otherwise.</summary>
    int LightOf(int place);

    /// <summary>How the heading of a folded layer is lit.</summary>
    /// <param name="first">The layer's first place.</param>
    /// <param name="count">How many it has.</param>
    int LightOfLayer(int first, int count);

    /// <summary>Whether a place has its value already.</summary>
    bool IsComputed(int place);

    /// <summary>Whether an output isn't what it should be.</summary>
    bool IsWrong(int place);

    /// <summary>Makes a place the one that questions are about.</summary>
    void Select(int place);

    /// <summary>Answers "why?" for what is selected.</summary>
    void Why();
}
