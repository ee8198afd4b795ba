using LogicToNeurons.App.Screens;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>A terminal that goes away in the middle of a long search.</summary>
public class VanishedTerminalTests
{
    [Fact]
    public void Search_TerminalGone_EndsTheProgram()
    {
        using var folder = new TemporaryFolder();
        using var host = new VanishingHost([.. KeyNames.Typed("ssss:rfind r7 > 5"), KeyNames.Parse("Enter")]);
        var options = new ApplicationOptions(Repository.PathOf("programs", "asm", "sum.asm"), Language.English, name => name == "XDG_STATE_HOME" ? folder.PathOf("state") : null)
        {
            // So that every search is a long one.
            Time = new SteppingClock { Look = TimeSpan.FromMilliseconds(200) },
        };
        Assert.Equal(129, new Application(host, options).Run());
    }

    /// <summary>Some keys, and then the end, told as often as somebody asks.</summary>
    private sealed class VanishingHost(IEnumerable<InputEvent> script) : ITerminalHost
    {
        private const int MostAsked = 1000;

        private readonly Queue<InputEvent> _script = new(script);
        private int _asked;

        public (int Width, int Height) Size => (80, 24);

        public void Present(CellGrid grid)
        {
        }

        public InputEvent? Read(TimeSpan timeout)
        {
            if (_script.TryDequeue(out var next))
            {
                return next;
            }

            return ++_asked < MostAsked ? new EndEvent(129) : throw new TimeoutException("It doesn't end.");
        }

        public void Suspend(Action? action) => action?.Invoke();

        public void Dispose()
        {
        }
    }
}
