using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>What the nets of a view are called.</summary>
internal sealed class ViewNames
{
    private readonly Netlist _netlist;
    private readonly SchematicView _view;
    private readonly int[] _starts;
    private readonly Dictionary<int, string> _names = [];

    public ViewNames(Netlist netlist, SchematicView view, InstanceFolding folding)
    {
        (_netlist, _view) = (netlist, view);
        _starts = new int[netlist.Instances.Length + 1];
        foreach (var signal in netlist.Signals)
        {
            _starts[signal.Instance + 1]++;
        }

        for (var instance = 0; instance < netlist.Instances.Length; instance++)
        {
            _starts[instance + 1] += _starts[instance];
        }

        foreach (var signal in netlist.Signals.Where(signal => folding.IsOpen(signal.Instance)))
        {
            for (var bit = 0; bit < signal.Nets.Length; bit++)
            {
                _names.TryAdd(signal.Nets[bit], signal.BitName(bit));
            }
        }
    }

    /// <summary>The names that belong to an instance.</summary>
    public ReadOnlySpan<Signal> SignalsOf(int instance) => _netlist.Signals.AsSpan()[_starts[instance].._starts[instance + 1]];

    /// <summary>The name that an open instance has for a net, the view's own before those of instances in it; empty if it has none.</summary>
    public string NameOf(int net) => _names.GetValueOrDefault(net, string.Empty);

    /// <summary>Any name for a net, with the path to it.</summary>
    public string AnyNameOf(int net)
    {
        foreach (var signal in _netlist.Signals)
        {
            var bit = signal.Nets.IndexOf(net);
            if (bit >= 0)
            {
                return FullPathOf(signal.Instance, 0) + signal.BitName(bit);
            }
        }

        return FormattableString.Invariant($"net {net}");
    }

    /// <summary>The path from the view's instance to another, with a dot behind each name; empty for itself.</summary>
    public string PathOf(int instance) => FullPathOf(instance, _view.Instance);

    private string FullPathOf(int instance, int root)
    {
        var path = string.Empty;
        for (var at = instance; at > root; at = _netlist.Instances[at].Parent)
        {
            path = $"{_netlist.Instances[at].Name}.{path}";
        }

        return path;
    }
}
