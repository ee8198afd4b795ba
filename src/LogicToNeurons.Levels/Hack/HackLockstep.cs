using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Hack;

/// <summary>Runs one Hack program on several machines and compares their whole states after every instruction: A, D, pc and all the memory.</summary>
public static class HackLockstep
{
    private const int CheckEvery = 1024;
    private const int PathLength = 8;

    /// <summary>Runs until the first difference, the end, or a limit.</summary>
    /// <param name="machines">The machines, at least two, at the same program in their first states; memory may be set.</param>
    /// <param name="limit">The most instructions.</param>
    /// <param name="isCancelled">Whether to stop early.</param>
    public static HackLockstepResult Run(ImmutableArray<HackMachine> machines, long limit, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(isCancelled);
        ArgumentOutOfRangeException.ThrowIfLessThan(machines.Length, 2);
        var first = machines[0];
        var path = new HackPath(first.Program, PathLength);
        var difference = FirstDifference(machines, isWhole: true, out var engine);
        while (difference is null)
        {
            var isHalted = HackHalt.IsReached(first);
            if (isHalted || first.Steps >= limit || (first.Steps % CheckEvery == 0 && isCancelled()))
            {
                difference = FirstDifference(machines, isWhole: true, out engine);
                return new HackLockstepResult(first.Steps, difference, engine, isHalted, difference is null ? [] : path.Steps());
            }

            path.Add(first.Steps, first.Registers.Pc);
            foreach (var machine in machines)
            {
                machine.Step();
            }

            difference = FirstDifference(machines, isWhole: false, out engine);
        }

        return new HackLockstepResult(first.Steps, difference, engine, false, path.Steps());
    }

    private static Phrase? FirstDifference(ImmutableArray<HackMachine> machines, bool isWhole, out int engine)
    {
        for (engine = 1; engine < machines.Length; engine++)
        {
            if (Difference(machines[0], machines[engine], isWhole) is { } difference)
            {
                return difference;
            }
        }

        engine = 0;
        return null;
    }

    // Memories that were equal before a step are equal behind it if they are at what either of the two wrote.
    private static Phrase? Difference(HackMachine first, HackMachine other, bool isWhole)
    {
        var (mine, yours) = (first.Registers, other.Registers);
        if (mine != yours)
        {
            return mine.Pc != yours.Pc ? Differs("pc", mine.Pc, yours.Pc)
                : mine.A != yours.A ? Differs("A", mine.A, yours.A)
                : Differs("D", mine.D, yours.D);
        }

        if (first.LastWrite is { } write && first.LastWrite != other.LastWrite && DiffersAt(write.Address, first, other) is { } here)
        {
            return here;
        }

        if (other.LastWrite is { } wrong && first.LastWrite != other.LastWrite)
        {
            return wrong.Value < 0 ? Differs(Cell(wrong.Address), first.Memory[wrong.Address], -1) : DiffersAt(wrong.Address, first, other);
        }

        var place = isWhole ? first.Memory.CommonPrefixLength(other.Memory) : HackMachine.MemorySize;
        return place == HackMachine.MemorySize ? null : DiffersAt(place, first, other);
    }

    private static Phrase? DiffersAt(int address, HackMachine first, HackMachine other) =>
        first.Memory[address] == other.Memory[address] ? null : Differs(Cell(address), first.Memory[address], other.Memory[address]);

    private static string Cell(int address) => FormattableString.Invariant($"RAM[{address}]");

    private static Phrase Differs(string place, int mine, int yours) => Words.Of("hack.differs", place, Value(mine), Value(yours));

    private static object Value(int word) => word < 0 ? Words.Of("hack.noBits") : (long)word;
}
