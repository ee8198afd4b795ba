namespace LogicToNeurons.Tests.Support;

/// <summary>A test with data that needs Linux, because of its pseudo-terminals.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = PseudoTerminal.IsSupported ? null : LinuxFactAttribute.Reason;
}
