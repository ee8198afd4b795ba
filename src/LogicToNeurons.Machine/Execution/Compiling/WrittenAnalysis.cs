using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Which directly named cells are surely written already when an instruction is reached, on every way from the start.</summary>
/// <remarks>
/// A forward must-analysis over the first 64 cells that instructions write by name. Where a cell is surely written,
/// compiled code needn't mark it again; in a loop that is nearly everywhere.
/// </remarks>
internal sealed class WrittenAnalysis
{
    private const int MostTracked = 64;

    private readonly List<int> _cells = [];
    private readonly Dictionary<int, ulong> _bits = [];
    private readonly ulong[] _before;
    private readonly bool[] _isReached;

    public WrittenAnalysis(ProgramImage image)
    {
        Track(image);
        _before = new ulong[image.Instructions.Length + 1];
        _isReached = new bool[_before.Length];
        Array.Fill(_before, ulong.MaxValue);
        _before[0] = image.Data.Aggregate(0UL, (known, cell) => known | BitOf(cell.Cell));
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out var place))
        {
            if (place < image.Instructions.Length)
            {
                Flow(image.Instructions[place], place, pending);
            }
        }
    }

    /// <summary>Whether a cell is surely written before an instruction.</summary>
    public bool IsWritten(int instruction, int cell) => BitOf(cell) is not 0 and var bit && (_before[instruction] & bit) != 0;

    /// <summary>Whether the marks of a state are what the analysis says of its next instruction.</summary>
    public bool Holds(MachineState state)
    {
        var known = _before[state.Pc];
        for (var i = 0; i < _cells.Count; i++)
        {
            if ((known >> i & 1) != 0 && state.Written[_cells[i]] == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Track(ProgramImage image)
    {
        foreach (var instruction in image.Instructions)
        {
            var isNamed = instruction.Opcode.Writes() && instruction.First.Kind == OperandKind.Cell;
            if (isNamed && _cells.Count < MostTracked && _bits.TryAdd(instruction.First.Cell, 1UL << _cells.Count))
            {
                _cells.Add(instruction.First.Cell);
            }
        }
    }

    private ulong BitOf(int cell) => _bits.GetValueOrDefault(cell);

    private void Flow(Instruction instruction, int place, Stack<int> pending)
    {
        var after = _before[place];
        if (instruction.Opcode.Writes() && instruction.First.Kind == OperandKind.Cell)
        {
            after |= BitOf(instruction.First.Cell);
        }

        if (instruction.Opcode.IsJump())
        {
            Meet(instruction.Target, after, pending);
        }

        if (instruction.Opcode != Opcode.Jmp)
        {
            Meet(place + 1, after, pending);
        }
    }

    // A place is looked at again only when less is known of it than before, so at most 65 times.
    private void Meet(int place, ulong known, Stack<int> pending)
    {
        var met = _before[place] & known;
        if (met != _before[place] || !_isReached[place])
        {
            _before[place] = met;
            _isReached[place] = true;
            pending.Push(place);
        }
    }
}
