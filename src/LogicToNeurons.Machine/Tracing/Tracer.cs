using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>Executes a program and tells about every step.</summary>
public sealed class Tracer
{
    private readonly ProgramMachine _machine;
    private readonly ImmutableArray<CellRange> _shown;
    private readonly bool _folds;
    private readonly SymbolicMemory _symbols;
    private readonly StepWords _words;
    private FlagSource _flags;

    /// <summary>Prepares a trace from the machine's present state on.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="shown">The ranges of cells that are shown.</param>
    /// <param name="folds">Whether a comparison and the conditional jump executed right behind it share a row.</param>
    /// <param name="symbols">Names for the values that some cells have at the start.</param>
    public Tracer(ProgramMachine machine, ImmutableArray<CellRange> shown, bool folds, IEnumerable<KeyValuePair<int, string>> symbols)
    {
        ArgumentNullException.ThrowIfNull(machine);
        _machine = machine;
        _shown = shown;
        _folds = folds;
        _symbols = new SymbolicMemory(machine.Image.Word, symbols);
        _words = new StepWords(machine.Image);
    }

    /// <summary>The rows, executed as they are asked for: the first state, then every step until the machine stops or the limit is reached.</summary>
    /// <param name="steps">The most steps.</param>
    public IEnumerable<TraceRow> Rows(long steps)
    {
        yield return new TraceRow([], Shown(), null);
        for (long done = 0; done < steps && Execute() is { } step; done++)
        {
            if (_folds && done + 1 < steps && step.Resolution.Instruction.Opcode == Opcode.Cmp && IsAtConditionalJump())
            {
                done++;
                var jump = Execute()!;
                yield return new TraceRow([step, jump], Shown(), _words.ExplainFolded(step, jump));
            }
            else
            {
                yield return new TraceRow([step], Shown(), _words.Explain(step));
            }
        }
    }

    /// <summary>The ranges that tell most about a program: every cell that it names, fills or expects, registers apart.</summary>
    /// <param name="image">The program.</param>
    /// <param name="most">The most cells of a range.</param>
    public static ImmutableArray<CellRange> UsualRanges(ProgramImage image, int most)
    {
        ArgumentNullException.ThrowIfNull(image);
        var cells = new SortedSet<int>(image.Data.Concat(image.Expectations).Select(cell => cell.Cell));
        foreach (var instruction in image.Instructions.Where(instruction => !instruction.Opcode.IsJump()))
        {
            cells.UnionWith(new[] { instruction.First, instruction.Second }
                .Where(operand => operand.Kind != OperandKind.Immediate)
                .Select(operand => operand.Cell));
        }

        var ranges = new List<CellRange>();
        foreach (var cell in cells)
        {
            var joins = ranges.Count > 0 && ranges[^1].Last == cell - 1 && cell != Operand.RegisterCount;
            if (!joins)
            {
                ranges.Add(new CellRange(cell, cell));
            }
            else if (ranges[^1].Count < most)
            {
                ranges[^1] = ranges[^1] with { Last = cell };
            }
        }

        return [.. ranges];
    }

    private bool IsAtConditionalJump() =>
        _machine.Status == StepStatus.Ready && _machine.Image.Instructions[_machine.State.Pc].Opcode.IsConditional();

    private TraceStep? Execute()
    {
        if (_machine.Status != StepStatus.Ready)
        {
            return null;
        }

        var resolution = Resolution.Of(_machine.Image, _machine.State);
        var (first, second) = (_symbols.TextOf(resolution.First), _symbols.TextOf(resolution.Second));
        if (_machine.Run(1) == 0)
        {
            return null;
        }

        _symbols.Execute(resolution);
        var opcode = resolution.Instruction.Opcode;
        var result = opcode.Writes() ? TextOf(resolution.First.Address) : string.Empty;
        var step = new TraceStep(_machine.State.Steps, resolution, first, second, result, _flags);
        _flags = opcode == Opcode.Cmp ? FlagSource.Comparison : opcode.SetsFlags() ? FlagSource.Result : _flags;
        return step;
    }

    private string TextOf(long cell) => _symbols.TextOf(cell) ?? _machine.State.Cells[cell].ToString(CultureInfo.InvariantCulture);

    private ImmutableArray<ImmutableArray<TraceCell>> Shown() => [.. _shown.Select(range => range.Cells.Select(Cell).ToImmutableArray())];

    private TraceCell Cell(int cell) =>
        new(cell, _machine.State.Written[cell] != 0 ? _machine.State.Cells[cell] : null, _symbols.TextOf(cell));
}
