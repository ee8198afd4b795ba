namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>A node that says how two words compare.</summary>
/// <param name="Node">The node.</param>
/// <param name="IfLess">Whether it is 1 where the first word is less.</param>
/// <param name="IfEqual">Whether it is 1 where they are equal.</param>
/// <param name="IfGreater">Whether it is 1 where the first word is greater.</param>
internal sealed record ComparedNode(int Node, bool IfLess, bool IfEqual, bool IfGreater)
{
    /// <summary>Gets a value indicating whether it says only whether they are equal.</summary>
    public bool IsEquality => IfLess == IfGreater;

    /// <summary>The value where the first word minus the second has a sign.</summary>
    public bool For(int sign) => sign < 0 ? IfLess : sign == 0 ? IfEqual : IfGreater;
}
