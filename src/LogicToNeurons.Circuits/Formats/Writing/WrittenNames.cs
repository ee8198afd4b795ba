using System.Globalization;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>Names for the nets of a netlist in a file that is to be written: the author's as far as possible, each for one net only.</summary>
internal sealed class WrittenNames
{
    private readonly Netlist _netlist;
    private readonly DistinctNames _taken;
    private readonly string?[] _names;
    private readonly string[] _outputs;
    private readonly bool[] _isNameless;
    private readonly InstancePaths _paths;
    private readonly HashSet<int> _shown = [];

    /// <summary>Names the nets of a netlist.</summary>
    /// <param name="netlist">The netlist.</param>
    /// <param name="legal">Makes a name legal in the format.</param>
    /// <param name="sharesInputs">Whether an output that shows an input of the same name is that net.</param>
    /// <param name="isLive">The nets that are written; null for all.</param>
    public WrittenNames(Netlist netlist, Func<string, string> legal, bool sharesInputs, bool[]? isLive = null)
    {
        _netlist = netlist;
        _paths = new InstancePaths(netlist.Instances);
        _taken = new DistinctNames(legal);
        _names = new string?[netlist.NetCount];
        _isNameless = new bool[netlist.NetCount];
        _outputs = new string[netlist.OutputNets.Length];
        NamePorts(netlist.Inputs, (net, name, _) => _names[net] = Keep(name));
        NameRegisters();
        NamePorts(netlist.Outputs, (net, name, index) => _outputs[index] = NameOutput(net, name, sharesInputs));
        NameWires(isLive);
        NameOthers(isLive);
    }

    /// <summary>The name of a net that isn't a constant.</summary>
    public string this[int net] => _names[net]!;

    /// <summary>The name of an output, an index of <see cref="Netlist.OutputNets"/>; the same as its net's, if it needs no line of its own.</summary>
    public string Output(int index) => _outputs[index];

    /// <summary>Whether an output is another name of its net.</summary>
    public bool IsAlias(int output) => _outputs[output] != _names[_netlist.OutputNets[output]];

    /// <summary>Whether nobody gave a gate its name.</summary>
    public bool IsNameless(int net) => _isNameless[net];

    /// <summary>Gets which of the author's names had to change.</summary>
    public NameChanges Changes { get; private set; } = NameChanges.None;

    /// <summary>A name that nothing has, like the wanted one.</summary>
    public string Claim(string wanted) => _taken.Claim(wanted);

    /// <summary>All names, in no order that means anything.</summary>
    public IEnumerable<string> All => _taken.All;

    private static void NamePorts(System.Collections.Immutable.ImmutableArray<Port> ports, Action<int, string, int> name)
    {
        var index = 0;
        foreach (var port in ports)
        {
            for (var bit = 0; bit < port.Width; bit++)
            {
                name(port.Nets[bit], port.BitName(bit), index++);
            }
        }
    }

    private string Keep(string wanted)
    {
        var name = Claim(wanted);
        Changes = Changes.With(wanted, name);
        return name;
    }

    private void NameRegisters()
    {
        foreach (var register in _netlist.Registers)
        {
            for (var bit = 0; bit < register.Outputs.Length; bit++)
            {
                var name = register.IsBus ? FormattableString.Invariant($"{register.Name}[{bit}]") : register.Name;
                _names[register.Outputs[bit]] = Keep(_paths.NameIn(register.Instance, name));
            }
        }
    }

    private string NameOutput(int net, string wanted, bool sharesInputs)
    {
        var name = _taken.Legal(wanted);
        var canShare = sharesInputs || _netlist.Kinds[net] != GateKind.Input;
        if (canShare && _names[net] == name && _shown.Add(net))
        {
            return name;
        }

        name = Keep(wanted);
        if (_netlist.Kinds[net].IsGate() && _names[net] is null)
        {
            _names[net] = name;
            _shown.Add(net);
        }

        return name;
    }

    private void NameWires(bool[]? isLive)
    {
        foreach (var signal in _netlist.Signals)
        {
            for (var bit = 0; bit < signal.Nets.Length; bit++)
            {
                var net = signal.Nets[bit];
                if (_names[net] is null && net > 1 && isLive?[net] != false)
                {
                    _names[net] = Keep(_paths.NameIn(signal.Instance, signal.BitName(bit)));
                }
            }
        }
    }

    private void NameOthers(bool[]? isLive)
    {
        for (var net = _netlist.FirstGate; net < _names.Length; net++)
        {
            if (_names[net] is null && isLive?[net] != false)
            {
                _isNameless[net] = true;
                _names[net] = Claim("n" + net.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
