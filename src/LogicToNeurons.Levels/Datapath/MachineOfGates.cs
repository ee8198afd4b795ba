using System.Collections.Immutable;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>A machine that is built of gates for one program: one tick is one instruction; never changes.</summary>
/// <remarks>
/// All its state is in registers of the circuit itself: <c>pc</c>, <c>zero</c>, <c>less</c>, a register for each cell
/// (<c>r0</c> to <c>r7</c>, <c>cell8</c> and so on) and <c>written</c>, a mark for each cell. At the end of the program, and at
/// an instruction that traps, a tick changes nothing.
/// </remarks>
public sealed class MachineOfGates
{
    // Of an adder in the ALU, the adder of the library.
    private const int MostDepth = 3;

    private MachineOfGates(DatapathPlan plan, SourceText text, Netlist netlist, ImmutableArray<DatapathPart> parts)
    {
        (Plan, Text, Netlist, Parts) = (plan, text, netlist, parts);
        var registers = netlist.Registers.Where(register => register.Instance == 0).ToDictionary(register => register.Name, register => register.Outputs);
        Pc = registers["pc"];
        Zero = registers["zero"][0];
        Less = registers["less"][0];
        Marks = registers["written"];
        Cells = [.. Enumerable.Range(0, plan.MemorySize).Select(cell => registers[MachineText.CellName(cell)])];
        var outputs = netlist.Outputs.ToDictionary(port => port.Name, port => port.Nets[0]);
        (Halted, DivisionByZero) = (outputs["halted"], outputs["division_by_zero"]);
        (OutsideFirst, OutsideSecond) = (outputs["outside_first"], outputs["outside_second"]);
    }

    /// <summary>Gets what it was built for.</summary>
    public DatapathPlan Plan { get; }

    /// <summary>Gets it as a <c>.gates</c> file, which needs no other; the machine is its last circuit.</summary>
    public SourceText Text { get; }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist { get; }

    /// <summary>Gets its parts, in the order in which a tick goes through them; what the program doesn't need isn't there.</summary>
    public ImmutableArray<DatapathPart> Parts { get; }

    /// <summary>Gets the nets that show pc, bit 0 first.</summary>
    public ImmutableArray<int> Pc { get; }

    /// <summary>Gets the net that shows the zero flag.</summary>
    public int Zero { get; }

    /// <summary>Gets the net that shows the less flag.</summary>
    public int Less { get; }

    /// <summary>Gets the nets that show each cell, bit 0 first.</summary>
    public ImmutableArray<ImmutableArray<int>> Cells { get; }

    /// <summary>Gets for each cell the net that shows whether it was written.</summary>
    public ImmutableArray<int> Marks { get; }

    /// <summary>Gets the net that is 1 at the end of the program.</summary>
    public int Halted { get; }

    /// <summary>Gets the net that is 1 if the first operand's address is outside memory.</summary>
    public int OutsideFirst { get; }

    /// <summary>Gets the net that is 1 if the second operand's address is outside memory.</summary>
    public int OutsideSecond { get; }

    /// <summary>Gets the net that is 1 if a number would be divided by 0; it says nothing if an address is outside.</summary>
    public int DivisionByZero { get; }

    /// <summary>Builds a machine.</summary>
    public static MachineOfGates Build(DatapathPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var written = MachineText.Write(plan, out var instances);
        var text = new SourceText(Path.ChangeExtension(plan.Image.Source.FileName, ".gates"), written);
        var netlist = NetlistOf(text);
        return new MachineOfGates(plan, text, netlist, PartsOf(netlist, instances));
    }

    /// <summary>The same machine with another circuit, which has the same registers and outputs by name; its parts aren't known.</summary>
    /// <remarks>So a changed machine, right or wrong, can be run and compared.</remarks>
    public MachineOfGates With(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return new MachineOfGates(Plan, Text, netlist, []);
    }

    // What is written here imports nothing, and is right.
    private static Netlist NetlistOf(SourceText text)
    {
        var outcome = GatesDocument.Read(text, path => throw new InvalidOperationException(path)).Build(MachineText.CircuitName);
        return outcome.Value ?? throw new InvalidOperationException(outcome.Diagnostics[0].Message.In(Language.English));
    }

    private static ImmutableArray<DatapathPart> PartsOf(Netlist netlist, IReadOnlyList<(DatapathPartKind Kind, string Name)> instances)
    {
        // Parts stand in the circuit itself, or in one that does.
        var paths = new InstancePaths(netlist.Instances);
        var places = Enumerable.Range(1, netlist.Instances.Length - 1)
            .Where(instance => paths.DepthOf(instance) <= MostDepth)
            .ToDictionary(instance => paths[instance]);
        var signals = netlist.Signals.ToLookup(signal => signal.Instance);
        return [.. instances.Select(one => PartOf(one.Kind, places[one.Name], one.Name, signals, places))];
    }

    private static DatapathPart PartOf(DatapathPartKind kind, int instance, string name, ILookup<int, Signal> signals, Dictionary<string, int> places)
    {
        var wires = signals[instance].Where(signal => signal.Role == SignalRole.Wire);
        if (places.TryGetValue($"{name}.RippleAdder.0", out var adder))
        {
            wires = wires.Concat(signals[adder].Where(signal => signal.Role == SignalRole.Wire));
        }

        return new DatapathPart(
            kind,
            instance,
            name,
            [.. signals[instance].Where(signal => signal.Role == SignalRole.Input)],
            [.. signals[instance].Where(signal => signal.Role == SignalRole.Output)],
            [.. wires]);
    }
}
