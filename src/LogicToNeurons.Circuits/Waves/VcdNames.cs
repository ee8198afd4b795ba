using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Waves;

/// <summary>The names in a Value Change Dump: without blanks, and still different from each other where the circuit's are.</summary>
internal sealed class VcdNames
{
    private const string ClockWord = "clk";

    private readonly string[] _signals;
    private readonly string[] _scopes;

    /// <summary>Names what a record holds.</summary>
    public VcdNames(WaveRecord record)
    {
        _signals = new string[record.Signals.Length];
        _scopes = new string[record.Netlist.Instances.Length];
        Clock = ClockWord;
        foreach (var scope in record.Signals.Index().GroupBy(one => one.Item.Instance))
        {
            var names = Claim(scope.Select(one => (one.Index, one.Item.Name)), _signals);
            Clock = scope.Key == 0 ? NewName(names) : Clock;
        }

        foreach (var siblings in record.Netlist.Instances.Index().GroupBy(one => one.Index == 0 ? -1 : one.Item.Parent))
        {
            Claim(siblings.Select(one => (one.Index, NameOf(one.Item, one.Index))), _scopes);
        }
    }

    /// <summary>Gets the name of the clock, which no signal of the circuit has.</summary>
    public string Clock { get; }

    /// <summary>The name of a signal, an index of the record's.</summary>
    public string Signal(int index) => _signals[index];

    /// <summary>The name of an instance's scope.</summary>
    public string Scope(int instance) => _scopes[instance];

    private static string NameOf(Instance instance, int index) => index == 0 ? instance.Title : instance.Name;

    // Names that can stand as they are get themselves before others are made fit.
    private static DistinctNames Claim(IEnumerable<(int Index, string Name)> wanted, string[] names)
    {
        var taken = new DistinctNames(Word);
        foreach (var (index, name) in wanted.OrderBy(one => Word(one.Name) != one.Name))
        {
            names[index] = taken.Claim(name);
        }

        return taken;
    }

    private static string NewName(DistinctNames taken)
    {
        var name = ClockWord;
        while (taken.All.Contains(name))
        {
            name += "_";
        }

        return name;
    }

    // A blank ends a name.
    private static string Word(string name) => string.Concat(name.Select(character => char.IsWhiteSpace(character) || char.IsControl(character) ? '_' : character));
}
