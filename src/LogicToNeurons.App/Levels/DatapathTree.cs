using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Levels.Datapath;

namespace LogicToNeurons.App.Levels;

/// <summary>The data path as rows that open: stages, their parts, the parts' buses and instances, down to nets.</summary>
internal sealed class DatapathTree
{
    private static readonly DatapathStage[] Stages = Enum.GetValues<DatapathStage>();

    private readonly GateLevel _gates;
    private readonly ILookup<DatapathStage, DatapathPart> _parts;
    private readonly ILookup<int, Signal> _signals;
    private readonly ILookup<int, int> _children;
    private readonly DatapathStage?[] _stages;
    private readonly List<DatapathRow> _rows = [];
    private ILookup<int, int>? _unnamed;

    /// <summary>Begins with the stages, all closed.</summary>
    public DatapathTree(GateLevel gates)
    {
        _gates = gates;
        _parts = gates.Machine.Parts.Where(part => !IsInner(part.Kind)).ToLookup(part => StageOf(part.Kind));
        _signals = gates.Netlist.Signals.ToLookup(signal => signal.Instance);
        _children = Enumerable.Range(1, gates.Netlist.Instances.Length - 1).ToLookup(instance => gates.Netlist.Instances[instance].Parent);
        _stages = StagesOfInstances();
        _rows.AddRange(Stages.Select(stage => new DatapathRow(DatapathRowKind.Stage, stage, 0, 0, string.Empty, []) { CanOpen = _parts.Contains(stage) }));
    }

    /// <summary>Gets the rows in sight.</summary>
    public IReadOnlyList<DatapathRow> Rows => _rows;

    /// <summary>The stage of an instance; null for the machine itself.</summary>
    public DatapathStage? StageOf(int instance) => _stages[instance];

    /// <summary>The stage that a part belongs to.</summary>
    public static DatapathStage StageOf(DatapathPartKind kind) => kind switch
    {
        DatapathPartKind.Fetch => DatapathStage.Fetch,
        DatapathPartKind.FirstPointer or DatapathPartKind.FirstAddress or DatapathPartKind.FirstChoice or DatapathPartKind.FirstValue => DatapathStage.FirstOperand,
        DatapathPartKind.SecondPointer or DatapathPartKind.SecondAddress or DatapathPartKind.SecondChoice or DatapathPartKind.SecondValue => DatapathStage.SecondOperand,
        DatapathPartKind.Alu or DatapathPartKind.Adder or DatapathPartKind.Multiplier or DatapathPartKind.Divider => DatapathStage.Alu,
        DatapathPartKind.Traps => DatapathStage.Traps,
        DatapathPartKind.Flags => DatapathStage.Flags,
        DatapathPartKind.WriteBack => DatapathStage.WriteBack,
        DatapathPartKind.Condition or DatapathPartKind.NextPc => DatapathStage.NextPc,
    };

    /// <summary>The stage that computes a net; null for what a register shows, and for what belongs to none.</summary>
    public DatapathStage? StageOfNet(int net) =>
        _gates.PlaceOf(net) is not null ? null : InstancesOf(net).Select(StageOf).FirstOrDefault(stage => stage is not null);

    /// <summary>The instances that have a net, as a name or as their own gate, and those that these stand in.</summary>
    public HashSet<int> InstancesOf(int net)
    {
        var found = new HashSet<int>();
        foreach (var origin in _gates.Netlist.OriginsOf(net))
        {
            AddWithParents(found, origin.Instance);
        }

        foreach (var signal in _gates.Netlist.Signals)
        {
            if (signal.Role != SignalRole.Input && signal.Nets.Contains(net))
            {
                AddWithParents(found, signal.Instance);
            }
        }

        return found;
    }

    /// <summary>The first named outputs of a stage's parts: what it says to others.</summary>
    public IEnumerable<Signal> OutputsOf(DatapathStage stage) => _parts[stage].Reverse().SelectMany(part => part.Outputs);

