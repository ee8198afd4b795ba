using System.Collections.Immutable;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Levels;

/// <summary>Lets machines of gates and of neurons take the steps that a program has taken, and compares their whole states with the program's after each.</summary>
/// <remarks>
/// The steps of a branch are compared from its start on, one after the other; a step that is looked at before its turn is compared
/// by itself. After a difference a machine goes on from the right state, so that every wrong step is found.
/// </remarks>
internal sealed class LockstepChecker
{
    private readonly ProgramRunner _run;
    private readonly Interpreter _shadow;
    private readonly ImmutableArray<(LevelEngine Engine, ProgramMachine Machine)> _machines;

    // The last step that was compared one after the other, and those beyond it that were compared by themselves.
    private readonly Dictionary<Branch, long> _compared = [];
    private readonly Dictionary<Branch, HashSet<long>> _alone = [];
    private readonly List<LevelDifference> _differences = [];
    private (Branch Branch, long Step, int Changes)? _at;

    /// <summary>Begins with nothing compared.</summary>
    /// <param name="run">The program.</param>
    /// <param name="gates">The machine of gates.</param>
    /// <param name="neurons">The machine of neurons.</param>
    public LockstepChecker(ProgramRunner run, ProgramMachine gates, ProgramMachine neurons)
    {
        _run = run;
        _shadow = new Interpreter(run.Image);
        _machines = [(LevelEngine.Gates, gates), (LevelEngine.Neurons, neurons)];
    }

    /// <summary>Gets the number of steps of the present branch, from the start, that were compared.</summary>
    public long Compared => Prefix(Timeline.Current) + (_alone.TryGetValue(Timeline.Current, out var alone) ? alone.Count : 0);

    /// <summary>Gets the number of steps of the present branch.</summary>
    public long Total => Timeline.Current.End;

    /// <summary>Gets the number of steps from the start that were compared one after the other.</summary>
    public long InTurn => Prefix(Timeline.Current);

    /// <summary>The first difference on the way to the present branch's end; null if none was found.</summary>
    public LevelDifference? First() => _differences.Where(IsOnTheWay).MinBy(difference => difference.Step);

    /// <summary>The difference behind the present step; null if there is none.</summary>
    public LevelDifference? Here() => _differences.Find(difference => difference.Step == Timeline.Position && IsOnTheWay(difference));

    private Timeline Timeline => _run.Timeline;

    /// <summary>Compares the step that led to the present one, if that wasn't done.</summary>
    public void CompareHere()
    {
        var step = Timeline.Position;
        var branch = OwnerOf(step);
        if (step == 0 || step <= Prefix(Timeline.Current) || step == branch.Fork)
        {
            return;
        }

        var alone = _alone.TryGetValue(branch, out var known) ? known : _alone[branch] = [];
        if (alone.Add(step))
        {
            Load(branch, step - 1);
            Step(branch, step);
        }
    }

    /// <summary>Compares steps from the start on, up to the end of the present branch.</summary>
    /// <param name="most">The most steps.</param>
    /// <param name="isOver">Whether to stop early; asked after each.</param>
    public void Compare(long most, Func<bool> isOver)
    {
        var end = Timeline.Current.End;
        for (var step = Prefix(Timeline.Current) + 1; step <= end && most > 0; step++, most--)
        {
            var branch = OwnerOf(step);
            if (_at != (branch, step - 1, branch.Changes.Length))
            {
                Load(branch, step - 1);
            }

            if (!_alone.TryGetValue(branch, out var alone) || !alone.Remove(step))
            {
                Step(branch, step);
            }
            else
            {
                // Known already; it isn't said twice.
                _at = null;
            }

            _compared[branch] = step;
            if (isOver())
            {
                return;
            }
        }
    }

    // The branch that a step of the present one's past was taken on.
    private Branch OwnerOf(long step)
    {
        var branch = Timeline.Current;
        while (step <= branch.Fork && branch.Parent is { } parent)
        {
            branch = parent;
        }

        return branch;
    }

    private long Prefix(Branch branch)
    {
        var forks = new Stack<Branch>();
        for (var one = branch; one is not null; one = one.Parent)
        {
            forks.Push(one);
        }

        var known = 0L;
        while (forks.TryPop(out var one))
        {
            if (known < one.Fork)
            {
                return known;
            }

            known = Math.Max(one.Fork, _compared.GetValueOrDefault(one, one.Fork));
            known = forks.TryPeek(out var next) ? Math.Min(known, next.Fork) : known;
        }

        return known;
    }

    private bool IsOnTheWay(LevelDifference difference) => difference.Branch == OwnerOf(difference.Step);

    // The state of a step: the timeline goes there and back. Where a branch begins, what counts is the state behind its changes.
    private void Load(Branch branch, long step)
    {
        var here = Timeline.Position;
        Timeline.GoTo(step);
        var state = _run.Machine.Capture(null);
        Timeline.GoTo(here);
        _shadow.Restore(state);
        foreach (var (_, machine) in _machines)
        {
            machine.Restore(state);
        }

        _at = (branch, step, branch.Changes.Length);
    }

    private void Step(Branch branch, long step)
    {
        _shadow.Run(1);
        foreach (var (engine, machine) in _machines)
        {
            machine.Run(1);
            if (StateComparison.Find(branch, step, engine, _shadow, machine) is { } difference)
            {
                _differences.Add(difference);
                machine.Restore(_shadow.Capture(null));
            }
        }

        _at = (branch, step, branch.Changes.Length);
    }
}
