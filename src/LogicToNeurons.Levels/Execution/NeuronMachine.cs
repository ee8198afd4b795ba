using System.Numerics;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Networks.Evaluation;

namespace LogicToNeurons.Levels.Execution;

/// <summary>The toy machine as a recurrent ReLU network, computed in a format in which it is exact.</summary>
/// <typeparam name="T">int, float or double.</typeparam>
/// <remarks>Nothing is allocated for a tick.</remarks>
public sealed class NeuronMachine<T> : LevelMachine
    where T : unmanaged, INumber<T>
{
    private const int HaltedOutput = 0;
    private const int TrapOutputs = 3;

    private readonly SampleEvaluator<T> _evaluator;
    private readonly int _pc;

    /// <summary>Begins a program's first state.</summary>
    public NeuronMachine(MachineOfNeurons machine)
        : base(machine is null ? throw new ArgumentNullException(nameof(machine)) : machine.Plan)
    {
        _evaluator = new SampleEvaluator<T>(machine.Network);
        _pc = machine.Plan.MemorySize;
    }

    /// <inheritdoc/>
    protected override int Pc => int.CreateTruncating(_evaluator.States[_pc]);

    /// <inheritdoc/>
    protected override void Load(MachineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var columns = _evaluator.States;
        var marks = columns[(_pc + 3)..];
        for (var cell = 0; cell < state.Cells.Length; cell++)
        {
            columns[cell] = T.CreateTruncating(state.Cells[cell]);
            marks[cell] = T.CreateTruncating(state.Written[cell]);
        }

        columns[_pc] = T.CreateTruncating(state.Pc);
        columns[_pc + 1] = state.Zero ? T.One : T.Zero;
        columns[_pc + 2] = state.Less ? T.One : T.Zero;
    }

    /// <inheritdoc/>
    protected override void Store(MachineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var columns = _evaluator.States;
        var marks = columns[(_pc + 3)..];
        for (var cell = 0; cell < state.Cells.Length; cell++)
        {
            state.Cells[cell] = long.CreateTruncating(columns[cell]);
            state.Written[cell] = byte.CreateTruncating(marks[cell]);
        }

        state.Pc = int.CreateTruncating(columns[_pc]);
        state.Zero = columns[_pc + 1] != T.Zero;
        state.Less = columns[_pc + 2] != T.Zero;
    }

    /// <inheritdoc/>
    protected override StepStatus Evaluate()
    {
        _evaluator.Evaluate();
        if (_evaluator.Output(HaltedOutput) != T.Zero)
        {
            return StepStatus.Halted;
        }

        for (var output = 1; output <= TrapOutputs; output++)
        {
            if (_evaluator.Output(output) != T.Zero)
            {
                return StepStatus.Trapped;
            }
        }

        return StepStatus.Ready;
    }

    /// <inheritdoc/>
    protected override void Tick() => _evaluator.Tick();
}
