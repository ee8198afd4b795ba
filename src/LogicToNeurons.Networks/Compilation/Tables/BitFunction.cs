namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>A function of some of a table's inputs, value by value.</summary>
internal sealed class BitFunction
{
    private readonly byte[] _values;

    private BitFunction(byte[] values, int[] inputs)
    {
        _values = values;
        Inputs = inputs;
    }

    /// <summary>Gets the inputs, rising: bit i of a pattern is the value of the i-th of them.</summary>
    public int[] Inputs { get; }

    /// <summary>Gets the values, 0 or 1, one for each pattern.</summary>
    public ReadOnlySpan<byte> Values => _values;

    /// <summary>The function of a truth table.</summary>
    /// <param name="inputCount">The number of inputs.</param>
    /// <param name="table">The value at pattern p is bit p mod 64 of word p / 64.</param>
    public static BitFunction Of(int inputCount, ReadOnlySpan<ulong> table)
    {
        var values = new byte[1 << inputCount];
        for (var pattern = 0; pattern < values.Length; pattern++)
        {
            values[pattern] = (byte)((table[pattern >> 6] >> (pattern & 63)) & 1);
        }

        return new BitFunction(values, [.. Enumerable.Range(0, inputCount)]);
    }

    /// <summary>The function that is 1 where this one is 0.</summary>
    public BitFunction Complement() => new(Array.ConvertAll(_values, value => (byte)(1 - value)), Inputs);

    /// <summary>The same function without the inputs that don't matter.</summary>
    public BitFunction Supported()
    {
        var function = this;
        for (var place = Inputs.Length - 1; place >= 0; place--)
        {
            function = function.ChangesAt(place) == 0 ? function.Cofactor(place, 0) : function;
        }

        return function;
    }

    /// <summary>The number of pairs of patterns that differ in one input only and in the function's value.</summary>
    public int ChangesAt(int place)
    {
        var (bit, changes) = (1 << place, 0);
        for (var start = 0; start < _values.Length; start += 2 * bit)
        {
            for (var pattern = start; pattern < start + bit; pattern++)
            {
                changes += _values[pattern] ^ _values[pattern + bit];
            }
        }

        return changes;
    }

    /// <summary>How many more ones the function has where an input is 1 than where it is 0.</summary>
    public int BalanceAt(int place)
    {
        var balance = 0;
        for (var pattern = 0; pattern < _values.Length; pattern++)
        {
            balance += ((pattern >> place) & 1) == 1 ? _values[pattern] : -_values[pattern];
        }

        return balance;
    }

    /// <summary>The function of the other inputs when one has a value.</summary>
    public BitFunction Cofactor(int place, int value)
    {
        var values = new byte[_values.Length / 2];
        var low = (1 << place) - 1;
        for (var pattern = 0; pattern < values.Length; pattern++)
        {
            values[pattern] = _values[(pattern & low) | ((pattern & ~low) << 1) | (value << place)];
        }

        return new BitFunction(values, [.. Inputs[..place], .. Inputs[(place + 1)..]]);
    }

    /// <summary>Whether two inputs may change places, or, with one of them negated before and after, may do so.</summary>
    public bool IsSymmetric(int place, int other, bool isNegated)
    {
        var (a, b) = (1 << place, 1 << other);
        var (from, to) = isNegated ? (0, a | b) : (a, b);
        for (var pattern = 0; pattern < _values.Length; pattern++)
        {
            if ((pattern & (a | b)) == 0 && _values[pattern | from] != _values[pattern | to])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The table over four leaves, leaf i the i-th input, of a function of at most four inputs.</summary>
    public ushort SmallTable()
    {
        var table = 0;
        for (var pattern = 0; pattern < 16; pattern++)
        {
            table |= _values[pattern & (_values.Length - 1)] << pattern;
        }

        return (ushort)table;
    }
}
