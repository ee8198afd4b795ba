using System.Runtime.CompilerServices;
using LogicToNeurons.Engine.Evaluation;

namespace LogicToNeurons.Circuits.Simulation.Plans;

/// <summary>The operand.</summary>
internal readonly struct CopyOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => a;
}

/// <summary>¬a.</summary>
internal readonly struct NotOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Not(a);
}

/// <summary>a ∧ b.</summary>
internal readonly struct AndOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.And(a, b);
}

/// <summary>a ∧ ¬b.</summary>
internal readonly struct AndNotOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.AndNot(a, b);
}

/// <summary>a ∨ b.</summary>
internal readonly struct OrOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Or(a, b);
}

/// <summary>a ⊕ b.</summary>
internal readonly struct XorOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Xor(a, b);
}

/// <summary>¬(a ∧ b).</summary>
internal readonly struct NandOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Not(TWidth.And(a, b));
}

/// <summary>a ∨ ¬b.</summary>
internal readonly struct OrNotOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Not(TWidth.AndNot(b, a));
}

/// <summary>¬(a ∨ b).</summary>
internal readonly struct NorOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Not(TWidth.Or(a, b));
}

/// <summary>¬(a ⊕ b).</summary>
internal readonly struct XnorOperation : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes> => TWidth.Not(TWidth.Xor(a, b));
}
