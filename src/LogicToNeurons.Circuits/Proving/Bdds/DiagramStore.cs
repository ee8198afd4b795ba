namespace LogicToNeurons.Circuits.Proving.Bdds;

/// <summary>Reduced ordered binary decision diagrams that share all equal parts, so that equal functions are the same edge.</summary>
/// <remarks>
/// An edge is 2 · node + 1 if it negates. Node 0 is the constant 0, so edge 0 is false and edge 1 true. An edge taken where
/// a variable is 0 never negates, which makes the form unique. The variable with the smallest number is on top.
/// </remarks>
public sealed class DiagramStore
{
    /// <summary>The function that is always 0.</summary>
    public const int False = 0;

    /// <summary>The function that is always 1.</summary>
    public const int True = 1;

    /// <summary>The most variables, so that walks downwards stay short.</summary>
    public const int MostVariables = 1000;

    private const int Full = -1;

    private readonly int _mostNodes;
    private readonly (int A, int B, int Result)[] _cache;
    private int[] _variables = new int[1024];
    private int[] _low = new int[1024];
    private int[] _high = new int[1024];
    private int[] _next = new int[1024];
    private int[] _buckets = new int[1024];

    /// <summary>Creates a store.</summary>
    /// <param name="mostNodes">The number of nodes from which on it is full.</param>
    public DiagramStore(int mostNodes)
    {
        _mostNodes = mostNodes;
        _cache = new (int, int, int)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(mostNodes / 2, 1024, 1 << 20))];
        _variables[0] = int.MaxValue;
        NodeCount = 1;
    }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount { get; private set; }

    /// <summary>Forgets all functions but the constants.</summary>
    public void Clear()
    {
        NodeCount = 1;
        Array.Clear(_buckets);
        Array.Clear(_cache);
    }

    /// <summary>The function that is a variable, from 0 on; null if the store is full.</summary>
    public int? Variable(int variable)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)variable, (uint)MostVariables);
        return Known(Node(variable, False, True));
    }

    /// <summary>1 where both are; null if the store is full.</summary>
    public int? And(int a, int b) => Known(Conjunction(a, b));

    /// <summary>Whether a function is 1 for some values of its variables.</summary>
    public bool Evaluate(int edge, ReadOnlySpan<bool> values)
    {
        while (edge > True)
        {
            edge = values[_variables[edge >> 1]] ? _high[edge >> 1] ^ (edge & 1) : _low[edge >> 1] ^ (edge & 1);
        }

        return edge == True;
    }

    /// <summary>Values that a function is 1 for, with zeros wherever the way down allows them; it mustn't be false.</summary>
    public void Satisfy(int edge, Span<bool> values)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(edge, False);
        values.Clear();
        while (edge > True)
        {
            var low = _low[edge >> 1] ^ (edge & 1);
            if (low != False)
            {
                edge = low;
                continue;
            }

            values[_variables[edge >> 1]] = true;
            edge = _high[edge >> 1] ^ (edge & 1);
        }
    }

    private static int? Known(int edge) => edge == Full ? null : edge;

    private int Conjunction(int a, int b)
    {
        if (a > b)
        {
            (a, b) = (b, a);
        }

        if (a == False || a == (b ^ 1))
        {
            return False;
        }

        if (a == True || a == b)
        {
            return b;
        }

        var slot = Slot(a, b, 0, _cache.Length);
        if (_cache[slot].A == a && _cache[slot].B == b)
        {
            return _cache[slot].Result;
        }

        var (variableA, variableB) = (_variables[a >> 1], _variables[b >> 1]);
        var top = Math.Min(variableA, variableB);
        var (a0, a1) = variableA == top ? (_low[a >> 1] ^ (a & 1), _high[a >> 1] ^ (a & 1)) : (a, a);
        var (b0, b1) = variableB == top ? (_low[b >> 1] ^ (b & 1), _high[b >> 1] ^ (b & 1)) : (b, b);
        var low = Conjunction(a0, b0);
        var high = low == Full ? Full : Conjunction(a1, b1);
        if (high == Full)
        {
            return Full;
        }

        var result = Node(top, low, high);
        if (result != Full)
        {
            _cache[slot] = (a, b, result);
        }

        return result;
    }

    private int Node(int variable, int low, int high)
    {
        if (low == high)
        {
            return low;
        }

        var negation = low & 1;
        (low, high) = (low ^ negation, high ^ negation);
        var slot = Slot(low, high, variable, _buckets.Length);
        for (var node = _buckets[slot]; node != 0; node = _next[node])
        {
            if (_low[node] == low && _high[node] == high && _variables[node] == variable)
            {
                return (2 * node) | negation;
            }
        }

        if (NodeCount >= _mostNodes)
        {
            return Full;
        }

        return (2 * Add(variable, low, high)) | negation;
    }

    private int Add(int variable, int low, int high)
    {
        if (NodeCount == _variables.Length)
        {
            Grow();
        }

        var slot = Slot(low, high, variable, _buckets.Length);
        (_variables[NodeCount], _low[NodeCount], _high[NodeCount], _next[NodeCount]) = (variable, low, high, _buckets[slot]);
        _buckets[slot] = NodeCount;
        return NodeCount++;
    }

    private void Grow()
    {
        Array.Resize(ref _variables, 2 * NodeCount);
        Array.Resize(ref _low, 2 * NodeCount);
        Array.Resize(ref _high, 2 * NodeCount);
        Array.Resize(ref _next, 2 * NodeCount);
        _buckets = new int[2 * NodeCount];
        for (var node = 1; node < NodeCount; node++)
        {
            var slot = Slot(_low[node], _high[node], _variables[node], _buckets.Length);
            _next[node] = _buckets[slot];
            _buckets[slot] = node;
        }
    }

    private static int Slot(int a, int b, int c, int length)
    {
        var hash = unchecked(((ulong)(uint)a * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)b * 0xC2B2AE3D27D4EB4F) ^ ((ulong)(uint)c * 0x165667B19E3779F9));
        return (int)((hash >> 32) & (uint)(length - 1));
    }
}
