using System.Reflection.Emit;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Writes the IL of one instruction that is no jump: addresses, then the source, then the result and the flags.</summary>
internal sealed class OperationEmitter
{
    private readonly ILGenerator _il;
    private readonly CellEmitter _cells;
    private readonly int _bits;
    private readonly Instruction _instruction;
    private readonly bool _marks;
    private readonly Label _trap;
    private readonly LocalBuilder? _firstAddress;
    private readonly LocalBuilder? _secondAddress;
    private readonly LocalBuilder _operand;
    private readonly LocalBuilder _result;

    public OperationEmitter(ILGenerator il, CellEmitter cells, int bits, Instruction instruction, bool marks, Label trap)
    {
        (_il, _cells, _bits, _instruction, _marks, _trap) = (il, cells, bits, instruction, marks, trap);
        _firstAddress = instruction.First.Kind == OperandKind.Indirect ? il.DeclareLocal(typeof(long)) : null;
        _secondAddress = instruction.Second.Kind == OperandKind.Indirect ? il.DeclareLocal(typeof(long)) : null;
        _operand = il.DeclareLocal(cells.ValueType);
        _result = il.DeclareLocal(cells.ValueType);
    }

    /// <summary>Writes the instruction.</summary>
    /// <param name="otherwise">Where to go, with nothing done, if an address can't be used.</param>
    public void Emit(Label otherwise)
    {
        CheckAddress(_instruction.First, _firstAddress, otherwise);
        CheckAddress(_instruction.Second, _secondAddress, otherwise);
        Load(_instruction.Second, _secondAddress);
        _il.Emit(OpCodes.Stloc, _operand);
        if (_instruction.Opcode == Opcode.Cmp)
        {
            Load(_instruction.First, _firstAddress);
            _il.Emit(OpCodes.Stloc, _cells.Left);
            _il.Emit(OpCodes.Ldloc, _operand);
            _il.Emit(OpCodes.Stloc, _cells.Right);
            return;
        }

        EmitResult();
        Store();
        if (_instruction.Opcode.SetsFlags())
        {
            _il.Emit(OpCodes.Ldloc, _result);
            _il.Emit(OpCodes.Stloc, _cells.Left);
            _cells.Constant(0);
            _il.Emit(OpCodes.Stloc, _cells.Right);
        }
    }

    private void CheckAddress(Operand operand, LocalBuilder? address, Label otherwise)
    {
        if (operand.Kind == OperandKind.Indirect)
        {
            _cells.Load(operand.Cell);
            _cells.Check(address!, otherwise);
        }
    }

    private void Load(Operand operand, LocalBuilder? address)
    {
        switch (operand.Kind)
        {
            case OperandKind.Cell:
                _cells.Load(operand.Cell);
                break;
            case OperandKind.Indirect:
                _cells.LoadAt(address!);
                break;
            case OperandKind.Immediate:
                _cells.Constant(operand.Value);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void EmitResult()
    {
        if (_instruction.Opcode == Opcode.Div)
        {
            EmitQuotient();
        }
        else
        {
            if (_instruction.Opcode != Opcode.Mov)
            {
                Load(_instruction.First, _firstAddress);
            }

            _il.Emit(OpCodes.Ldloc, _operand);
            EmitOperator();
        }

        if (_instruction.Opcode != Opcode.Mov)
        {
            EmitWrap();
        }

        _il.Emit(OpCodes.Stloc, _result);
    }

    private void EmitOperator()
    {
        switch (_instruction.Opcode)
        {
            case Opcode.Add:
                _il.Emit(OpCodes.Add);
                break;
            case Opcode.Sub:
                _il.Emit(OpCodes.Sub);
                break;
            case Opcode.Mul:
                _il.Emit(OpCodes.Mul);
                break;
            default:
                break;
        }
    }

    // The least integer divided by −1 would overflow: dividing by −1 is negating, which wraps.
    private void EmitQuotient()
    {
        var negate = _il.DefineLabel();
        var done = _il.DefineLabel();
        _il.Emit(OpCodes.Ldloc, _operand);
        _cells.Constant(0);
        _il.Emit(OpCodes.Beq, _trap);
        Load(_instruction.First, _firstAddress);
        _il.Emit(OpCodes.Ldloc, _operand);
        _cells.Constant(-1);
        _il.Emit(OpCodes.Beq, negate);
        _il.Emit(OpCodes.Ldloc, _operand);
        _il.Emit(OpCodes.Div);
        _il.Emit(OpCodes.Br, done);
        _il.MarkLabel(negate);
        _il.Emit(OpCodes.Neg);
        _il.MarkLabel(done);
    }

    private void EmitWrap()
    {
        if (_bits == 8)
        {
            _il.Emit(OpCodes.Conv_I1);
        }
        else if (_bits == 16)
        {
            _il.Emit(OpCodes.Conv_I2);
        }
    }

    private void Store()
    {
        if (_instruction.First.Kind == OperandKind.Indirect)
        {
            _cells.StoreAt(_firstAddress!, _result);
            _cells.MarkAt(_firstAddress!);
            return;
        }

        _cells.Store(_instruction.First.Cell, _result);
        if (_marks)
        {
            _cells.Mark(_instruction.First.Cell);
        }
    }
}
