namespace LogicToNeurons.Tests.Support;

/// <summary>A test that needs Linux, because of its pseudo-terminals.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public const string Reason = "Pseudo-terminals are made for Linux only.";

    public LinuxFactAttribute() => Skip = PseudoTerminal.IsSupported ? null : Reason;
}
