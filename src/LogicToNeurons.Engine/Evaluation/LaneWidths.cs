using System.Runtime.Intrinsics;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>The widths that a machine has.</summary>
public static class LaneWidths
{
    /// <summary>Gets the widest that this machine computes with one instruction. The others work too, in software if need be.</summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Vector512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Vector256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Vector128
        : LaneWidth.Scalar;
}
