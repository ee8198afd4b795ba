namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Numbers by keys, for millions of gates: a table with open addresses.</summary>
/// <remarks>The framework's dictionary takes half of a key xor the other half as its hash; for two nets that is the same again and again.</remarks>
internal sealed class KeyTable
{
    private ulong[] _keys = new ulong[256];
    private int[] _values = new int[256];
    private int _count;

    /// <summary>The value of a key.</summary>
    /// <param name="key">Not 0.</param>
    /// <param name="value">What it gets if it has none yet.</param>
    public int GetOrAdd(ulong key, int value)
    {
        var slot = SlotOf(key);
        if (_keys[slot] == key)
        {
            return _values[slot];
        }

        (_keys[slot], _values[slot]) = (key, value);
        if (++_count > _keys.Length / 2)
        {
            Grow();
        }

        return value;
    }

    private int SlotOf(ulong key)
    {
        var mask = _keys.Length - 1;
        var hash = unchecked(key * 0x9E3779B97F4A7C15UL);
        var slot = (int)((hash ^ (hash >> 32)) & (uint)mask);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[2 * keys.Length];
        _values = new int[2 * keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = SlotOf(keys[i]);
                (_keys[slot], _values[slot]) = (keys[i], values[i]);
            }
        }
    }
}