    /// <summary>Opens a row, or closes it.</summary>
    public void Toggle(int index)
    {
        var row = _rows[index];
        if (row.IsOpen)
        {
            var end = index + 1;
            while (end < _rows.Count && _rows[end].Depth > row.Depth)
            {
                end++;
            }

            _rows.RemoveRange(index + 1, end - index - 1);
        }
        else if (row.CanOpen)
        {
            _rows.InsertRange(index + 1, ChildrenOf(row));
        }

        row.IsOpen = row.CanOpen && !row.IsOpen;
    }

    /// <summary>The row that a row stands in; −1 for a stage.</summary>
    public int ParentOf(int index)
    {
        var depth = _rows[index].Depth;
        while (index >= 0 && _rows[index].Depth >= depth)
        {
            index--;
        }

        return index;
    }

    private static bool IsInner(DatapathPartKind kind) => kind is DatapathPartKind.Adder or DatapathPartKind.Multiplier or DatapathPartKind.Divider;

    private DatapathStage?[] StagesOfInstances()
    {
        var stages = new DatapathStage?[_gates.Netlist.Instances.Length];
        foreach (var part in _gates.Machine.Parts)
        {
            stages[part.Instance] = StageOf(part.Kind);
        }

        for (var instance = 1; instance < stages.Length; instance++)
        {
            stages[instance] ??= stages[_gates.Netlist.Instances[instance].Parent];
        }

        return stages;
    }

    private void AddWithParents(HashSet<int> found, int instance)
    {
        for (var one = instance; one > 0; one = _gates.Netlist.Instances[one].Parent)
        {
            found.Add(one);
        }
    }

    private IEnumerable<DatapathRow> ChildrenOf(DatapathRow row) => row.Kind switch
    {
        DatapathRowKind.Stage => PartsOf(row),
        DatapathRowKind.Instance => ContentOf(row.Instance, row.Stage, row.Depth + 1),
        _ => row.Nets.Select((net, bit) => new DatapathRow(DatapathRowKind.Net, row.Stage, row.Depth + 1, row.Instance, FormattableString.Invariant($"{row.Name}[{bit}]"), [net]) { Role = row.Role }),
    };

    // Where there is but one part, its content stands right below the stage.
    private IEnumerable<DatapathRow> PartsOf(DatapathRow row)
    {
        DatapathPart[] parts = [.. _parts[row.Stage]];
        return parts.Length == 1
            ? ContentOf(parts[0].Instance, row.Stage, 1)
            : parts.Select(part => new DatapathRow(DatapathRowKind.Instance, row.Stage, 1, part.Instance, part.Name, []) { Part = part.Kind, CanOpen = true });
    }

    private IEnumerable<DatapathRow> ContentOf(int instance, DatapathStage stage, int depth)
    {
        var buses = _signals[instance].OrderBy(signal => signal.Role switch { SignalRole.Input => 0, SignalRole.Output => 1, _ => 2 })
            .Select(signal => new DatapathRow(signal.IsBus ? DatapathRowKind.Bus : DatapathRowKind.Net, stage, depth, instance, signal.Name, signal.Nets) { Role = signal.Role, CanOpen = signal.IsBus });
        var inner = _children[instance].Select(child => new DatapathRow(DatapathRowKind.Instance, stage, depth, child, _gates.Netlist.Instances[child].Name, []) { CanOpen = true });
        var gates = Unnamed()[instance].Select(net => new DatapathRow(DatapathRowKind.Net, stage, depth, instance, LastOf(_gates.Names[net]), [net]));
        return [.. buses, .. inner, .. gates];
    }

    private ILookup<int, int> Unnamed() => _unnamed ??= Enumerable.Range(_gates.Netlist.FirstGate, _gates.GateCount)
        .Where(net => !_gates.Names.IsNamed(net))
        .SelectMany(net => _gates.Netlist.OriginsOf(net).ToArray().Select(origin => (origin.Instance, Net: net)).Distinct())
        .ToLookup(one => one.Instance, one => one.Net);

    // The name inside its instance: and.1.
    private static string LastOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var before = dot > 0 ? name.LastIndexOf('.', dot - 1) : -1;
        return name[(before + 1)..];
    }
}
