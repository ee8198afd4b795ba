using System.Reflection.Emit;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Writes the IL that loads and stores cells, flags and the step count.</summary>
/// <remarks>Values are 32 bits wide on the stack for cells of up to 32 bits, else 64. Cells are little-endian 64-bit integers.</remarks>
internal sealed class CellEmitter
{
    private readonly ILGenerator _il;
    private readonly bool _isLong;
    private readonly int _memorySize;
    private readonly int _firstAddress;
    private readonly LocalBuilder?[] _registers = new LocalBuilder?[Operand.RegisterCount];

    public CellEmitter(ILGenerator il, ProgramImage image, CodeScope scope)
    {
        _il = il;
        _isLong = image.Word.Bits == 64;
        _memorySize = image.MemorySize;
        ValueType = _isLong ? typeof(long) : typeof(int);
        Left = il.DeclareLocal(ValueType);
        Right = il.DeclareLocal(ValueType);
        Remaining = il.DeclareLocal(typeof(long));
        for (var i = scope.Start; i < scope.End && !scope.InMemory; i++)
        {
            Cache(image.Instructions[i]);
        }

        _firstAddress = _registers.Any(register => register is not null) ? Operand.RegisterCount : 0;
    }

    /// <summary>Gets the type of a value on the stack.</summary>
    public Type ValueType { get; }

    /// <summary>Gets the left value of the flags' pair.</summary>
    public LocalBuilder Left { get; }

    /// <summary>Gets the right value of the flags' pair.</summary>
    public LocalBuilder Right { get; }

    /// <summary>Gets the number of steps left, 64 bits.</summary>
    public LocalBuilder Remaining { get; }

    /// <summary>Pushes a constant.</summary>
    public void Constant(long value)
    {
        if (_isLong)
        {
            _il.Emit(OpCodes.Ldc_I8, value);
        }
        else
        {
            _il.Emit(OpCodes.Ldc_I4, (int)value);
        }
    }

    /// <summary>Pushes a cell.</summary>
    public void Load(int cell)
    {
        if (Register(cell) is { } register)
        {
            _il.Emit(OpCodes.Ldloc, register);
            return;
        }

        LoadMemory(cell);
    }

    /// <summary>Pops a value into a cell.</summary>
    public void Store(int cell, LocalBuilder value)
    {
        if (Register(cell) is { } register)
        {
            _il.Emit(OpCodes.Ldloc, value);
            _il.Emit(OpCodes.Stloc, register);
            return;
        }

        StoreMemory(cell, value);
    }

    /// <summary>Pushes the cell that an address names.</summary>
    public void LoadAt(LocalBuilder address)
    {
        Address(address);
        LoadIndirect();
    }

    /// <summary>Stores a value into the cell that an address names.</summary>
    public void StoreAt(LocalBuilder address, LocalBuilder value)
    {
        Address(address);
        StoreIndirect(value);
    }

