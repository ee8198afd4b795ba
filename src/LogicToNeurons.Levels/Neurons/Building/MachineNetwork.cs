using System.Collections.Immutable;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>Makes the network of a machine's blocks: every form multiplied out over signals.</summary>
internal sealed class MachineNetwork
{
    private readonly MachineGraph _machine;
    private readonly NetworkBuilder _builder;

    public MachineNetwork(string name, MachineGraph machine, ImmutableArray<CellValue> data)
    {
        _machine = machine;
        _builder = new NetworkBuilder(name);
        AddStates(data);
        var (rows, largest) = machine.Graph.Neurons();
        for (var neuron = 0; neuron < largest.Length; neuron++)
        {
            var row = rows.Span[neuron];
            _builder.AddNeuron(row.Constant, row.Signals, WeightsOf(row), largest[neuron]);
        }

        foreach (var (output, form) in machine.Outputs)
        {
            _builder.AddOutput(output, 1, ColumnKind.Bit, isBus: false);
            var row = machine.Graph.Expand(form);
            _builder.AddOutputRow(row.Constant, row.Signals, WeightsOf(row));
        }

        foreach (var form in machine.Next)
        {
            var row = machine.Graph.Expand(form);
            _builder.AddNextRow(row.Constant, row.Signals, WeightsOf(row));
        }

        Network = _builder.Build();
    }

    public Network Network { get; }

    /// <summary>The network's signal of a register column or neuron.</summary>
    public int SignalOf(WordValue value) => _builder.SignalOf(_machine.Graph.Signals[value]);

    private static double[] WeightsOf(SignalRow row) => Array.ConvertAll(row.Weights, weight => (double)weight);

    private void AddStates(ImmutableArray<CellValue> data)
    {
        var columns = _machine.Columns;
        var marks = new double[columns.Cells.Length];
        var cells = new double[columns.Cells.Length];
        foreach (var cell in data)
        {
            (cells[cell.Cell], marks[cell.Cell]) = (cell.Value, 1);
        }

        for (var cell = 0; cell < cells.Length; cell++)
        {
            _builder.AddState(columns.Cells[cell].Name, [cells[cell]], ColumnKind.Signed, isBus: false, columns.Cells[cell].Largest, columns.Cells[cell].Lowest);
        }

        _builder.AddState(columns.Pc.Name, [0], ColumnKind.Word, isBus: false, columns.Pc.Largest);
        _builder.AddState(columns.Zero.Name, [0], ColumnKind.Bit, isBus: false, 1);
        _builder.AddState(columns.Less.Name, [0], ColumnKind.Bit, isBus: false, 1);
        _builder.AddState("written", marks, ColumnKind.Bit, isBus: true, 1);
    }
}
