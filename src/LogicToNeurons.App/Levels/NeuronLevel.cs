using System.Collections.Immutable;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Levels;

/// <summary>The machine of neurons at one moment: what all its neurons give for the instruction that comes next.</summary>
/// <remarks>A place of the network is a signal, or the number of signals and a row: what an output is, and what a register column holds next.</remarks>
internal sealed class NeuronLevel
{
    private readonly double[] _values;
    private readonly Dictionary<DatapathStage, int> _firsts = [];

    /// <summary>Takes a machine.</summary>
    public NeuronLevel(MachineOfNeurons machine)
    {
        Machine = machine;
        Names = new SignalNames(Network);
        _values = new double[Network.SignalCount + Network.Outputs.Count];
        for (var place = Network.FirstNeuron; place < Network.SignalCount; place++)
        {
            if (StageOf(place) is { } stage)
            {
                _firsts.TryAdd(stage, place);
            }
        }
    }

    /// <summary>Gets the machine.</summary>
    public MachineOfNeurons Machine { get; }

    /// <summary>Gets the network.</summary>
    public Network Network => Machine.Network;

    /// <summary>Gets what its signals are called.</summary>
    public SignalNames Names { get; }

    /// <summary>Gets the values of its signals, then of its outputs and the registers' next values.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Gets the number of neurons that give more than 0.</summary>
    public int Active { get; private set; }

    private int MemorySize => Machine.Plan.MemorySize;

    /// <summary>Takes the state of a program, and computes all neurons.</summary>
    public void Follow(MachineState state)
    {
        Compute(state, _values);
        Active = 0;
        foreach (var value in Values[Network.FirstNeuron..Network.SignalCount])
        {
            Active += value > 0 ? 1 : 0;
        }
    }

    /// <summary>What all its neurons give in another state; this one stays as it is.</summary>
    public ImmutableArray<double> ValuesIn(MachineState state)
    {
        var values = new double[_values.Length];
        Compute(state, values);
        return [.. values];
    }

    /// <summary>The place of the sum that a cell, a flag or pc is next.</summary>
    public int RowOf(int place) => Network.SignalCount + Network.OutputCount + ColumnOf(place);

    /// <summary>The register column of a cell, a flag or pc.</summary>
    public int ColumnOf(int place) => place switch
    {
        ProgramMachine.PcPlace => MemorySize,
        ProgramMachine.ZeroPlace => MemorySize + 1,
        ProgramMachine.LessPlace => MemorySize + 2,
        _ => place,
    };

    /// <summary>Which cell, flag or pc a sum or a column is; a mark is its cell; null if it is none.</summary>
    public int? PlaceOf(int place)
    {
        var column = place < Network.FirstNeuron ? place : place - Network.SignalCount - Network.OutputCount;
        return column < 0 ? null : (column - MemorySize) switch
        {
            < 0 => column,
            0 => ProgramMachine.PcPlace,
            1 => ProgramMachine.ZeroPlace,
            2 => ProgramMachine.LessPlace,
            var mark => mark - 3,
        };
    }

    /// <summary>The stage that a neuron, a sum or a column belongs to; null if it belongs to none.</summary>
    public DatapathStage? StageOf(int place)
    {
        if (PlaceOf(place) is { } shown)
        {
            return shown switch
            {
                ProgramMachine.PcPlace => DatapathStage.NextPc,
                < 0 => DatapathStage.Flags,
                _ => DatapathStage.WriteBack,
            };
        }

        return place >= Network.SignalCount ? place == Network.SignalCount ? DatapathStage.Fetch : DatapathStage.Traps
            : HomesOf(place) is [var (block, _), ..] ? StageOf(Machine.Blocks[block])
            : null;
    }

    /// <summary>The first neuron of a stage; null if there is none.</summary>
    public int? FirstOf(DatapathStage stage) => _firsts.TryGetValue(stage, out var place) ? place : null;

    /// <summary>Whether a sum has a neuron among its terms.</summary>
    public bool Holds(int sum, int place) => sum >= Network.FirstNeuron && RowAt(sum).Signals.Contains(place);

    /// <summary>What a neuron is there for; empty if nothing can be said.</summary>
    public IEnumerable<Phrase> PurposesOf(int place) => HomesOf(place).Select(home => home.Neuron.Purpose);

    /// <summary>The weighted sum of a neuron or an output.</summary>
    public AffineRow RowAt(int place) => place < Network.SignalCount ? Network.Neurons[place - Network.FirstNeuron] : Network.Outputs[place - Network.SignalCount];

    /// <summary>What a place is called.</summary>
    public string NameOf(int place) => place < Network.SignalCount ? Names[place] : Names.OfRow(place - Network.SignalCount);

    private static DatapathStage StageOf(WordBlock block) => block.Kind switch
    {
        WordBlockKind.Fetch => DatapathStage.Fetch,
        WordBlockKind.Pointer or WordBlockKind.Address or WordBlockKind.ValuePort =>
            block.Name.StartsWith("first", StringComparison.Ordinal) ? DatapathStage.FirstOperand : DatapathStage.SecondOperand,
        WordBlockKind.Traps => DatapathStage.Traps,
        WordBlockKind.FlagsAndPc => block.Name.StartsWith("flags", StringComparison.Ordinal) ? DatapathStage.Flags : DatapathStage.NextPc,
        WordBlockKind.WriteBack => DatapathStage.WriteBack,
        _ => DatapathStage.Alu,
    };

    private ImmutableArray<(int Block, WordNeuron Neuron)> HomesOf(int place) =>
        place >= Network.FirstNeuron && place < Network.SignalCount ? Machine.HomesOf(place - Network.FirstNeuron) : [];

    // All sums are exact in float64, whatever the machine's own format is.
    private void Compute(MachineState state, double[] values)
    {
        for (var cell = 0; cell < MemorySize; cell++)
        {
            values[cell] = state.Cells[cell];
            values[MemorySize + 3 + cell] = state.Written[cell];
        }

        values[MemorySize] = state.Pc;
        values[MemorySize + 1] = state.Zero ? 1 : 0;
        values[MemorySize + 2] = state.Less ? 1 : 0;
        for (var neuron = 0; neuron < Network.NeuronCount; neuron++)
        {
            values[Network.FirstNeuron + neuron] = Math.Max(0, Network.Neurons[neuron].Sum(values));
        }

        for (var row = 0; row < Network.Outputs.Count; row++)
        {
            values[Network.SignalCount + row] = Network.Outputs[row].Sum(values);
        }
    }
}
