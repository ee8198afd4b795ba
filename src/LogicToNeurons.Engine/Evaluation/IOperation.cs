namespace LogicToNeurons.Engine.Evaluation;

/// <summary>A bitwise function of one, two or three operands; what it doesn't need it ignores.</summary>
public interface IOperation
{
    /// <summary>The function.</summary>
    static abstract TLanes Apply<TLanes, TWidth>(TLanes a, TLanes b, TLanes c)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>;
}
