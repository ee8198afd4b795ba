namespace LogicToNeurons.Circuits.Netlists;

/// <summary>The nets of a <see cref="NetlistBuilder"/> and what drives them.</summary>
internal sealed class DriverList
{
    private Driver[] _drivers = new Driver[64];
    private int[] _fanIn0 = new int[64];
    private int[] _fanIn1 = new int[64];
    private Origin[] _origins = new Origin[64];

    public int Count { get; private set; }

    public ReadOnlySpan<Driver> Drivers => _drivers.AsSpan(0, Count);

    public ReadOnlySpan<int> FanIn0 => _fanIn0.AsSpan(0, Count);

    public ReadOnlySpan<int> FanIn1 => _fanIn1.AsSpan(0, Count);

    public ReadOnlySpan<Origin> Origins => _origins.AsSpan(0, Count);

    public int Add()
    {
        if (Count == _drivers.Length)
        {
            Array.Resize(ref _drivers, 2 * Count);
            Array.Resize(ref _fanIn0, 2 * Count);
            Array.Resize(ref _fanIn1, 2 * Count);
            Array.Resize(ref _origins, 2 * Count);
        }

        _drivers[Count] = Driver.Nothing;
        return Count++;
    }

    public bool IsDriven(int net) => Drivers[net] != Driver.Nothing;

    public bool Drive(int net, Driver driver, int a, int b, Origin origin)
    {
        if (IsDriven(net))
        {
            return false;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)a, (uint)Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)b, (uint)Count);
        (_drivers[net], _fanIn0[net], _fanIn1[net], _origins[net]) = (driver, a, b, origin);
        return true;
    }

    /// <summary>The number of different places where a driver names the nets that it reads: 0, 1 or 2.</summary>
    public static int FanInCount(Driver driver) => driver switch
    {
        Driver.Zero or Driver.One or Driver.Input or Driver.Register or Driver.Nothing => 0,
        Driver.Not or Driver.Buffer => 1,
        _ => 2,
    };

    /// <summary>For each net whether a gate reads it.</summary>
    public bool[] ReadNets()
    {
        var isRead = new bool[Count];
        for (var net = 0; net < Count; net++)
        {
            var count = FanInCount(_drivers[net]);
            if (count > 0)
            {
                isRead[_fanIn0[net]] = true;
            }

            if (count > 1)
            {
                isRead[_fanIn1[net]] = true;
            }
        }

        return isRead;
    }
}
