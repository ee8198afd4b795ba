namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Which trunks must stand left of which: one that comes from the left at a row, left of one that goes to the right there.</summary>
internal sealed class TrunkOrder
{
    private readonly List<int>[] _before;
    private readonly List<int>[] _behind;

    public TrunkOrder(IReadOnlyList<Trunk> trunks)
    {
        Trunks = trunks;
        _before = [.. trunks.Select(_ => new List<int>())];
        _behind = [.. trunks.Select(_ => new List<int>())];
        var fromLeft = new Dictionary<int, int>();
        for (var trunk = 0; trunk < trunks.Count; trunk++)
        {
            foreach (var row in trunks[trunk].LeftRows)
            {
                fromLeft[row] = trunk;
            }
        }

        for (var trunk = 0; trunk < trunks.Count; trunk++)
        {
            foreach (var row in trunks[trunk].RightRows)
            {
                if (fromLeft.TryGetValue(row, out var left) && left != trunk)
                {
                    _before[trunk].Add(left);
                    _behind[left].Add(trunk);
                }
            }
        }
    }

    public IReadOnlyList<Trunk> Trunks { get; }

    public List<int> Before(int trunk) => _before[trunk];

    public List<int> Behind(int trunk) => _behind[trunk];
}
