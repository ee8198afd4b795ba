namespace LogicToNeurons.Engine.Evaluation;

/// <summary>The signals that a plan is made from.</summary>
/// <param name="Kinds">What each signal computes; <see cref="PlanBuilder.InputKind"/> for an input.</param>
/// <param name="SourceStarts">Where each signal's sources begin, and the number of all sources behind them.</param>
/// <param name="Sources">The sources, signals of smaller numbers.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Kept">The nodes whose slots are their own.</param>
internal sealed record PlanGraph(int[] Kinds, int[] SourceStarts, int[] Sources, int[] Inputs, int[] Kept)
{
    public int SignalCount => Kinds.Length;

    public bool IsNode(int signal) => Kinds[signal] != PlanBuilder.InputKind;

    public ReadOnlySpan<int> SourcesOf(int signal) => Sources.AsSpan(SourceStarts[signal]..SourceStarts[signal + 1]);
}
