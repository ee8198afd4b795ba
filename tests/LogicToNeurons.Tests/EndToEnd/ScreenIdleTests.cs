using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>A program that nobody touches.</summary>
public sealed class ScreenIdleTests
{
    private const int Attempts = 3;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    [LinuxFact]
    public void OpenProgram_Untouched_TakesNoTimeAndWritesNothing()
    {
        using var open = OpenProgram.Start();
        open.Press("s", 1);
        var least = long.MaxValue;
        var written = long.MaxValue;
        for (var i = 0; i < Attempts && (least > 1 || written > 0); i++)
        {
            var (ticks, length) = (ProcessState.Ticks(open.Id), open.Terminal.OutputLength);
            Thread.Sleep(Span);
            (least, written) = (Math.Min(least, ProcessState.Ticks(open.Id) - ticks), Math.Min(written, open.Terminal.OutputLength - length));
        }

        Assert.InRange(least, 0, 1);
        Assert.Equal(0, written);
        open.Quit();
    }
}
