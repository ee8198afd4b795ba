using System.Globalization;
using LogicToNeurons.App.Levels;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The data path of gates: the stages of a tick with the values on their buses; each opens into parts, buses, and gates.</summary>
internal sealed class DatapathPane(LevelsScreen screen) : Pane
{
    private const int MostDigits = 63;
    private const int FirstNet = 2;

    private readonly PartDetail _detail = new(screen);
    private readonly ScrollList _list = new();
    private int _height = 1;

    public override string TitleKey => "pane.datapath";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "focus", "why", "in", "out", "zoom", "command"];

    public override string Footer => screen.Say("datapath.size", NetworkWords.Number(screen.Gates.GateCount), NetworkWords.Number(screen.Gates.Switching), screen.Gates.Depth);

    private DatapathTree Tree => screen.Tree;

    /// <summary>Gets the selected row.</summary>
    public DatapathRow Selected => Tree.Rows[Math.Max(0, _list.Selected)];

    /// <summary>Looks at another machine: at its ALU first, where most happens.</summary>
    public void Rebuild()
    {
        _list.Count = Tree.Rows.Count;
        _list.Select((int)DatapathStage.Alu);
    }

    public override bool Handle(KeyEvent key)
    {
        var isMove = _list.Handle(key, _height);
        if (isMove)
        {
            Take();
        }

        return isMove;
    }

    // A net says why; everything else opens and closes.
    public override void Enter()
    {
        if (Selected.Kind == DatapathRowKind.Net)
        {
            Take();
            screen.Why();
        }
        else
        {
            Toggle();
        }
    }

    /// <summary>Opens the selected row.</summary>
    /// <returns>False if there is nothing in it.</returns>
    public bool Open()
    {
        if (Selected is not { CanOpen: true } row)
        {
            return false;
        }

        if (!row.IsOpen)
        {
            Toggle();
        }

        _list.Select(_list.Selected + 1);
        Take();
        return true;
    }

    /// <summary>Closes what the selected row stands in, and selects that.</summary>
    /// <returns>False at a stage that is closed.</returns>
    public bool Close()
    {
        var row = Selected.IsOpen ? _list.Selected : Tree.ParentOf(_list.Selected);
        if (row < 0)
        {
            return false;
        }

        _list.Select(row);
        Toggle();
        return true;
    }

    public override void Scroll(int rows) => _list.Scroll(rows);

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        // Rows that are left show what the selected stage works with.
        var whole = new Area(0, 0, canvas.Width, canvas.Height);
        var (rows, left) = whole.SplitBottom(canvas.Height - Tree.Rows.Count - 1 is >= PartDetail.FewestRows and var spare ? spare : 0);
        if (!left.IsEmpty)
        {
            _detail.Draw(canvas.Inner(left), Selected.Stage);
        }

        canvas = canvas.Inner(rows);
        _height = Math.Max(1, canvas.Height);
        var names = Tree.Rows.Where(row => row.Kind == DatapathRowKind.Stage).Max(row => DisplayWidth.Of(screen.Say(StageWords.KeyOf(row.Stage)))) + 1;
        var places = new HitMap<int>();
        ListRows.Draw(canvas, _list, isFocused, (row, index, isSelected) => DrawRow(row, Tree.Rows[index], isSelected, names), places);
        hits.Add(canvas.Area, (mouse, x, y) => OnMouse(mouse, places, canvas.Area.X + x, canvas.Area.Y + y));
    }

    private void Toggle()
    {
        Tree.Toggle(_list.Selected);
        _list.Count = Tree.Rows.Count;
    }

    // What is selected here is picked for all levels.
    private void Take()
    {
        if (Selected is { Kind: DatapathRowKind.Bus or DatapathRowKind.Net, Nets: var nets } && !(Selected.Kind == DatapathRowKind.Bus && nets.Contains(screen.Cursor.Net)))
        {
            screen.Cursor.PickNet(nets.FirstOrDefault(net => net >= FirstNet));
            screen.ShowCursor();
        }
    }

    private void OnMouse(MouseEvent mouse, HitMap<int> places, int x, int y)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
        else if (mouse.Action == MouseAction.Press && places.TryFind(x, y, out var index, out _))
        {
            var wasSelected = _list.Selected == index && screen.Focused == this;
            screen.Focus(this);
            _list.Select(index);
            Take();
            if (wasSelected)
            {
                Enter();
            }
        }
    }

    // Lit or not, in use or not, open or closed; then the name and what is there.
    private void DrawRow(Canvas row, DatapathRow one, bool isSelected, int names)
    {
        var light = screen.Cursor.LightOf(one);
        row.Put(0, 0, light switch { 2 => '◆', 1 => '◇', _ => ' ' }, isSelected ? Role.Selection : Role.Match);
        if (one.Kind == DatapathRowKind.Stage)
        {
            DrawStage(row, one, isSelected, names);
            return;
        }

        var role = isSelected ? Role.Selection : light == 2 ? Role.Match : Role.Normal;
        var x = 1 + (2 * one.Depth);
        var text = TextOf(one);
        var value = ValueOf(one);
        var columns = Math.Max(0, Math.Min(DisplayWidth.Of(text), row.Width - x - DisplayWidth.Of(value) - 1));
        x = row.WriteIn(x, 0, columns, text, one.Kind == DatapathRowKind.Instance && !isSelected ? Role.Name : role) + 1;
        var room = row.Width - x;
        if (one.Kind == DatapathRowKind.Bus && one.Nets.Length <= MostDigits && DisplayWidth.Of(value) + one.Nets.Length + 1 <= room)
        {
            row.WriteIn(x, 0, room, DatapathWords.Digits(screen.Gates, one.Nets), isSelected ? role : Role.Muted);
        }

        row.WriteBefore(row.Width, 0, DisplayWidth.Clip(value, Math.Max(0, room), "…"), isSelected ? role : IsZero(one) ? Role.Muted : Role.Strong);
    }

    private void DrawStage(Canvas row, DatapathRow one, bool isSelected, int names)
    {
        var isActive = screen.Stages.IsActive(one.Stage);
        var role = isSelected ? Role.Selection : isActive ? Role.Strong : Role.Muted;
        row.Put(1, 0, isActive ? '●' : '○', role);
        row.WriteIn(3, 0, Math.Max(0, row.Width - 3), screen.Say(StageWords.KeyOf(one.Stage)), isSelected ? role : isActive ? Role.Name : Role.Muted);
        var x = 3 + names;
        row.WriteIn(x, 0, Math.Max(0, row.Width - x), LevelsWords.For(row.Glyphs, screen.Speaker.Say(screen.Stages.Of(one.Stage))), role);
    }

    private string TextOf(DatapathRow row) => row.Kind switch
    {
        DatapathRowKind.Instance => row.Part is { } kind ? $"{screen.Say(DatapathWords.KeyOf(kind))}  {row.Name}" : screen.Gates.Netlist.Instances[row.Instance].Title,
        DatapathRowKind.Bus => $"{DatapathWords.Arrow(row.Role)}{row.Name}",
        _ when row.Role == SignalRole.Input => $"{DatapathWords.Arrow(row.Role)}{row.Name} = {screen.Gates.Names[row.Nets[0]]}",
        _ => $"{DatapathWords.Arrow(row.Role)}{GateOf(row)}",
    };

    // The gate with the names as they are inside the instance.
    private string GateOf(DatapathRow row)
    {
        var (netlist, names) = (screen.Gates.Netlist, screen.Gates.Names);
        var text = CircuitValues.TextOf(netlist, names, row.Nets[0]);
        var path = names.Paths[row.Instance];
        text = path.Length > 0 ? text.Replace($"{path}.", string.Empty, StringComparison.Ordinal) : text;
        return text.StartsWith($"{row.Name} = ", StringComparison.Ordinal) || text == row.Name ? text
            : text.IndexOf(" = ", StringComparison.Ordinal) is >= 0 and var at ? row.Name + text[at..]
            : $"{row.Name} = {text}";
    }

    private string ValueOf(DatapathRow row) => row.Kind switch
    {
        DatapathRowKind.Instance => string.Empty,
        DatapathRowKind.Bus when row.Nets.Length > MostDigits => screen.Say("datapath.bits", row.Nets.Length),
        _ => screen.Gates.Number(row.Nets, isSigned: row.Nets.Length == screen.Gates.Machine.Plan.Width).ToString(CultureInfo.InvariantCulture),
    };

    private bool IsZero(DatapathRow row)
    {
        foreach (var net in row.Nets)
        {
            if (screen.Gates.Values[net] == 1)
            {
                return false;
            }
        }

        return true;
    }
}
