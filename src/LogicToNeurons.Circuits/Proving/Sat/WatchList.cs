namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>The clauses that watch a literal.</summary>
internal struct WatchList
{
    public Watch[]? Items;
    public int Count;

    public void Add(Watch watch)
    {
        Items ??= new Watch[4];
        if (Count == Items.Length)
        {
            Array.Resize(ref Items, 2 * Count);
        }

        Items[Count++] = watch;
    }
}
