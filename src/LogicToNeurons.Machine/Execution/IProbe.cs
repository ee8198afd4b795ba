namespace LogicToNeurons.Machine.Execution;

/// <summary>Something that looks on while the interpreter runs; a struct, so that looking at nothing costs nothing.</summary>
internal interface IProbe
{
    /// <summary>A cell was written.</summary>
    /// <param name="address">The cell.</param>
    /// <param name="before">Its old value.</param>
    /// <param name="after">Its new value.</param>
    /// <param name="remaining">How many steps are left, the current one not counted.</param>
    void OnWrite(long address, long before, long after, long remaining);

    /// <summary>A step is done. True stops the run.</summary>
    /// <param name="pc">The next instruction.</param>
    /// <param name="flags">0 if zero is set, below 0 if less is.</param>
    bool StopsAt(int pc, long flags);
}
