namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>Goes through the nodes that an option reads.</summary>
internal ref struct LeafReader
{
    private readonly ReadOnlySpan<int> _literals;
    private readonly ref readonly Cuts.Cut _cut;
    private readonly int _count;
    private int _next;

    public LeafReader(OptionSet options, Option option)
    {
        if (option.IsCut)
        {
            _cut = ref options.Cuts[option.Number];
            _count = _cut.Size;
        }
        else
        {
            _literals = options.Wides.LiteralsOf(option.Wide);
            _count = _literals.Length;
        }
    }

    /// <summary>The next node.</summary>
    /// <returns>False if there is no more.</returns>
    public bool Next(out int leaf)
    {
        if (_next == _count)
        {
            leaf = 0;
            return false;
        }

        leaf = _literals.IsEmpty ? _cut[_next] : _literals[_next] >> 1;
        _next++;
        return true;
    }
}
