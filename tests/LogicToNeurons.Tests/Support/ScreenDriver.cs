using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LogicToNeurons.App.Screens;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Tests.Support;

/// <summary>The full screen without a terminal, as a user has it: keys and the mouse in, what is shown out. Time passes only as it says, and nothing is kept.</summary>
internal sealed class ScreenDriver : IDisposable
{
    private const int MostWaits = 20_000;

    // A little longer than a frame.
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(34);

    private readonly TemporaryFolder _folder = new();
    private ApplicationOptions _options;
    private Application _application;

    private ScreenDriver(string look, Func<TemporaryFolder, string?> path, AssemblyOptions? machine = null, params string[] settings)
    {
        var parsed = ScreenLook.Of(look);
        Path = path(_folder);
        Variables["XDG_STATE_HOME"] = _folder.PathOf("state");
        Host = new HeadlessHost(parsed.Width, parsed.Height);
        _options = new ApplicationOptions(Path, parsed.Language, name => Variables.GetValueOrDefault(name))
        {
            Glyphs = parsed.Glyphs,
            Time = Clock,
            Machine = machine ?? new AssemblyOptions(),
            Settings = settings,
        };
        _application = new Application(Host, _options);
        Redraw();
    }

    public HeadlessHost Host { get; }

    public SteppingClock Clock { get; } = new();

    /// <summary>Gets what the environment holds; without PATH and EDITOR no editor is ever found.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Gets the open file.</summary>
    public string? Path { get; }

    /// <summary>Gets or sets whether a key waits until everything has come to rest; if not, a run goes on only while <see cref="Wait"/> says so.</summary>
    public bool Rests { get; set; } = true;

    /// <summary>Gets the keys pressed so far.</summary>
    public int KeyCount { get; private set; }

    public int? ExitCode => _application.ExitCode;

    public string Screen => Host.Frame!.ToText();

    public string Roles => Host.Frame!.ToRoles();

    /// <summary>Gets both planes, for pictures in which the roles carry meaning.</summary>
    public string Picture => $"{Screen}\nroles:\n{Roles}";

    /// <summary>Gets the line at the bottom: hints, or what is said.</summary>
    public string Message => Row(Host.Frame!.Height - 1).Trim();

    public string Title => Row(0);

    /// <summary>Gets the step that the title tells, in either language; -1 if there is none.</summary>
    public long Step => Regex.Match(Title, "(?:step|第) ([0-9,]+)") is { Success: true } match
        ? long.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        : -1;

    public static ScreenDriver Welcome(string look = "80x24_en") => new(look, static _ => null);

    public static ScreenDriver Shipped(string name, string look = "80x24_en", params string[] settings) =>
        new(look, _ => Repository.PathOf(["programs", "asm", .. name.Split('/')]), null, settings);

    public static ScreenDriver Text(string text, string look = "80x24_en", AssemblyOptions? machine = null) =>
        new(look, folder => folder.Write("test.asm", text), machine);

    public static ScreenDriver File(string path, string look = "80x24_en") => new(look, _ => path);

    public static ScreenDriver Made(Func<TemporaryFolder, string> path, string look = "80x24_en") => new(look, path);

