using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;

namespace LogicToNeurons.App.Stepping;

/// <summary>What a user has set to stop a run: breakpoints, conditions, watches.</summary>
internal sealed class StopPoints
{
    private readonly List<Breakpoint> _breakpoints = [];
    private readonly List<(string Text, Condition Claim)> _conditions = [];
    private readonly List<Watch> _watches = [];
    private StopSet? _set;

    /// <summary>Gets the breakpoints, by location.</summary>
    public IReadOnlyList<Breakpoint> Breakpoints => _breakpoints;

    /// <summary>Gets the conditions with their texts.</summary>
    public IReadOnlyList<(string Text, Condition Claim)> Conditions => _conditions;

    /// <summary>Gets the watches, by place.</summary>
    public IReadOnlyList<Watch> Watches => _watches;

    /// <summary>Gets a value indicating whether there are none.</summary>
    public bool IsEmpty => _breakpoints.Count + _conditions.Count + _watches.Count == 0;

    /// <summary>Gets all of them as the engine wants them.</summary>
    public StopSet Set => _set ??= new StopSet(
        [.. _breakpoints.Where(point => point.Condition is null).Select(point => point.Location)],
        [.. _watches],
        [.. _conditions.Select(condition => condition.Claim), .. _breakpoints.Where(point => point.Condition is not null).Select(point => Condition.At(point.Location, point.Condition!))]);

    /// <summary>The breakpoint at a location; null if there is none.</summary>
    public Breakpoint? At(int location) => _breakpoints.Find(point => point.Location == location);

    /// <summary>Sets a breakpoint, instead of one that may be there.</summary>
    public void Put(Breakpoint point)
    {
        Remove(point.Location);
        _breakpoints.Add(point);
        _breakpoints.Sort((first, second) => first.Location.CompareTo(second.Location));
    }

    /// <summary>Takes a breakpoint away; false if there is none.</summary>
    public bool Remove(int location)
    {
        _set = null;
        return _breakpoints.RemoveAll(point => point.Location == location) > 0;
    }

    /// <summary>Adds a condition.</summary>
    public void Add(string text, Condition claim)
    {
        _set = null;
        _conditions.Add((text, claim));
    }

    /// <summary>Takes a condition away.</summary>
    public void RemoveCondition(int index)
    {
        _set = null;
        _conditions.RemoveAt(index);
    }

    /// <summary>Watches a place, instead of a watch that may be there.</summary>
    public void Put(Watch watch)
    {
        RemoveWatch(watch.Place);
        _watches.Add(watch);
        _watches.Sort((first, second) => first.Place.CompareTo(second.Place));
    }

    /// <summary>Takes a watch away; false if there is none.</summary>
    public bool RemoveWatch(int place)
    {
        _set = null;
        return _watches.RemoveAll(watch => watch.Place == place) > 0;
    }

    /// <summary>Takes everything away.</summary>
    public void Clear()
    {
        _set = null;
        _breakpoints.Clear();
        _conditions.Clear();
        _watches.Clear();
    }

    /// <summary>Whether a run that came to a breakpoint goes on: one pass less until it stops.</summary>
    public bool Passes(int location)
    {
        if (At(location) is not { Skips: > 0 } point)
        {
            return false;
        }

        Put(point with { Skips = point.Skips - 1 });
        return true;
    }
}
