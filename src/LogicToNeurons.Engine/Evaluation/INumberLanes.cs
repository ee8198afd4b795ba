namespace LogicToNeurons.Engine.Evaluation;

/// <summary>The arithmetic on some numbers side by side, so that a loop can be written once for every width.</summary>
/// <typeparam name="T">What each number is.</typeparam>
/// <typeparam name="TLanes">What holds the numbers, for example <see cref="System.Runtime.Intrinsics.Vector512{T}"/>.</typeparam>
public interface INumberLanes<T, TLanes>
    where T : unmanaged
    where TLanes : unmanaged
{
    /// <summary>A number in all lanes.</summary>
    static abstract TLanes All(T value);

    /// <summary>The sums; whole numbers wrap.</summary>
    static abstract TLanes Add(TLanes a, TLanes b);

    /// <summary>The differences; whole numbers wrap.</summary>
    static abstract TLanes Subtract(TLanes a, TLanes b);

    /// <summary>The products, rounded by themselves; whole numbers wrap.</summary>
    static abstract TLanes Multiply(TLanes a, TLanes b);

    /// <summary>The numbers, 0 for those below; what is no number stays.</summary>
    static abstract TLanes Relu(TLanes a);
}