    public string PathOf(string name) => _folder.PathOf(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Presses keys one after the other, by their names.</summary>
    public ScreenDriver Press(string keys)
    {
        foreach (var name in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            KeyCount++;
            Send(KeyNames.Parse(name));
        }

        return this;
    }

    /// <summary>Types a text, a key for each character.</summary>
    public ScreenDriver Type(string text)
    {
        foreach (var key in KeyNames.Typed(text))
        {
            KeyCount++;
            Send(key);
        }

        return this;
    }

    /// <summary>Types a command and Enter.</summary>
    public ScreenDriver Command(string line) => Type($":{line}").Press("Enter");

    public ScreenDriver Click(int x, int y)
    {
        Send(new MouseEvent(MouseAction.Press, MouseButton.Left, x, y));
        return Send(new MouseEvent(MouseAction.Release, MouseButton.Left, x, y));
    }

    /// <summary>Clicks at the start of a text on the screen.</summary>
    public ScreenDriver Click(string text)
    {
        var (x, y) = Find(text);
        return Click(x, y);
    }

    public ScreenDriver Wheel(int x, int y, bool isUp = false) =>
        Send(new MouseEvent(isUp ? MouseAction.WheelUp : MouseAction.WheelDown, MouseButton.None, x, y));

    public ScreenDriver Drag(int x, int y) => Send(new MouseEvent(MouseAction.Drag, MouseButton.Left, x, y));

    public ScreenDriver Resize(int width, int height) => Send(new ResizeEvent(width, height));

    public ScreenDriver Paste(string text) => Send(new PasteEvent(text));

    /// <summary>Draws once more, without anything having happened.</summary>
    public ScreenDriver Redraw() => Resize(Host.Size.Width, Host.Size.Height);

    public ScreenDriver Send(InputEvent input)
    {
        Host.Send(input);
        while (Host.WaitingCount > 0 && ExitCode is null)
        {
            _application.Pump(TimeSpan.Zero);
        }

        return Rests && ExitCode is null ? Rest() : this;
    }

    /// <summary>Lets time pass.</summary>
    public ScreenDriver Wait(TimeSpan time)
    {
        for (var end = Clock.Now + time; Clock.Now < end && ExitCode is null;)
        {
            var left = end - Clock.Now;
            Clock.Advance(left < Frame ? left : Frame);
            _application.Pump(TimeSpan.Zero);
        }

        // What came behind the last frame is to be seen too.
        Host.Resize(Host.Size.Width, Host.Size.Height);
        _application.Pump(TimeSpan.Zero);
        return this;
    }

    /// <summary>Lets time pass until nothing happens by itself any more.</summary>
    public ScreenDriver Rest()
    {
        for (var i = 0; i < MostWaits && ExitCode is null; i++)
        {
            var frames = Host.FrameCount;
            Clock.Advance(Frame);
            _application.Pump(TimeSpan.Zero);
            if (Host.FrameCount == frames && Host.WaitingCount == 0)
            {
                return this;
            }
        }

        return ExitCode is null ? throw new TimeoutException($"It doesn't come to rest:\n{Screen}") : this;
    }

    /// <summary>Ends it, and begins anew with other options.</summary>
    public ScreenDriver Reopen(Func<ApplicationOptions, ApplicationOptions> change)
    {
        _options = change(_options);
        return Reopen();
    }

    /// <summary>Ends it and begins anew, as somebody who quits and comes back.</summary>
    public ScreenDriver Reopen()
    {
        _application = new Application(Host, _options);
        return Redraw();
    }

    public string Row(int y) => Screen.Split('\n')[y];

    /// <summary>What a circuit's or a network's port is shown to hold: what stands behind its name, between the borders of its pane.</summary>
    public string Port(string name)
    {
        foreach (var line in Screen.Split('\n'))
        {
            foreach (var sign in "→■←")
            {
                var at = line.IndexOf($"{sign} {name} ", StringComparison.Ordinal);
                if (at >= 0)
                {
                    return line[(at + name.Length + 3)..].Split('│', '┃')[0].Trim(' ', '█');
                }
            }
        }

        throw new InvalidOperationException($"No port {name}:\n{Screen}");
    }

    /// <summary>Where a text begins on the screen.</summary>
    public (int X, int Y) Find(string text)
    {
        var grid = Host.Frame!;
        for (var y = 0; y < grid.Height; y++)
        {
            var line = new StringBuilder();
            var columns = new List<int>();
            for (var x = 0; x < grid.Width; x++)
            {
                var rune = grid[x, y].IsRightHalf ? string.Empty : grid[x, y].Rune.ToString();
                line.Append(rune);
                columns.AddRange(Enumerable.Repeat(x, rune.Length));
            }

            if (line.ToString().IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (columns[at], y);
            }
        }

        throw new InvalidOperationException($"'{text}' isn't there:\n{Screen}");
    }

    public void Dispose() => _folder.Dispose();
}
