using LogicToNeurons.App.Files;
using LogicToNeurons.App.Levels;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>The full screen on a host: events in, frames out, time in between. The only part that knows a host and a clock.</summary>
public sealed class Application
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(33);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(5);

    // Behind a key a run goes on just long enough to be seen to, so that the key's frame doesn't wait.
    private static readonly TimeSpan SliceBehindKey = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan FileCheck = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ITerminalHost _host;
    private readonly ApplicationOptions _options;
    private readonly Shell _shell;
    private readonly Queue<InputEvent> _waiting = [];
    private readonly CellGrid?[] _grids = new CellGrid?[2];
    private int _frames;
    private long _lastFrame;
    private long _lastTick;
    private long _lastCheck;
    private long _began;
    private bool _isDrawing;
    private bool _isBusyShown;
    private int? _exitCode;

    /// <summary>Opens the full screen, and what it is to begin with.</summary>
    public Application(ITerminalHost host, ApplicationOptions options)
        : this(host, options, null)
    {
    }

    /// <summary>Opens the full screen with something that is read already.</summary>
    internal Application(ITerminalHost host, ApplicationOptions options, Action<ShellFiles>? open)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(options);
        _host = host;
        _options = options;
        var services = new ShellServices(options.Time, new ProgramLoader(options.Machine, options.Settings), new RecentFiles(options.Environment), IsCancelled)
        {
            BuildLevels = image => LevelsModel.Of(options.GatesFor(image), options.NeuronsFor(image)),
        };
        _shell = new Shell(services, new Speaker(options.Language));
        _lastTick = _lastCheck = options.Time.GetTimestamp();
        if (open is not null)
        {
            open(_shell.Files);
        }
        else if (options.Path is { } path)
        {
            _shell.Files.Open(path);
        }
        else
        {
            _shell.Push(new OpenDialog(_shell, isWelcome: true));
        }
    }

    /// <summary>Runs until the user leaves or the terminal is gone.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        Present();
        _shell.Files.Remember();
        while (_exitCode is null)
        {
            Pump(Timeout());
        }

        return _exitCode.Value;
    }

    /// <summary>Waits for an event, handles it and all that wait behind it, lets time go by, and shows the result.</summary>
    /// <param name="timeout">The longest wait.</param>
    /// <returns>Whether there was an event.</returns>
    public bool Pump(TimeSpan timeout)
    {
        var wasRunning = _shell.IsRunning;
        var input = Next(timeout);
        var hasEvent = input is not null;
        var start = _options.Time.GetTimestamp();

        // The time in which nothing ran is no time of a run that begins now.
        _lastTick = wasRunning ? _lastTick : start;
        while (input is not null && _exitCode is null)
        {
            // What is typed ahead finds the program where the keys before it have left it.
            Handle(input);
            Tick(SliceBehindKey);
            input = _exitCode is null && _options.Time.GetElapsedTime(start) < Frame ? Next(TimeSpan.Zero) : null;
        }

        if (_exitCode is null)
        {
            Tick(hasEvent ? SliceBehindKey : Slice);
            CheckFile();
            if (hasEvent || (_options.Time.GetElapsedTime(_lastFrame) >= Frame && _shell.IsStale))
            {
                Present();
                _shell.Files.Remember();
            }
        }

        return hasEvent;
    }

    /// <summary>Gets the exit code; null as long as it goes on.</summary>
    public int? ExitCode => _exitCode;

    private InputEvent? Next(TimeSpan timeout) => _waiting.TryDequeue(out var waiting) ? waiting : _host.Read(timeout);

    private TimeSpan Timeout() =>
        _shell.TimeToNext is { } wait ? wait < Frame ? wait : Frame
        : _shell.Screen is not null ? FileCheck
        : System.Threading.Timeout.InfiniteTimeSpan;

    private void Handle(InputEvent input)
    {
        _began = _options.Time.GetTimestamp();
        _isBusyShown = false;
        if (input is EndEvent end)
        {
            _exitCode = end.ExitCode;
            return;
        }

        if (input is ResumeEvent)
        {
            _shell.Files.ReloadIfChanged(isSettled: true);
        }

        _shell.Handle(input);
        ServeAll();
    }

    private void ServeAll()
    {
        while (_shell.Requests.TryDequeue(out var request) && _exitCode is null)
        {
            Serve(request);
        }
    }

    private void Serve(ShellRequest request)
    {
        switch (request)
        {
            case QuitRequest:
                _exitCode = App.ExitCode.Success;
                break;
            case StopRequest:
                _host.Suspend(null);
                break;
            case RedrawRequest:
                _host.Suspend(static () => { });
                break;
            case EditRequest edit:
                Edit(edit);
                break;
            default:
                break;
        }
    }

    private void Edit(EditRequest edit)
    {
        if (EditorCommand.Find(_options.Environment, edit.Path, edit.Line) is not { } editor)
        {
            _shell.Complain("editor.none");
            return;
        }

        EditorOutcome? outcome = null;
        _host.Suspend(() => outcome = editor.Run());
        _shell.Files.ReloadIfChanged(isSettled: true);
        if (outcome?.Problem is { } problem)
        {
            _shell.Tell(_shell.Speaker.Say(problem), Role.Warning);
        }
    }

    private void Tick(TimeSpan most)
    {
        var now = _options.Time.GetTimestamp();
        var elapsed = _options.Time.GetElapsedTime(_lastTick, now);
        _lastTick = _began = now;
        _isBusyShown = false;
        _shell.Attempt(() => _shell.Tick(elapsed, most));

        // A breakpoint's command may ask for something too.
        ServeAll();
    }

    private void CheckFile()
    {
        if (_options.Time.GetElapsedTime(_lastCheck) >= FileCheck)
        {
            _lastCheck = _options.Time.GetTimestamp();
            _shell.Files.ReloadIfChanged(isSettled: false);
        }
    }

    private void Present()
    {
        var (width, height) = _host.Size;
        ref var grid = ref _grids[_frames++ % 2];
        if (grid is null || grid.Width != width || grid.Height != height)
        {
            grid = new CellGrid(width, height, _options.Glyphs);
        }

        _isDrawing = true;
        _shell.Draw(grid);
        _isDrawing = false;
        _host.Present(grid);
        _lastFrame = _options.Time.GetTimestamp();
    }

    // In the middle of a search the machine is anywhere in the past: the last frame stays, with a word in its last row.
    private void PresentBusy()
    {
        if (_frames == 0 || _grids[(_frames - 1) % 2] is not { } last || _host.Size != (last.Width, last.Height))
        {
            return;
        }

        ref var grid = ref _grids[_frames++ % 2];
        if (grid is null || grid.Width != last.Width || grid.Height != last.Height)
        {
            grid = new CellGrid(last.Width, last.Height, _options.Glyphs);
        }

        grid.CopyFrom(last);
        _shell.DrawBusy(grid);
        _host.Present(grid);
        _lastFrame = _options.Time.GetTimestamp();
    }

    // Asked by long searches: Escape gives up; whatever else is typed meanwhile waits. What a frame looks for has to be found.
    private bool IsCancelled()
    {
        if (_isDrawing || _options.Time.GetElapsedTime(_began) < Patience)
        {
            return false;
        }

        if (!_isBusyShown)
        {
            _isBusyShown = true;
            PresentBusy();
        }

        while (_host.Read(TimeSpan.Zero) is { } input)
        {
            if (input is KeyEvent { Key: Key.Escape } || (input is KeyEvent key && key.IsControl('c')))
            {
                return true;
            }

            _waiting.Enqueue(input);
            if (input is EndEvent)
            {
                // A terminal that is gone says so as often as it is asked.
                return true;
            }
        }

        return false;
    }
}
