using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The truth table, with the row of the present inputs marked; Enter sets a row's inputs.</summary>
internal sealed class TablePane(CircuitScreen screen) : Pane
{
    private const int MostColumns = 40;

    private readonly ScrollList _list = new();
    private TableRows? _rows;
    private int _height = 1;
    private int _first;
    private bool _isCut;
    private bool _isFollowing;
    private string _whyNot = string.Empty;

    public override string TitleKey => "pane.table";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "settle", "focus", "zoom", "command"];

    /// <summary>Gets the columns that the whole table takes.</summary>
    public int Columns => _rows is null ? 16 : Math.Min(MostColumns, Widths(_rows).Sum() + 2);

    /// <summary>Looks at another circuit.</summary>
    public void Rebuild()
    {
        _rows = null;
        _first = 0;
        if (screen.Run is { } run)
        {
            var table = TruthTable.Of(run.Netlist, new TruthTableOptions(), screen.Path);
            _rows = table.Value is { } made ? new TableRows(run.Netlist, made) : null;
            _whyNot = table.Value is null ? table.Diagnostics[0].Message.In(screen.Speaker.Language) : string.Empty;
        }

        _list.Count = _rows?.Count ?? 0;
    }

    /// <summary>Goes to the row of the present inputs, and to its page: what is in sight depends on nothing that was in sight before.</summary>
    public void Follow()
    {
        _isFollowing = true;
        if (_rows is not null && screen.Run is { } run)
        {
            _list.Select(_rows.RowOf(run.Machine.Values));
        }
    }

    public override string Footer => _rows is not null && (_isCut || _first > 0) ? screen.Say("table.more") : string.Empty;

    // A table that is too wide goes to the side.
    public override bool Handle(KeyEvent key)
    {
        if (key.Modifiers != Modifiers.None || !(key.Key == Key.Left ? _first > 0 : key.Key == Key.Right && _isCut))
        {
            var isMove = _list.Handle(key, _height);
            _isFollowing &= !isMove;
            return isMove;
        }

        _first += key.Key == Key.Left ? -1 : 1;
        return true;
    }

    public override void Enter()
    {
        if (_rows is not null && screen.Run is { } run && _list.Selected >= 0)
        {
            foreach (var (net, value) in _rows.InputsOf(_list.Selected))
            {
                run.Set([net], value);
            }

            // The row that somebody points at stays where it is.
            var wasFollowing = _isFollowing;
            screen.Follow();
            _isFollowing = wasFollowing;
        }
    }

    public override void Scroll(int rows)
    {
        _list.Scroll(rows);
        _isFollowing = false;
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (_rows is not { } table || screen.Run is not { } run)
        {
            Paragraph.Draw(canvas, 0, _whyNot, Role.Muted);
            return;
        }

        var widths = Widths(table);
        _isCut = widths.Skip(_first).Sum() + 2 > canvas.Width - 3;
        var head = canvas.Inner(new Area(2, 0, canvas.Width - 2, 1));
        DrawCells(head, widths, table, column => table.Headings[column], static _ => Role.Name);
        var body = canvas.Inner(new Area(0, 1, canvas.Width, Math.Max(0, canvas.Height - 1)));
        _height = Math.Max(1, body.Height);
        var present = table.RowOf(run.Machine.Values);
        var places = new HitMap<int>();
        var values = table.Window(_isFollowing ? _list.PageFor(_height) : _list.TopFor(_height), _height);
        ListRows.Draw(body, _list, isFocused, (row, index, isSelected) => DrawCells(row, widths, table, column => values[index - _list.Top][column] ? "1" : "0", _ => isSelected ? Role.Selection : index == present ? Role.Current : Role.Normal), places);
        hits.Add(body.Area, (mouse, x, y) => OnMouse(mouse, places, body.Area.X + x, body.Area.Y + y));
    }

    private void OnMouse(MouseEvent mouse, HitMap<int> places, int x, int y)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
        else if (mouse.Action == MouseAction.Press && places.TryFind(x, y, out var index, out _))
        {
            screen.Focus(this);
            _list.Select(index);
            Enter();
        }
    }

    // A line stands between what goes in and what comes out.
    private void DrawCells(Canvas row, ImmutableArray<int> widths, TableRows table, Func<int, string> text, Func<int, Role> role)
    {
        var x = 0;
        for (var column = _first; column < widths.Length && x < row.Width; column++)
        {
            if (column == table.FreeCount)
            {
                x = row.Write(x, 0, "│ ", Role.Border);
            }

            x = row.WriteIn(x, 0, Math.Min(widths[column], row.Width - x), text(column), role(column));
        }
    }

    private static ImmutableArray<int> Widths(TableRows table) => [.. table.Headings.Select(heading => DisplayWidth.Of(heading) + 1)];
}
