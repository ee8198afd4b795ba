namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Which of some panes gets the keys; the last is followed by the first.</summary>
public sealed class FocusRing
{
    /// <summary>Creates a ring with the first pane focused.</summary>
    /// <param name="count">How many panes, 1 or more.</param>
    public FocusRing(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
    }

    /// <summary>Gets how many panes there are.</summary>
    public int Count { get; }

    /// <summary>Gets the focused pane, from 0.</summary>
    public int Current { get; private set; }

    /// <summary>Goes to the pane behind.</summary>
    public void Next() => Current = Current == Count - 1 ? 0 : Current + 1;

    /// <summary>Goes to the pane before.</summary>
    public void Previous() => Current = Current == 0 ? Count - 1 : Current - 1;

    /// <summary>Goes to a pane.</summary>
    /// <param name="pane">Which one, from 0 to <see cref="Count"/> − 1.</param>
    public void Set(int pane)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pane);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pane, Count);
        Current = pane;
    }
}
