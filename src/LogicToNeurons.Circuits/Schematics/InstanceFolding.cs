using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Which instances of a netlist a view opens, and which it shows as boxes.</summary>
internal sealed class InstanceFolding
{
    private const int Unseen = -1;

    private readonly Netlist _netlist;
    private readonly int[] _depths;
    private readonly int _limit;

    public InstanceFolding(Netlist netlist, SchematicView view)
    {
        (_netlist, _limit) = (netlist, view.Depth);
        _depths = DepthsBelow(netlist, view.Instance);
    }

    /// <summary>The most levels of instances below an instance.</summary>
    public static int DepthBelow(Netlist netlist, int instance) => DepthsBelow(netlist, instance).Max();

    /// <summary>Whether what stands directly in an instance is shown.</summary>
    public bool IsOpen(int instance) => _depths[instance] >= 0 && _depths[instance] <= _limit;

    /// <summary>Whether an instance is shown as a box.</summary>
    public bool IsBox(int instance) => _depths[instance] > 0 && _depths[instance] - 1 == _limit;

    /// <summary>Whether a gate is shown as a gate.</summary>
    public bool Shows(int gate)
    {
        foreach (var origin in _netlist.OriginsOf(gate))
        {
            if (IsOpen(origin.Instance))
            {
                return true;
            }
        }

        return false;
    }

    public int CountCells()
    {
        var count = 0;
        for (var gate = _netlist.FirstGate; gate < _netlist.NetCount; gate++)
        {
            count += Shows(gate) ? 1 : 0;
        }

        for (var instance = 0; instance < _depths.Length; instance++)
        {
            count += IsBox(instance) ? 1 : 0;
        }

        return count + _netlist.Registers.Count(register => IsOpen(register.Instance));
    }

    // A parent stands before its children.
    private static int[] DepthsBelow(Netlist netlist, int root)
    {
        var depths = new int[netlist.Instances.Length];
        Array.Fill(depths, Unseen);
        depths[root] = 0;
        for (var instance = root + 1; instance < depths.Length; instance++)
        {
            var parent = netlist.Instances[instance].Parent;
            depths[instance] = parent < 0 || depths[parent] < 0 ? Unseen : depths[parent] + 1;
        }

        return depths;
    }
}
