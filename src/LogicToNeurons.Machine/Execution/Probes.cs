using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Machine.Execution;

/// <summary>Looks at nothing.</summary>
internal readonly struct NoProbe : IProbe
{
    public void OnWrite(long address, long before, long after, long remaining)
    {
    }

    public bool StopsAt(int pc, long flags) => false;
}

/// <summary>Stops at marked instructions.</summary>
internal readonly ref struct MarkProbe(ReadOnlySpan<bool> isMarked) : IProbe
{
    private readonly ReadOnlySpan<bool> _isMarked = isMarked;

    public void OnWrite(long address, long before, long after, long remaining)
    {
    }

    public bool StopsAt(int pc, long flags) => (uint)pc < (uint)_isMarked.Length && _isMarked[pc];
}

/// <summary>Remembers when a cell was last written.</summary>
internal struct WriteProbe(int place) : IProbe
{
    public long RemainingAtLastWrite { get; private set; } = -1;

    public void OnWrite(long address, long before, long after, long remaining)
    {
        if (address == place)
        {
            RemainingAtLastWrite = remaining;
        }
    }

    public readonly bool StopsAt(int pc, long flags) => false;
}

/// <summary>Stops when memory, flags and pc are those of a snapshot: it counts the cells that differ, so a step costs the same for any memory.</summary>
internal struct StateProbe(Snapshot target, long different) : IProbe
{
    private readonly int _pc = (int)target.Control[0];
    private readonly bool _zero = target.Control[1] != 0;
    private readonly bool _less = target.Control[2] != 0;
    private long _different = different;

    public bool IsReached { get; private set; }

    public void OnWrite(long address, long before, long after, long remaining)
    {
        var wanted = target.Values.Int64At((int)address);
        _different += (after != wanted ? 1 : 0) - (before != wanted ? 1 : 0);
    }

    public bool StopsAt(int pc, long flags) =>
        IsReached = _different == 0 && pc == _pc && (flags == 0) == _zero && (flags < 0) == _less;
}
