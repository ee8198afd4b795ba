using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.App.Screens;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Output;

namespace LogicToNeurons.Benchmarks.Workloads;

/// <summary>The full screen with sum.asm, on which every frame is another step: some steps forward, the same back, and so on.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A headless host holds nothing.")]
public sealed class SteppingScreen
{
    private const int Steps = 16;

    private readonly HeadlessHost _host;
    private readonly Application _application;
    private readonly AnsiWriter _writer = new(Theme.Of(static name => name == "TERM" ? "xterm-256color" : null));
    private int _frames;

    /// <summary>Opens the program.</summary>
    public SteppingScreen(int width, int height)
    {
        _host = new HeadlessHost(width, height) { Presented = Write };
        // Without a home, no file is noted as opened.
        _application = new Application(_host, new ApplicationOptions(Path, Language.English, static _ => null));
        Send(new ResizeEvent(width, height));
        CheckFrames();
    }

    /// <summary>Gets the bytes that the last frame took.</summary>
    public int Bytes { get; private set; }

    /// <summary>Gets the frame before the last one.</summary>
    public CellGrid? Before { get; private set; }

    /// <summary>Gets the last frame.</summary>
    public CellGrid Frame { get; private set; } = new(0, 0);

    // As it was copied beside this program.
    private static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "programs", "asm", "sum.asm");

    /// <summary>Takes a step and shows it: from the key to the bytes for the terminal.</summary>
    public void Step() => Send(KeyEvent.Of(_frames++ / Steps % 2 == 0 ? 's' : 'b'));

    /// <summary>Shows the same step again.</summary>
    public void Redraw() => Send(new ResizeEvent(Frame.Width, Frame.Height));

    private void Send(InputEvent input)
    {
        _host.Send(input);
        _application.Pump(TimeSpan.Zero);
    }

    private void Write(CellGrid next)
    {
        (Before, Frame) = (_frames == 0 ? null : Frame, next);
        Bytes = _writer.Write(Before, next).Length;
    }

    // Every frame differs from the one before, and what comes again looks as it did. The first time there and back may scroll.
    private void CheckFrames()
    {
        _ = Round();
        var (first, second) = (Round(), Round());
        for (var i = 1; i < first.Count; i++)
        {
            if (first[i] == first[i - 1] || first[i] != second[i])
            {
                throw new InvalidOperationException($"Frame {i} is the one before it, or another one the second time.");
            }
        }
    }

    private List<string> Round()
    {
        var frames = new List<string>();
        for (var i = 0; i < 2 * Steps; i++)
        {
            Step();
            frames.Add(Frame.ToText());
        }

        return frames;
    }
}
