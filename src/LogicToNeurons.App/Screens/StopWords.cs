using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Says why a run has come to a stop.</summary>
internal static class StopWords
{
    /// <summary>Says it, if a run has just come to a stop, and does what the breakpoint asks for.</summary>
    public static void Tell(Shell shell)
    {
        if (KeyOf(shell.Stepper?.Stopped) is { } key)
        {
            shell.Tell(shell.Say(key), key == "stopped.trap" ? Role.Fault : Role.Normal);
        }

        if (shell.Stepper?.StoppedAt is { Command.Length: > 0 } point)
        {
            shell.Commands.ExecuteLine(point.Command);
        }
    }

    private static string? KeyOf(StopReason? reason) => reason switch
    {
        StopReason.Breakpoint => "stopped.breakpoint",
        StopReason.Watch => "stopped.watch",
        StopReason.Condition => "stopped.condition",
        StopReason.Start => "stopped.start",
        StopReason.Trapped => "stopped.trap",
        StopReason.Halted => "stopped.halted",
        _ => null,
    };
}
