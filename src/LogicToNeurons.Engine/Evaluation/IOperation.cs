namespace LogicToNeurons.Engine.Evaluation;

/// <summary>A bitwise function of one operand or two; what it doesn't need it ignores.</summary>
public interface IOperation
{
    /// <summary>The function.</summary>
    static abstract TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>;
}
