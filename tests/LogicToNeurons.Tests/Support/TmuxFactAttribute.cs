namespace LogicToNeurons.Tests.Support;

/// <summary>A test that needs tmux, a terminal with a screen of its own. In CI it has to be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmuxFactAttribute : FactAttribute
{
    public TmuxFactAttribute()
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Any(folder => File.Exists(Path.Combine(folder, "tmux")));
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        Skip = !PseudoTerminal.IsSupported ? LinuxFactAttribute.Reason
            : isThere || isCi ? null
            : "NOT TESTED: there is no tmux here. Install tmux to see the screen in a real terminal tested.";
    }
}
