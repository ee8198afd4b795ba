using System.Runtime.Intrinsics;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>The bitwise operations on some words side by side, so that a loop can be written once for every width.</summary>
/// <typeparam name="TLanes">What holds the words, for example <see cref="Vector512{T}"/>.</typeparam>
public interface ILanes<TLanes>
    where TLanes : unmanaged
{
    /// <summary>1 where both are.</summary>
    static abstract TLanes And(TLanes a, TLanes b);

    /// <summary>1 where the first is and the second isn't.</summary>
    static abstract TLanes AndNot(TLanes a, TLanes b);

    /// <summary>1 where at least one is.</summary>
    static abstract TLanes Or(TLanes a, TLanes b);

    /// <summary>1 where they differ.</summary>
    static abstract TLanes Xor(TLanes a, TLanes b);

    /// <summary>1 where it isn't.</summary>
    static abstract TLanes Not(TLanes a);
}
