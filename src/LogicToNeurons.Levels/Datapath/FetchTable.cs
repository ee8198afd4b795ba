using System.Collections.Immutable;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>All that a program's instructions say to a machine of gates, as fields that are 0 where an instruction doesn't use them.</summary>
internal sealed class FetchTable
{
    private readonly DatapathPlan _plan;
    private readonly Dictionary<string, FetchField> _fields = [];

    public FetchTable(DatapathPlan plan)
    {
        _plan = plan;
        FirstSelectable = plan.FirstPointers.IsEmpty ? [.. plan.FirstCells.Union(plan.WrittenCells).Order()] : AllCells;
        SecondSelectable = plan.SecondPointers.IsEmpty ? plan.SecondCells : AllCells;
        foreach (var opcode in Enum.GetValues<Opcode>())
        {
            AddBit(Mnemonics.NameOf(opcode), instruction => instruction.Opcode == opcode);
        }

        AddNumber("target", plan.PcBits, instruction => instruction.Target);
        AddOperand("first", plan.FirstPointers, FirstSelectable, instruction => instruction.First);
        AddOperand("second", plan.SecondPointers, SecondSelectable, instruction => instruction.Second);
    }

    /// <summary>Gets the cells that a first operand may be, read or written, in the order of their select lines.</summary>
    public ImmutableArray<int> FirstSelectable { get; }

    /// <summary>Gets the cells that a second operand may be, in the order of their select lines.</summary>
    public ImmutableArray<int> SecondSelectable { get; }

    /// <summary>Gets the fields that any instruction uses, in the order of the circuit's outputs.</summary>
    public IReadOnlyCollection<FetchField> Fields => _fields.Values;

    private ImmutableArray<int> AllCells => [.. Enumerable.Range(0, _plan.MemorySize)];

    /// <summary>Whether any instruction uses a field.</summary>
    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>How a field is read in the circuit: its name, or 0 if nothing uses it.</summary>
    public string Reading(string name) => Has(name) ? name : "0";

    // A pointer's own choice, or a cell: as an address if there are pointers, else as the choice of one of the cells.
    private void AddOperand(string name, ImmutableArray<int> pointers, ImmutableArray<int> cells, Func<Instruction, Operand> operand)
    {
        AddChoice($"{name}_through", pointers, Chosen(operand, OperandKind.Indirect));
        if (pointers.IsEmpty)
        {
            AddChoice($"{name}_select", cells, Chosen(operand, OperandKind.Cell));
        }
        else
        {
            AddNumber($"{name}_direct", _plan.AddressBits, Valued(operand, OperandKind.Cell));
            AddBit($"{name}_is_immediate", instruction => !instruction.Opcode.IsJump() && operand(instruction).Kind == OperandKind.Immediate);
        }

        AddNumber($"{name}_immediate", _plan.Width, Valued(operand, OperandKind.Immediate));
    }

    private static Func<Instruction, int> Chosen(Func<Instruction, Operand> operand, OperandKind kind) =>
        instruction => !instruction.Opcode.IsJump() && operand(instruction).Kind == kind ? operand(instruction).Cell : -1;

    private static Func<Instruction, long> Valued(Func<Instruction, Operand> operand, OperandKind kind) =>
        instruction => !instruction.Opcode.IsJump() && operand(instruction).Kind == kind ? operand(instruction).Value : 0;

    private void AddBit(string name, Func<Instruction, bool> isOne) => Add(name, false, 1, (instruction, _) => isOne(instruction));

    private void AddNumber(string name, int width, Func<Instruction, long> number) =>
        Add(name, true, width, (instruction, bit) => ((number(instruction) >> bit) & 1) == 1);

    private void AddChoice(string name, ImmutableArray<int> cells, Func<Instruction, int> cell) =>
        Add(name, true, cells.Length, (instruction, bit) => cell(instruction) == cells[bit]);

    private void Add(string name, bool isBus, int width, Func<Instruction, int, bool> isOne)
    {
        var lines = new ImmutableArray<int>[width];
        for (var bit = 0; bit < width; bit++)
        {
            var ones = ImmutableArray.CreateBuilder<int>();
            for (var number = 0; number < _plan.InstructionCount; number++)
            {
                if (isOne(_plan.Image.Instructions[number], bit))
                {
                    ones.Add(number);
                }
            }

            lines[bit] = ones.ToImmutable();
        }

        if (new FetchField(name, isBus, [.. lines]) is { IsZero: false } field)
        {
            _fields.Add(name, field);
        }
    }
}
