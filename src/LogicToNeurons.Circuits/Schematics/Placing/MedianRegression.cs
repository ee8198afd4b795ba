namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>
/// Rising numbers with the least sum of weighted distances to wanted ones: neighbours whose medians fall are joined to blocks
/// with a common median (pool adjacent violators).
/// </summary>
internal sealed class MedianRegression
{
    private readonly List<(int Value, int Weight)> _wanted = [];
    private readonly List<(int FirstItem, int FirstWanted, int Median)> _blocks = [];
    private readonly List<int> _results = [];
    private int _items;

    /// <summary>The number for an item, after all have been added.</summary>
    public int this[int item]
    {
        get
        {
            if (_results.Count == 0)
            {
                Fill();
            }

            return _results[item];
        }
    }

    /// <summary>Begins an item.</summary>
    public void Begin() => _blocks.Add((_items++, _wanted.Count, 0));

    /// <summary>Adds a number that the item should be near to.</summary>
    public void Add(int value, int weight) => _wanted.Add((value, weight));

    /// <summary>Ends an item, which has at least one number.</summary>
    public void End()
    {
        SetMedian();
        while (_blocks.Count > 1 && _blocks[^2].Median > _blocks[^1].Median)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
            SetMedian();
        }
    }

    private void SetMedian()
    {
        var block = _blocks[^1];
        _wanted.Sort(block.FirstWanted, _wanted.Count - block.FirstWanted, Comparer<(int Value, int Weight)>.Default);
        var total = 0L;
        for (var i = block.FirstWanted; i < _wanted.Count; i++)
        {
            total += _wanted[i].Weight;
        }

        var passed = 0L;
        var median = block.FirstWanted;
        while (2 * (passed += _wanted[median].Weight) < total)
        {
            median++;
        }

        _blocks[^1] = block with { Median = _wanted[median].Value };
    }

    private void Fill()
    {
        for (var block = 0; block < _blocks.Count; block++)
        {
            var end = block + 1 < _blocks.Count ? _blocks[block + 1].FirstItem : _items;
            while (_results.Count < end)
            {
                _results.Add(_blocks[block].Median);
            }
        }
    }
}
