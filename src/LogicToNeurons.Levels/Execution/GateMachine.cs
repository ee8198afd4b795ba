using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Levels.Execution;

/// <summary>The toy machine as gates.</summary>
public sealed class GateMachine : LevelMachine
{
    private readonly TickSimulator _simulator;

    // Flip-flops come in the order in which the registers are declared: pc, zero, less, cells, marks.
    private readonly int _firstCell;
    private readonly int _firstMark;

    /// <summary>Begins a program's first state.</summary>
    public GateMachine(MachineOfGates machine)
        : base(PlanOf(machine))
    {
        Machine = machine;
        _simulator = new TickSimulator(machine.Netlist);
        _firstCell = Plan.PcBits + 2;
        _firstMark = _firstCell + (Plan.MemorySize * Plan.Width);
    }

    /// <summary>Gets the machine.</summary>
    public MachineOfGates Machine { get; }

    /// <summary>Gets a value indicating whether code has been generated for it, as it ran long.</summary>
    public bool IsCompiled => _simulator.IsCompiled;

    /// <inheritdoc/>
    protected override int Pc => (int)Number(0, Plan.PcBits);

    /// <inheritdoc/>
    protected override void Load(MachineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        SetNumber(0, Plan.PcBits, state.Pc);
        _simulator.SetState(Plan.PcBits, state.Zero);
        _simulator.SetState(Plan.PcBits + 1, state.Less);
        for (var cell = 0; cell < Plan.MemorySize; cell++)
        {
            SetNumber(_firstCell + (cell * Plan.Width), Plan.Width, state.Cells[cell]);
            _simulator.SetState(_firstMark + cell, state.Written[cell] != 0);
        }
    }

    /// <inheritdoc/>
    protected override void Store(MachineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Pc = Pc;
        state.Zero = _simulator.State(Plan.PcBits);
        state.Less = _simulator.State(Plan.PcBits + 1);
        for (var cell = 0; cell < Plan.MemorySize; cell++)
        {
            state.Cells[cell] = Image.Word.Wrap(Number(_firstCell + (cell * Plan.Width), Plan.Width));
            state.Written[cell] = _simulator.State(_firstMark + cell) ? (byte)1 : (byte)0;
        }
    }

    /// <inheritdoc/>
    protected override StepStatus Evaluate()
    {
        _simulator.Evaluate();
        return _simulator.Output(0) != 0 ? StepStatus.Halted
            : (_simulator.Output(1) | _simulator.Output(2) | _simulator.Output(3)) != 0 ? StepStatus.Trapped
            : StepStatus.Ready;
    }

    /// <inheritdoc/>
    protected override void Tick() => _simulator.Tick();

    private static DatapathPlan PlanOf(MachineOfGates machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return machine.Plan;
    }

    private long Number(int first, int width)
    {
        long number = 0;
        for (var bit = 0; bit < width; bit++)
        {
            number |= (_simulator.State(first + bit) ? 1L : 0) << bit;
        }

        return number;
    }

    private void SetNumber(int first, int width, long number)
    {
        for (var bit = 0; bit < width; bit++)
        {
            _simulator.SetState(first + bit, ((number >> bit) & 1) != 0);
        }
    }
}
