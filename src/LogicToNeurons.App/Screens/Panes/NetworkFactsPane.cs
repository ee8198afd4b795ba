namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Two lists in one place: how large the network is in each mode and after each pass, and for which patterns it is wrong.</summary>
internal sealed class NetworkFactsPane : ListsPane
{
    /// <summary>Creates the lists.</summary>
    public NetworkFactsPane(NetworkScreen screen)
        : this(screen, new SizePage(screen), new DifferencePage(screen))
    {
    }

    private NetworkFactsPane(NetworkScreen screen, SizePage sizes, DifferencePage differences)
        : base(screen, sizes, differences) => (Sizes, Differences) = (sizes, differences);

    public override string TitleKey => "pane.facts";

    /// <summary>Gets the sizes.</summary>
    public SizePage Sizes { get; }

    /// <summary>Gets the patterns for which the network is wrong.</summary>
    public DifferencePage Differences { get; }
}
