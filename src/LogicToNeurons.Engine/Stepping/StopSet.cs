using System.Collections.Immutable;
using LogicToNeurons.Engine.Stepping.Conditions;

namespace LogicToNeurons.Engine.Stepping;

/// <summary>Everything that stops a run, in either direction.</summary>
/// <param name="Breakpoints">Locations; a run stops when control comes there.</param>
/// <param name="Watches">Places; a run stops behind the step that reads or writes one.</param>
/// <param name="Conditions">Claims; a run stops behind the step that makes one true.</param>
public sealed record StopSet(ImmutableHashSet<int> Breakpoints, ImmutableArray<Watch> Watches, ImmutableArray<Condition> Conditions)
{
    /// <summary>Gets the set that never stops.</summary>
    public static StopSet None { get; } = new([], [], []);

    /// <summary>Gets a value indicating whether only locations stop, so that a machine can run at its full speed in between.</summary>
    internal bool IsOnlyBreakpoints => Watches.IsEmpty && Conditions.IsEmpty;

    /// <summary>The breakpoints as a table by location.</summary>
    internal bool[] Marks()
    {
        var marks = new bool[Breakpoints.Count == 0 ? 0 : Breakpoints.Max() + 1];
        foreach (var location in Breakpoints.Where(location => location >= 0))
        {
            marks[location] = true;
        }

        return marks;
    }
}
