using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Terminal.Hosts;

public sealed class TerminalHostTests
{
    [Theory]
    [InlineData(true, false, "xterm", null, HostKind.Unix)]
    [InlineData(true, false, "xterm", "readkey", HostKind.ReadKey)]
    [InlineData(true, false, "dumb", null, HostKind.None)]
    [InlineData(true, false, "", null, HostKind.None)]
    [InlineData(true, false, null, "readkey", HostKind.None)]
    [InlineData(false, false, "xterm", null, HostKind.None)]
    [InlineData(true, true, null, null, HostKind.ReadKey)]
    [InlineData(false, true, null, null, HostKind.None)]
    public void KindOf_Terminals_IsKnown(bool isTerminal, bool isWindows, string? term, string? wish, HostKind expected) =>
        Assert.Equal(expected, TerminalHost.KindOf(isTerminal, isWindows, name => name switch { "TERM" => term, "L2N_HOST" => wish, _ => null }));

    [Fact]
    public void Open_NoTerminal_IsNothing() => Assert.Null(TerminalHost.Open(HostKind.None, new HostOptions(Theme.Of(ColorDepth.None, Tone.Dark))));

    [Fact]
    public void Headless_Script_ComesInOrderAndFramesAreKept()
    {
        using var host = new HeadlessHost(20, 5, KeyEvent.Of('a'), new ResizeEvent(30, 6));
        host.Send(KeyEvent.Of('b'));
        Assert.Equal(KeyEvent.Of('a'), host.Read(Timeout.InfiniteTimeSpan));
        Assert.Equal((20, 5), host.Size);
        Assert.Equal(new ResizeEvent(30, 6), host.Read(TimeSpan.Zero));
        Assert.Equal((30, 6), host.Size);
        host.Suspend(() => host.Resize(40, 7));
        Assert.Equal((3, 1), (host.WaitingCount, host.SuspendCount));
        Assert.Equal([KeyEvent.Of('b'), new ResizeEvent(40, 7), new ResumeEvent(), null], Enumerable.Range(0, 4).Select(_ => host.Read(TimeSpan.Zero)));
        var grid = new CellGrid(40, 7);
        host.Present(grid);
        Assert.Equal((1, true), (host.FrameCount, ReferenceEquals(grid, host.Frame)));
    }
}
