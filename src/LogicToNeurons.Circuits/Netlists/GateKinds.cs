using System.Diagnostics;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>What the kinds of gates have in common.</summary>
public static class GateKinds
{
    /// <summary>Whether a net of this kind is computed from others: a not or a gate with two inputs.</summary>
    public static bool IsGate(this GateKind kind) => kind >= GateKind.Not;

    /// <summary>The number of nets that it is computed from: 0, 1 or 2.</summary>
    public static int FanInCount(this GateKind kind) => kind < GateKind.Not ? 0 : kind == GateKind.Not ? 1 : 2;

    /// <summary>Its name in the language of circuits, for example <c>xor</c>.</summary>
    public static string Name(this GateKind kind) => kind switch
    {
        GateKind.Zero => "0",
        GateKind.One => "1",
        GateKind.Input => "input",
        GateKind.Register => "reg",
        GateKind.Not => "not",
        GateKind.And => "and",
        GateKind.Or => "or",
        GateKind.Xor => "xor",
        GateKind.Nand => "nand",
        GateKind.Nor => "nor",
        GateKind.Xnor => "xnor",
    };

    /// <summary>The kind whose value is always the other one: <c>nand</c> for <c>and</c>; only for gates with two inputs.</summary>
    public static GateKind Inverted(this GateKind kind) => kind switch
    {
        GateKind.And => GateKind.Nand,
        GateKind.Or => GateKind.Nor,
        GateKind.Xor => GateKind.Xnor,
        GateKind.Nand => GateKind.And,
        GateKind.Nor => GateKind.Or,
        GateKind.Xnor => GateKind.Xor,
        GateKind.Zero => GateKind.One,
        GateKind.One => GateKind.Zero,
        GateKind.Input or GateKind.Register or GateKind.Not => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A gate's value for 64 patterns at once, a bit each; <paramref name="b"/> is ignored by a not.</summary>
    public static ulong Evaluate(this GateKind kind, ulong a, ulong b) => kind switch
    {
        GateKind.Zero => 0,
        GateKind.One => ulong.MaxValue,
        GateKind.Not => ~a,
        GateKind.And => a & b,
        GateKind.Or => a | b,
        GateKind.Xor => a ^ b,
        GateKind.Nand => ~(a & b),
        GateKind.Nor => ~(a | b),
        GateKind.Xnor => ~(a ^ b),
        GateKind.Input or GateKind.Register => throw new UnreachableException(),
    };
}
