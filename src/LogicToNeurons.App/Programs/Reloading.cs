using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Programs;

/// <summary>Takes a user's place in a program over to a changed version of it.</summary>
internal static class Reloading
{
    private const long MostReplayed = 200_000_000;

    /// <summary>Replays the same steps on the new version, if every instruction that was executed is unchanged, and sets the same points.</summary>
    /// <returns>Whether it is at the same step; else it is at the start.</returns>
    public static bool TakeOver(ProgramRunner old, ProgramRunner fresh)
    {
        TakePoints(old, fresh);
        fresh.Stepper.Speed.Set(old.Stepper.Speed.Level);
        var position = old.Timeline.Position;
        if (position > MostReplayed || !Executed(old).All(number => IsSame(old, fresh, number)))
        {
            return false;
        }

        foreach (var branch in PathTo(old.Timeline.Current))
        {
            if (!fresh.Timeline.GoTo(branch.Fork))
            {
                break;
            }

            foreach (var change in branch.Changes.Where(change => change.Place < fresh.Image.MemorySize))
            {
                fresh.Change(change.Place, change.After);
            }
        }

        fresh.Timeline.GoTo(position);
        return true;
    }

    // Every instruction between the start and the present step, at the machine's full speed: it stops at new ones only.
    private static HashSet<int> Executed(ProgramRunner run)
    {
        var (timeline, position) = (run.Timeline, run.Timeline.Position);
        var unseen = Enumerable.Range(0, run.Image.Instructions.Length).ToHashSet();
        var executed = new HashSet<int>();
        timeline.GoTo(0);

        // Where somebody jumped to, control never came by itself.
        executed.UnionWith(PathTo(run.Timeline.Current).SelectMany(branch => branch.Changes).Where(change => change.Place == ProgramMachine.PcPlace).Select(change => (int)change.After));
        while (timeline.Position < position)
        {
            executed.Add(run.Machine.State.Pc);
            unseen.Remove(run.Machine.State.Pc);
            timeline.Forward(StopSet.None with { Breakpoints = [.. unseen] }, position - timeline.Position);
        }

        return executed;
    }

    private static bool IsSame(ProgramRunner old, ProgramRunner fresh, int number) =>
        number == old.Image.Instructions.Length ? number == fresh.Image.Instructions.Length
        : number < fresh.Image.Instructions.Length && old.Image.Instructions[number] == fresh.Image.Instructions[number];

    private static Stack<Branch> PathTo(Branch last)
    {
        var path = new Stack<Branch>();
        for (var branch = last; branch is not null; branch = branch.Parent)
        {
            path.Push(branch);
        }

        return path;
    }

    private static void TakePoints(ProgramRunner old, ProgramRunner fresh)
    {
        foreach (var point in old.Stepper.Stops.Breakpoints)
        {
            if (Nearest(old, fresh, point.Location) is { } location)
            {
                fresh.Stepper.Stops.Put(point with { Location = location });
            }
        }

        foreach (var (text, claim) in old.Stepper.Stops.Conditions)
        {
            fresh.Stepper.Stops.Add(text, claim);
        }

        foreach (var watch in old.Stepper.Stops.Watches.Where(watch => watch.Place < fresh.Image.MemorySize))
        {
            fresh.Stepper.Stops.Put(watch);
        }
    }

    // The instruction that reads the same, as near as can be.
    private static int? Nearest(ProgramRunner old, ProgramRunner fresh, int location)
    {
        if (location >= old.Image.Instructions.Length)
        {
            return fresh.Image.Instructions.Length;
        }

        var text = old.Image.TextOf(location);
        int? nearest = null;
        for (var i = 0; i < fresh.Image.Instructions.Length; i++)
        {
            if (fresh.Image.TextOf(i) == text && (nearest is null || Math.Abs(i - location) < Math.Abs(nearest.Value - location)))
            {
                nearest = i;
            }
        }

        return nearest;
    }
}
