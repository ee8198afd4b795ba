using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace LogicToNeurons.Networks.Evaluation.Compiling;

/// <summary>Translates nodes to methods of a length that the JIT still optimises.</summary>
/// <typeparam name="T">What values are computed in.</typeparam>
internal sealed class NeuronCompiler<T>
    where T : unmanaged, INumber<T>
{
    // Expressions in expressions: the JIT walks them recursively.
    private const int DeepestExpression = 16;

    private static readonly MethodInfo Max =
        (typeof(T) == typeof(int) ? typeof(Math) : typeof(T)).GetMethod(typeof(T) == typeof(int) ? nameof(Math.Max) : nameof(float.MaxNative), [typeof(T), typeof(T)])!;

    private readonly NeuronNodes<T> _nodes;
    private readonly NeuronChunks<T> _chunks;
    private readonly int[] _readers;
    private readonly int[] _depths;

    // Of each node, the local that holds it in the present chunk.
    private readonly LocalBuilder?[] _locals;
    private readonly bool[] _isInline;

    public NeuronCompiler(NeuronNodes<T> nodes, NeuronChunks<T> chunks)
    {
        (_nodes, _chunks) = (nodes, chunks);
        _readers = new int[nodes.SignalCount];
        _depths = new int[nodes.SignalCount];
        _locals = new LocalBuilder?[nodes.SignalCount];
        _isInline = new bool[nodes.SignalCount];
        for (var signal = nodes.FirstNode; signal < nodes.SignalCount; signal++)
        {
            foreach (var source in nodes.SourcesOf(signal))
            {
                _readers[source]++;
            }
        }
    }

    /// <summary>The method that computes some nodes in order.</summary>
    public NeuronChunk<T> Compile(ReadOnlySpan<int> signals)
    {
        var method = new DynamicMethod("Chunk", typeof(void), [typeof(T).MakeByRefType()], typeof(NeuronCompiler<T>).Module, skipVisibility: false);
        var code = method.GetILGenerator(signals.Length * 64);
        foreach (var signal in signals)
        {
            _depths[signal] = DepthOf(signal);
            _isInline[signal] = _readers[signal] == 1 && _chunks[signal] < 0 && _depths[signal] <= DeepestExpression;
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

        return method.CreateDelegate<NeuronChunk<T>>();
    }

    // A sum of n terms is n deep.
    private int DepthOf(int signal)
    {
        var deepest = 0;
        foreach (var source in _nodes.SourcesOf(signal))
        {
            deepest = Math.Max(deepest, _isInline[source] ? _depths[source] : 0);
        }

        return deepest + _nodes.SourcesOf(signal).Length + 1;
    }

    private void EmitStore(ILGenerator code, int signal)
    {
        EmitRow(code, signal);
        var local = code.DeclareLocal(typeof(T));
        code.Emit(OpCodes.Stloc, local);
        _locals[signal] = local;
        if (_chunks[signal] >= 0)
        {
            EmitAddress(code, _chunks[signal]);
            code.Emit(OpCodes.Ldloc, local);
            code.Emit(OpCodes.Stobj, typeof(T));
        }
    }

    private void EmitRow(ILGenerator code, int signal)
    {
        var shape = _nodes.ShapeOf(signal);
        var sources = _nodes.SourcesOf(signal);
        var weights = _nodes.WeightsOf(signal);
        var startsWithTerm = shape.PlusCount > 0 && T.IsZero(_nodes.BiasOf(signal));
        if (!startsWithTerm)
        {
            EmitConstant(code, _nodes.BiasOf(signal));
        }

        for (var i = 0; i < sources.Length; i++)
        {
            EmitLoad(code, sources[i]);
            if (i >= shape.PlusCount + shape.MinusCount)
            {
                EmitConstant(code, weights[i]);
                code.Emit(OpCodes.Mul);
            }

            if (i > 0 || !startsWithTerm)
            {
                code.Emit(i >= shape.PlusCount && i < shape.PlusCount + shape.MinusCount ? OpCodes.Sub : OpCodes.Add);
            }

            if (i % DeepestExpression == DeepestExpression - 1)
            {
                EmitRest(code);
            }
        }

        if (shape.IsRelu)
        {
            EmitRelu(code);
        }
    }

    // The larger of 0 and what is on the stack; what is no number stays.
    private static void EmitRelu(ILGenerator code)
    {
        var sum = code.DeclareLocal(typeof(T));
        code.Emit(OpCodes.Stloc, sum);
        EmitConstant(code, T.Zero);
        code.Emit(OpCodes.Ldloc, sum);
        code.Emit(OpCodes.Call, Max);
    }

    // A long sum is taken up again, so that no expression gets too deep.
    private static void EmitRest(ILGenerator code)
    {
        var sum = code.DeclareLocal(typeof(T));
        code.Emit(OpCodes.Stloc, sum);
        code.Emit(OpCodes.Ldloc, sum);
    }

    private void EmitLoad(ILGenerator code, int signal)
    {
        if (_isInline[signal])
        {
            EmitRow(code, signal);
        }
        else if (_locals[signal] is { } local)
        {
            code.Emit(OpCodes.Ldloc, local);
        }
        else
        {
            EmitAddress(code, _chunks[signal]);
            code.Emit(OpCodes.Ldobj, typeof(T));
        }
    }

    private static void EmitConstant(ILGenerator code, T value)
    {
        if (typeof(T) == typeof(int))
        {
            code.Emit(OpCodes.Ldc_I4, int.CreateTruncating(value));
        }
        else if (typeof(T) == typeof(float))
        {
            code.Emit(OpCodes.Ldc_R4, float.CreateTruncating(value));
        }
        else
        {
            code.Emit(OpCodes.Ldc_R8, double.CreateTruncating(value));
        }
    }

    private static void EmitAddress(ILGenerator code, int slot)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, slot * Unsafe.SizeOf<T>());
        code.Emit(OpCodes.Add);
    }
}
