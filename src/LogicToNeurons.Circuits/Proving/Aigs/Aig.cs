namespace LogicToNeurons.Circuits.Proving.Aigs;

/// <summary>A graph of two-input ands whose edges may negate, equal ands shared and simple identities applied.</summary>
/// <remarks>
/// A literal is 2 · node + 1 if it is negated. Node 0 is the constant 0, so literal 0 is false and literal 1 true.
/// What an and reads has a smaller number.
/// </remarks>
public sealed class Aig
{
    /// <summary>The literal that is always 0.</summary>
    public const int False = 0;

    /// <summary>The literal that is always 1.</summary>
    public const int True = 1;

    private const int InputMark = -1;

    private readonly List<int> _inputs = [];
    private int[] _left = new int[256];
    private int[] _right = new int[256];
    private int[] _slots = new int[1024];

    /// <summary>Creates a graph with the constant only.</summary>
    public Aig() => NodeCount = 1;

    /// <summary>Gets the number of nodes, the constant and inputs included.</summary>
    public int NodeCount { get; private set; }

    /// <summary>Gets the nodes that are inputs, in the order of their making.</summary>
    public IReadOnlyList<int> Inputs => _inputs;

    /// <summary>Whether a node is an and.</summary>
    public bool IsAnd(int node) => node > 0 && _left[node] != InputMark;

    /// <summary>The first literal that an and reads.</summary>
    public int Left(int node) => _left[node];

    /// <summary>The second literal that an and reads.</summary>
    public int Right(int node) => _right[node];

    /// <summary>A new input.</summary>
    /// <returns>Its literal.</returns>
    public int AddInput()
    {
        var node = Add(InputMark, InputMark);
        _inputs.Add(node);
        return 2 * node;
    }

    /// <summary>1 where both are.</summary>
    public int And(int a, int b)
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

        return Simplified(a, b) ?? Shared(a, b);
    }

    /// <summary>1 where at least one is.</summary>
    public int Or(int a, int b) => And(a ^ 1, b ^ 1) ^ 1;

    /// <summary>1 where they differ.</summary>
    public int Xor(int a, int b) => And(And(a, b) ^ 1, And(a ^ 1, b ^ 1) ^ 1);

    /// <summary><paramref name="whenOne"/> where the condition is 1, else <paramref name="whenZero"/>.</summary>
    public int Choose(int condition, int whenOne, int whenZero)
    {
        if (whenOne == whenZero)
        {
            return whenOne;
        }

        return whenOne == (whenZero ^ 1)
            ? Xor(condition, whenZero)
            : And(And(condition, whenOne) ^ 1, And(condition ^ 1, whenZero) ^ 1) ^ 1;
    }

    /// <summary>1 where at least one of many is; a balanced tree.</summary>
    public int Or(ReadOnlySpan<int> literals)
    {
        var layer = literals.ToArray();
        for (var count = layer.Length; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                layer[i] = Or(layer[2 * i], layer[(2 * i) + 1]);
            }

            if (count % 2 == 1)
            {
                layer[count / 2] = layer[count - 1];
            }
        }

        return layer.Length == 0 ? False : layer[0];
    }

    // What follows from looking one level below: contradiction, absorption and substitution.
    private int? Simplified(int a, int b)
    {
        return SimplifiedBy(a, b) ?? SimplifiedBy(b, a);
    }

    private int? SimplifiedBy(int a, int b)
    {
        if (!IsAnd(b >> 1))
        {
            return null;
        }

        var (left, right) = (_left[b >> 1], _right[b >> 1]);
        if ((b & 1) == 0)
        {
            return left == (a ^ 1) || right == (a ^ 1) ? False : left == a || right == a ? b : null;
        }

        if (left == (a ^ 1) || right == (a ^ 1))
        {
            return a;
        }

        return left == a ? And(a, right ^ 1) : right == a ? And(a, left ^ 1) : null;
    }

    private int Shared(int a, int b)
    {
        if (2 * NodeCount > _slots.Length)
        {
            Rehash();
        }

        var slot = SlotOf(a, b);
        if (_slots[slot] == 0)
        {
            _slots[slot] = Add(a, b);
        }

        return 2 * _slots[slot];
    }

    private int SlotOf(int a, int b)
    {
        var hash = unchecked(((ulong)(uint)a * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)b * 0xC2B2AE3D27D4EB4F));
        var slot = (int)((hash ^ (hash >> 29)) & (uint)(_slots.Length - 1));
        while (_slots[slot] != 0 && (_left[_slots[slot]] != a || _right[_slots[slot]] != b))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Rehash()
    {
        _slots = new int[2 * _slots.Length];
        for (var node = 1; node < NodeCount; node++)
        {
            if (IsAnd(node))
            {
                _slots[SlotOf(_left[node], _right[node])] = node;
            }
        }
    }

    private int Add(int left, int right)
    {
        if (NodeCount == _left.Length)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(NodeCount, 1 << 28);
            Array.Resize(ref _left, 2 * NodeCount);
            Array.Resize(ref _right, 2 * NodeCount);
        }

        (_left[NodeCount], _right[NodeCount]) = (left, right);
        return NodeCount++;
    }
}