    /// <summary>Marks a cell as written.</summary>
    public void Mark(int cell)
    {
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldc_I4, cell);
        StoreMark();
    }

    /// <summary>Marks the cell that an address names as written.</summary>
    /// <remarks>It nearly always is already: looking keeps the cache lines of the marks clean, so it is cheaper than storing.</remarks>
    public void MarkAt(LocalBuilder address)
    {
        var isMarked = _il.DefineLabel();
        MarkAddress(address);
        _il.Emit(OpCodes.Ldind_U1);
        _il.Emit(OpCodes.Brtrue, isMarked);
        MarkAddress(address);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Stind_I1);
        _il.MarkLabel(isMarked);
    }

    /// <summary>Pops an address, and branches away unless it names a cell that is in memory; what it is beyond the first of those is kept.</summary>
    public void Check(LocalBuilder address, Label otherwise)
    {
        Constant(_firstAddress);
        _il.Emit(OpCodes.Sub);
        _il.Emit(_isLong ? OpCodes.Conv_I8 : OpCodes.Conv_U8);
        _il.Emit(OpCodes.Stloc, address);
        _il.Emit(OpCodes.Ldloc, address);
        _il.Emit(OpCodes.Ldc_I8, (long)(_memorySize - _firstAddress));
        _il.Emit(OpCodes.Bge_Un, otherwise);
    }

    /// <summary>Takes steps from the number that is left.</summary>
    public void TakeSteps(int count)
    {
        _il.Emit(OpCodes.Ldloc, Remaining);
        _il.Emit(OpCodes.Ldc_I8, (long)count);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Stloc, Remaining);
    }

    /// <summary>Memory to local variables.</summary>
    public void LoadRegisters()
    {
        for (var cell = 0; cell < _registers.Length; cell++)
        {
            if (_registers[cell] is { } register)
            {
                LoadMemory(cell);
                _il.Emit(OpCodes.Stloc, register);
            }
        }
    }

    /// <summary>Local variables to memory.</summary>
    public void StoreRegisters()
    {
        for (var cell = 0; cell < _registers.Length; cell++)
        {
            if (_registers[cell] is { } register)
            {
                StoreMemory(cell, register);
            }
        }
    }

    /// <summary>The caller's steps and flags to local variables.</summary>
    public void LoadFrame()
    {
        LoadField(nameof(RunFrame.Remaining));
        _il.Emit(OpCodes.Stloc, Remaining);
        LoadField(nameof(RunFrame.Left));
        FromLong();
        _il.Emit(OpCodes.Stloc, Left);
        LoadField(nameof(RunFrame.Right));
        FromLong();
        _il.Emit(OpCodes.Stloc, Right);
    }

    /// <summary>Local variables to the caller's steps and flags.</summary>
    public void StoreFrame()
    {
        StoreField(nameof(RunFrame.Remaining), Remaining);
        StoreField(nameof(RunFrame.Left), Left);
        StoreField(nameof(RunFrame.Right), Right);
    }

    private void Cache(Instruction instruction)
    {
        if (!instruction.Opcode.IsJump())
        {
            Cache(instruction.First);
            Cache(instruction.Second);
        }
    }

    private void Cache(Operand operand)
    {
        if (operand.Kind != OperandKind.Immediate && operand.Value < Operand.RegisterCount)
        {
            _registers[operand.Cell] ??= _il.DeclareLocal(ValueType);
        }
    }

    private LocalBuilder? Register(int cell) => cell < Operand.RegisterCount ? _registers[cell] : null;

    private void Address(int cell)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldc_I4, cell * sizeof(long));
        _il.Emit(OpCodes.Add);
    }

    private void Address(LocalBuilder address)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldloc, address);
        _il.Emit(OpCodes.Ldc_I4_3);
        _il.Emit(OpCodes.Shl);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldc_I4, _firstAddress * sizeof(long));
        _il.Emit(OpCodes.Add);
    }

    private void LoadMemory(int cell)
    {
        Address(cell);
        LoadIndirect();
    }

    private void StoreMemory(int cell, LocalBuilder value)
    {
        Address(cell);
        StoreIndirect(value);
    }

    private void LoadIndirect() => _il.Emit(_isLong ? OpCodes.Ldind_I8 : OpCodes.Ldind_I4);

    private void StoreIndirect(LocalBuilder value)
    {
        _il.Emit(OpCodes.Ldloc, value);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Stind_I8);
    }

    private void MarkAddress(LocalBuilder address)
    {
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldloc, address);
        _il.Emit(OpCodes.Conv_U);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldc_I4, _firstAddress);
        _il.Emit(OpCodes.Add);
    }

    private void StoreMark()
    {
        _il.Emit(OpCodes.Conv_U);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Stind_I1);
    }

    private void FromLong()
    {
        if (!_isLong)
        {
            _il.Emit(OpCodes.Conv_I4);
        }
    }

    private void LoadField(string name)
    {
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, typeof(RunFrame).GetField(name)!);
    }

    private void StoreField(string name, LocalBuilder value)
    {
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldloc, value);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Stfld, typeof(RunFrame).GetField(name)!);
    }
}
