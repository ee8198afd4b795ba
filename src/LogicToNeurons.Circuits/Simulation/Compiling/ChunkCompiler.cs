using System.Reflection.Emit;
using LogicToNeurons.Circuits.Simulation.Plans;

namespace LogicToNeurons.Circuits.Simulation.Compiling;

/// <summary>Computes some nodes.</summary>
/// <param name="slots">The first slot.</param>
internal delegate void Chunk(ref int slots);

/// <summary>Translates nodes to methods of a length that the JIT still optimises.</summary>
internal sealed class ChunkCompiler
{
    // Expressions in expressions: the JIT walks them recursively.
    private const int DeepestExpression = 12;

    private readonly GateNodes _nodes;
    private readonly ChunkSlots _slots;
    private readonly int[] _readers;
    private readonly int[] _depths;

    // Of each node, the local that holds it in the present chunk.
    private readonly LocalBuilder?[] _locals;
    private readonly bool[] _isInline;

    public ChunkCompiler(GateNodes nodes, ChunkSlots slots)
    {
        (_nodes, _slots) = (nodes, slots);
        _readers = new int[nodes.SignalCount];
        _depths = new int[nodes.SignalCount];
        _locals = new LocalBuilder?[nodes.SignalCount];
        _isInline = new bool[nodes.SignalCount];
        for (var signal = nodes.FirstNode; signal < nodes.SignalCount; signal++)
        {
            var (operation, a, b) = nodes[signal];
            _readers[a]++;
            _readers[b] += operation is GateOperation.Copy or GateOperation.Not ? 0 : 1;
        }
    }

    /// <summary>The method that computes some nodes in order.</summary>
    public Chunk Compile(ReadOnlySpan<int> signals)
    {
        var method = new DynamicMethod("Chunk", typeof(void), [typeof(int).MakeByRefType()], typeof(ChunkCompiler).Module, skipVisibility: false);
        var code = method.GetILGenerator(signals.Length * 32);
        foreach (var signal in signals)
        {
            var (_, a, b) = _nodes[signal];
            _depths[signal] = 1 + Math.Max(DepthOf(a), DepthOf(b));
            _isInline[signal] = _readers[signal] == 1 && _slots[signal] < 0 && _depths[signal] <= DeepestExpression;
            if (!_isInline[signal])
            {
                EmitStore(code, signal);
            }
        }

        code.Emit(OpCodes.Ret);
        foreach (var signal in signals)
        {
            (_locals[signal], _isInline[signal]) = (null, false);
        }

        return method.CreateDelegate<Chunk>();
    }

    private int DepthOf(int signal) => _isInline[signal] ? _depths[signal] : 0;

    private void EmitStore(ILGenerator code, int signal)
    {
        var isKept = _slots[signal] >= 0;
        if (isKept)
        {
            EmitAddress(code, _slots[signal]);
        }

        EmitOperation(code, signal);
        if (_readers[signal] > 0)
        {
            // Readers in this chunk find it in a register, if the JIT has one left.
            var local = code.DeclareLocal(typeof(int));
            _locals[signal] = local;
            if (isKept)
            {
                code.Emit(OpCodes.Dup);
            }

            code.Emit(OpCodes.Stloc, local);
        }

        if (isKept)
        {
            code.Emit(OpCodes.Stind_I4);
        }
        else if (_readers[signal] == 0)
        {
            code.Emit(OpCodes.Pop);
        }
    }

    private void EmitOperation(ILGenerator code, int signal)
    {
        var (operation, a, b) = _nodes[signal];
        switch (operation)
        {
            case GateOperation.Copy:
                EmitLoad(code, a);
                break;
            case GateOperation.Not:
                EmitLoad(code, a);
                code.Emit(OpCodes.Not);
                break;
            case GateOperation.And or GateOperation.Nand:
                EmitBinary(code, OpCodes.And, a, b, operation == GateOperation.Nand);
                break;
            case GateOperation.Or or GateOperation.Nor:
                EmitBinary(code, OpCodes.Or, a, b, operation == GateOperation.Nor);
                break;
            case GateOperation.Xor or GateOperation.Xnor:
                EmitBinary(code, OpCodes.Xor, a, b, operation == GateOperation.Xnor);
                break;
            case GateOperation.AndNot:
                EmitLoad(code, a);
                EmitLoad(code, b);
                code.Emit(OpCodes.Not);
                code.Emit(OpCodes.And);
                break;
            case GateOperation.OrNot:
                EmitLoad(code, a);
                EmitLoad(code, b);
                code.Emit(OpCodes.Not);
                code.Emit(OpCodes.Or);
                break;
        }
    }

    private void EmitBinary(ILGenerator code, OpCode instruction, int a, int b, bool isNegated)
    {
        EmitLoad(code, a);
        EmitLoad(code, b);
        code.Emit(instruction);
        if (isNegated)
        {
            code.Emit(OpCodes.Not);
        }
    }

    private void EmitLoad(ILGenerator code, int signal)
    {
        if (_isInline[signal])
        {
            EmitOperation(code, signal);
        }
        else if (_locals[signal] is { } local)
        {
            code.Emit(OpCodes.Ldloc, local);
        }
        else
        {
            EmitAddress(code, _slots[signal]);
            code.Emit(OpCodes.Ldind_I4);
        }
    }

    private static void EmitAddress(ILGenerator code, int slot)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, slot * sizeof(int));
        code.Emit(OpCodes.Add);
    }
}
