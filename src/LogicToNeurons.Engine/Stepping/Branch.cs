using System.Collections.Immutable;

namespace LogicToNeurons.Engine.Stepping;

/// <summary>One course of events: from the start of its parent up to a step, then from a changed state on its own way.</summary>
public sealed class Branch
{
    internal Branch(int number, Branch? parent, long fork, Snapshot first, long spacing)
    {
        Number = number;
        Parent = parent;
        Fork = fork;
        End = fork;
        Checkpoints = new CheckpointList(fork, first, spacing);
    }

    /// <summary>Gets the branch's number, from 0, in the order in which they were made.</summary>
    public int Number { get; }

    /// <summary>Gets the branch that this one left; null for the first.</summary>
    public Branch? Parent { get; }

    /// <summary>Gets the step at which it left its parent; 0 for the first.</summary>
    public long Fork { get; }

    /// <summary>Gets the farthest step that was reached on it.</summary>
    public long End { get; internal set; }

    /// <summary>Gets the changes from outside that began it.</summary>
    public ImmutableArray<Access> Changes { get; internal set; } = [];

    internal CheckpointList Checkpoints { get; }

    /// <summary>The branch on which a step of this one's past lies: itself, or one that it came from.</summary>
    internal Branch At(long step)
    {
        var branch = this;
        while (step < branch.Fork && branch.Parent is { } parent)
        {
            branch = parent;
        }

        return branch;
    }
}
