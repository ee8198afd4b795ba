using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>What the last step changed, and what the next one reads and writes.</summary>
internal sealed class StepMarks
{
    private const int None = int.MinValue;

    private readonly List<int> _reads = [];
    private readonly int _changed = None;
    private readonly int _written = None;

    /// <summary>Looks at where a program is.</summary>
    public StepMarks(ProgramRunner run)
    {
        Last = run.Last();
        Next = run.Next();
        if (Last is { Resolution: var last })
        {
            _changed = last.Instruction.Opcode.Writes() ? (int)last.First.Address : None;
            FlagsChanged = last.Instruction.Opcode.SetsFlags();
        }

        if (run.Status != StepStatus.Ready || run.NextResolution() is not { } next)
        {
            return;
        }

        var opcode = next.Instruction.Opcode;
        ReadsFlags = opcode.IsConditional();
        FlagsNext = opcode.SetsFlags();
        if (!opcode.IsJump())
        {
            AddReads(next.First, opcode.ReadsFirst());
            AddReads(next.Second, true);
            _written = opcode.Writes() && !next.First.IsOutside ? (int)next.First.Address : None;
        }
    }

    /// <summary>Gets the last step; null at the start.</summary>
    public TraceStep? Last { get; }

    /// <summary>Gets the next step; null if there is none, or it traps.</summary>
    public TraceStep? Next { get; }

    /// <summary>Gets a value indicating whether the last step set the flags.</summary>
    public bool FlagsChanged { get; }

    /// <summary>Gets a value indicating whether the next step looks at a flag.</summary>
    public bool ReadsFlags { get; }

    /// <summary>Gets a value indicating whether the next step sets the flags.</summary>
    public bool FlagsNext { get; }

    /// <summary>Gets the cell that the last step wrote; null if it wrote none.</summary>
    public int? Changed => _changed == None ? null : _changed;

    /// <summary>Two signs for a cell: <c>*</c> just changed; <c>&lt;</c> is read next, <c>&gt;</c> is written next, <c>=</c> both.</summary>
    public string SignsOf(int cell) => Signs(cell == _changed, _reads.Contains(cell), cell == _written);

    /// <summary>The same for the flags.</summary>
    public string SignsOfFlags() => Signs(FlagsChanged, ReadsFlags, FlagsNext);

    /// <summary>How a cell looks.</summary>
    public Role RoleOf(int cell, bool isWritten) =>
        cell == _changed ? Role.Changed
        : _reads.Contains(cell) ? Role.Read
        : cell == _written ? Role.Written
        : isWritten ? Role.Normal
        : Role.Muted;

    // What is first stands next to the value, so that a single sign leaves a gap to the next cell.
    private static string Signs(bool isChanged, bool isRead, bool isWritten)
    {
        return (isRead, isWritten) switch
        {
            (true, true) => isChanged ? "*=" : "= ",
            (true, false) => isChanged ? "*<" : "< ",
            (false, true) => isChanged ? "*>" : "> ",
            _ => isChanged ? "* " : "  ",
        };
    }

    private void AddReads(ResolvedOperand operand, bool readsValue)
    {
        if (operand.Operand.Kind == OperandKind.Indirect)
        {
            _reads.Add(operand.Operand.Cell);
        }

        if (readsValue && operand.Operand.Kind != OperandKind.Immediate && !operand.IsOutside)
        {
            _reads.Add((int)operand.Address);
        }
    }
}
