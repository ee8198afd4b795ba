namespace LogicToNeurons.Engine.Stepping;

/// <summary>A machine: a state and a step. The same state always takes the same step.</summary>
/// <remarks>
/// A program, a clocked circuit and a recurrent network are all machines. The state is an array of numbered places
/// (memory cells, flip-flops, neurons); negative numbers are places that a machine shows besides (flags, the program counter).
/// Not safe for use by several threads at once.
/// </remarks>
public interface ISteppable
{
    /// <summary>Gets whether another step can be taken.</summary>
    StepStatus Status { get; }

    /// <summary>Gets where control is: of a program, the number of the next instruction.</summary>
    int Location { get; }

    /// <summary>Gets the number of places of the state.</summary>
    int PlaceCount { get; }

    /// <summary>The value in a place.</summary>
    long Peek(int place);

    /// <summary>Changes the value in a place from outside.</summary>
    void Poke(int place, long value);

    /// <summary>Takes steps until a number of them is taken or none can be.</summary>
    /// <returns>The number of steps taken; fewer than asked for only if <see cref="Status"/> is no longer ready.</returns>
    long Run(long steps);

    /// <summary>As <see cref="Run"/>, but stops behind the first step that leads to a marked location.</summary>
    /// <param name="steps">The most steps.</param>
    /// <param name="isMarked">For each location whether to stop there.</param>
    long RunToMark(long steps, ReadOnlySpan<bool> isMarked);

    /// <summary>As <see cref="Run"/>, but stops behind the first step after which the state is that of a snapshot.</summary>
    /// <param name="steps">The most steps.</param>
    /// <param name="target">The state; only what decides about the future counts.</param>
    /// <param name="isReached">Whether it was reached.</param>
    long RunToState(long steps, Snapshot target, out bool isReached);

    /// <summary>As <see cref="Run"/>, and finds the last of the steps that wrote a place.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="place">The place.</param>
    /// <param name="lastWrite">The number of steps taken before the last one that wrote it; −1 if none did.</param>
    long RunFindingWrite(long steps, int place, out long lastWrite);

    /// <summary>Takes one step, and tells what it reads and writes, in that order.</summary>
    /// <returns>Whether the step could be taken.</returns>
    bool Step(ICollection<Access> accesses);

    /// <summary>The whole state, to return to; it shares its memory with an earlier snapshot where they are equal.</summary>
    Snapshot Capture(Snapshot? earlier);

    /// <summary>Returns to a captured state.</summary>
    void Restore(Snapshot snapshot);

    /// <summary>Whether the state is that of a snapshot, as far as the future depends on it.</summary>
    bool StateEquals(Snapshot snapshot);
}
