using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Dialogs;

/// <summary>All keys and commands, and what the signs mean; it shows less as one types.</summary>
internal sealed class HelpDialog : Dialog
{
    private const int Width = 78;
    private const int KeyColumns = 10;
    private const int NameColumns = 11;
    private const int DetailRows = 3;
    private const int LeastForDetail = 12;

    private static readonly string[] Signs = ["current", "break", "when", "changed", "read", "written", "both", "unwritten"];
    private static readonly string[] CircuitSigns = ["ports", "heavy", "changed", "changing", "row"];

    private static readonly string[] NetworkSigns = ["ports", "lit", "alive", "computed", "next", "wrong"];

    private static readonly string[] NetworkFileSigns = ["ports", "alive", "computed", "next"];

    private static readonly string[] LevelSigns = ["stage", "pick", "inOut", "agree", .. Signs];

    private readonly Shell _shell;
    private readonly FilterList<Line> _lines;
    private int _height = 1;

    /// <summary>Opens it.</summary>
    public HelpDialog(Shell shell)
    {
        _shell = shell;
        var lines = new List<Line>();
        foreach (var command in shell.Commands.All)
        {
            lines.Add(new Line(command.KeyText, command.Name, $"{shell.Say($"ui.{command.WordsName}.help")}{(command.Arguments.Length > 0 ? $"   :{command.Name} {command.Arguments}" : string.Empty)}", command));
        }

        lines.AddRange((shell.Network is not null ? NetworkSigns : shell.Screens.Stepped is not null ? NetworkFileSigns : shell.Circuit is not null ? CircuitSigns : shell.Levels is not null ? LevelSigns : Signs).Select(sign => new Line(shell.Say($"sign.{sign}"), shell.Say("sign.name"), shell.Say($"sign.{sign}.help"), null)));
        _lines = new FilterList<Line>(lines, static line => $"{line.Keys} {line.Name} {line.Help}");
        _lines.List.Select(0);
    }

    public override void Paste(string text) => _lines.Paste(text);

    public override void Handle(KeyEvent key)
    {
        if (key.Key == Key.Escape || key.IsControl('c') || (_lines.Filter.Text.Length == 0 && (key.Types('?') || key.Types('q') || key.Key == Key.F1)))
        {
            Close();
        }
        else if (key.Key == Key.Enter)
        {
            Execute(_lines.Selected);
        }
        else
        {
            _lines.Handle(key, _height);
        }
    }

    public override void Draw(Canvas screen, HitMap<MouseHandler> hits)
    {
        var canvas = Overlay.Draw(screen, Width, screen.Height, _shell.Say("help.title"), _shell.Say("help.keys"));
        hits.Add(canvas.Area, (mouse, _, _) => Wheel(mouse, _lines.List));
        var (above, below) = new Area(1, 0, canvas.Width - 2, canvas.Height).SplitBottom(canvas.Height >= LeastForDetail ? DetailRows : 0);
        _height = Math.Max(1, above.Height - 1);
        var places = new HitMap<int>();
        _lines.Draw(canvas.Inner(above), DrawRow, places);
        if (_lines.Shown.Count == 0)
        {
            canvas.Inner(above).WriteIn(0, 1, above.Width, _shell.Say("search.none", _lines.Filter.Text), Role.Muted);
        }

        // Rows cut what is long; the selected one stands below as a whole.
        Paragraph.Draw(canvas.Inner(below), 1, _lines.Selected?.Help ?? string.Empty, Role.Muted);
        hits.Add(canvas.Area, (mouse, x, y) =>
        {
            if (mouse.Action == MouseAction.Press && places.TryFind(canvas.Area.X + x, canvas.Area.Y + y, out var index, out _))
            {
                _lines.List.Select(index);
            }
            else
            {
                Wheel(mouse, _lines.List);
            }
        });
    }

    private static void DrawRow(Canvas row, Line line, bool isSelected)
    {
        var role = isSelected ? Role.Selection : Role.Normal;
        var keys = Math.Max(KeyColumns, DisplayWidth.Of(line.Keys));
        var x = row.WriteIn(0, 0, keys, line.Keys, isSelected ? role : Role.Key) + 1;
        x = row.WriteIn(x, 0, NameColumns, line.Name, isSelected ? role : Role.Name) + 1;
        row.WriteIn(x, 0, row.Width - x, line.Help, role);
    }

    private void Execute(Line? line)
    {
        if (line?.Command is { } command)
        {
            Close();
            _shell.Commands.ExecuteKey(command);
        }
    }

    /// <summary>A line of the help.</summary>
    private sealed record Line(string Keys, string Name, string Help, UiCommand? Command);
}
