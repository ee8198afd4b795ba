using LogicToNeurons.App;

namespace LogicToNeurons.Tests.App;

/// <summary>Ctrl+C during work, and when the work has just ended.</summary>
public sealed class InterruptTests
{
    [Fact]
    public void Request_DuringWork_CancelsIt()
    {
        using var interrupt = new Interrupt();
        interrupt.Request();
        Assert.True(interrupt.IsRequested);
        Assert.True(interrupt.Token.IsCancellationRequested);
    }

    [Fact]
    public void Request_AfterWork_DoesNothing()
    {
        var interrupt = new Interrupt();
        interrupt.Dispose();
        interrupt.Request();
        Assert.False(interrupt.IsRequested);
    }
}
