namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Joins equal gates, folds constants, and numbers what is left by level.</summary>
internal sealed class GateSharing
{
    private readonly DriverList _drivers;
    private readonly KeyTable _gates = new();
    private readonly int[] _next;
    private GateKind[] _kinds = new GateKind[64];
    private int[] _a = new int[64];
    private int[] _b = new int[64];
    private int[] _levels = new int[64];
    private int[] _firstOrigin = new int[64];
    private int _count;

    public GateSharing(DriverList drivers, ReadOnlySpan<int> order)
    {
        _drivers = drivers;
        _next = new int[drivers.Count];
        Nets = new int[drivers.Count];
        Add(GateKind.Zero, 0, 0, -1);
        Add(GateKind.One, 0, 0, -1);
        foreach (var net in order)
        {
            Nets[net] = NetFor(net);
        }

        (Kinds, FanIn0, FanIn1, OriginStarts, Origins, LevelStarts) = ([], [], [], [], [], []);
        Number();
    }

    /// <summary>Gets for each of the builder's nets the netlist's.</summary>
    public int[] Nets { get; }

    public GateKind[] Kinds { get; private set; }

    public int[] FanIn0 { get; private set; }

    public int[] FanIn1 { get; private set; }

    public int[] LevelStarts { get; private set; }

    public int[] OriginStarts { get; private set; }

    public Origin[] Origins { get; private set; }

    private int NetFor(int net)
    {
        var (a, b) = (Nets[_drivers.FanIn0[net]], Nets[_drivers.FanIn1[net]]);
        return _drivers.Drivers[net] switch
        {
            Driver.Nothing or Driver.Zero => 0,
            Driver.One => 1,
            Driver.Input => Add(GateKind.Input, 0, 0, net),
            Driver.Register => Add(GateKind.Register, 0, 0, net),
            Driver.Buffer => a,
            Driver.Not => a < 2 ? 1 - a : Shared(GateKind.Not, a, a, net),
            var driver when a < 2 => Folded((GateKind)driver, a == 1, b, net),
            var driver when b < 2 => Folded((GateKind)driver, b == 1, a, net),
            var driver => Shared((GateKind)driver, a, b, net),
        };
    }

    // A gate with one constant input.
    private int Folded(GateKind kind, bool constant, int other, int net)
    {
        var whenZero = kind.Evaluate(constant ? ulong.MaxValue : 0, 0) & 1;
        var whenOne = kind.Evaluate(constant ? ulong.MaxValue : 0, ulong.MaxValue) & 1;
        return (whenZero, whenOne) switch
        {
            (0, 0) => 0,
            (1, 1) => 1,
            (0, 1) => other,
            _ => other < 2 ? 1 - other : Shared(GateKind.Not, other, other, net),
        };
    }

    private int Shared(GateKind kind, int a, int b, int net)
    {
        var key = ((ulong)kind << 60) | ((ulong)Math.Min(a, b) << 30) | (uint)Math.Max(a, b);
        var gate = _gates.GetOrAdd(key, _count);
        if (gate == _count)
        {
            return Add(kind, a, b, net);
        }

        (_next[net], _firstOrigin[gate]) = (_firstOrigin[gate], net);
        return gate;
    }

    private int Add(GateKind kind, int a, int b, int net)
    {
        if (_count == _kinds.Length)
        {
            Array.Resize(ref _kinds, 2 * _count);
            Array.Resize(ref _a, 2 * _count);
            Array.Resize(ref _b, 2 * _count);
            Array.Resize(ref _levels, 2 * _count);
            Array.Resize(ref _firstOrigin, 2 * _count);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_count, 1 << 30);
        (_kinds[_count], _a[_count], _b[_count], _firstOrigin[_count]) = (kind, a, b, net);
        _levels[_count] = kind.IsGate() ? Math.Max(_levels[a], _levels[b]) + 1 : 0;
        if (net >= 0)
        {
            _next[net] = -1;
        }

        return _count++;
    }

    private void Number()
    {
        var number = NumberByLevel();
        (Kinds, FanIn0, FanIn1) = (new GateKind[_count], new int[_count], new int[_count]);
        OriginStarts = new int[_count + 1];
        for (var net = 0; net < _count; net++)
        {
            var place = number[net];
            Kinds[place] = _kinds[net];
            (FanIn0[place], FanIn1[place]) = _kinds[net].IsGate() ? (number[_a[net]], number[_b[net]]) : (0, 0);
            for (var origin = _firstOrigin[net]; origin >= 0; origin = _next[origin])
            {
                OriginStarts[place + 1]++;
            }
        }

        CollectOrigins(number);
        for (var net = 0; net < Nets.Length; net++)
        {
            Nets[net] = number[Nets[net]];
        }
    }

    private void CollectOrigins(int[] number)
    {
        for (var net = 0; net < _count; net++)
        {
            OriginStarts[net + 1] += OriginStarts[net];
        }

        Origins = new Origin[OriginStarts[^1]];
        for (var net = 0; net < _count; net++)
        {
            // The chain begins with the latest; the earliest shall stand first, as its gate was made for it.
            var end = OriginStarts[number[net] + 1];
            for (var origin = _firstOrigin[net]; origin >= 0; origin = _next[origin])
            {
                Origins[--end] = _drivers.Origins[origin];
            }
        }
    }

    private int Highest()
    {
        var highest = 0;
        foreach (var level in _levels.AsSpan(0, _count))
        {
            highest = Math.Max(highest, level);
        }

        return highest;
    }

    private int[] NumberByLevel()
    {
        var starts = new int[Highest() + 2];
        for (var net = 0; net < _count; net++)
        {
            starts[_levels[net] + 1]++;
        }

        for (var level = 1; level < starts.Length; level++)
        {
            starts[level] += starts[level - 1];
        }

        LevelStarts = starts.ToArray();
        var number = new int[_count];
        for (var net = 0; net < _count; net++)
        {
            number[net] = starts[_levels[net]]++;
        }

        return number;
    }
}
