namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Three lists in one place: the trace so far, the points to stop at, the branches of time.</summary>
internal sealed class TracePane : ListsPane
{
    /// <summary>Creates the lists.</summary>
    public TracePane(ProgramScreen screen)
        : this(screen, new StepPage(screen), new PointPage(screen), new BranchPage(screen))
    {
    }

    private TracePane(ProgramScreen screen, StepPage steps, PointPage points, BranchPage branches)
        : base(screen, steps, points, branches) => (Steps, Points, Branches) = (steps, points, branches);

    public override string TitleKey => "pane.trace";

    /// <summary>Gets the trace.</summary>
    public StepPage Steps { get; }

    /// <summary>Gets the points to stop at.</summary>
    public PointPage Points { get; }

    /// <summary>Gets the branches.</summary>
    public BranchPage Branches { get; }
}
