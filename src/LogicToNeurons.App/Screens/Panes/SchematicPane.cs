using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The schematic with the values on its wires; one looks into boxes and out again.</summary>
internal sealed class SchematicPane(CircuitScreen screen) : Pane
{
    private const int MostCells = 300;
    private const int MostReadable = 60;

    private static readonly int[] PartSizes = [40, 30, 22, 16, 12, 9, 7, 5, 4, 3, 2, 1];

    private TextSchematic? _picture;
    private (int Width, int Height, bool IsNarrow) _room;
    private int _cell = -1;
    private int _middle = -1;
    private SchematicView _readable;
    private int _x;
    private int _y;

    public override string TitleKey => "pane.schematic";

    public override IReadOnlyList<string> Hints => ["toggle", "step", "back", "run", "settle", "focus", "why", "in", "out", "path", "command"];

    public override string Footer => screen.Run is not { } run ? string.Empty
        : IsTooLarge && screen.Net >= 2 ? screen.Say("schematic.part", run.Names[screen.Net], run.Statistics.Gates)
        : screen.Instance > 0 ? run.Names.Paths[screen.Instance] : string.Empty;

    /// <summary>Gets a value indicating whether the circuit is too large for a picture, so that only what is near the selected net is shown.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Draws anew what another circuit, or another instance, is.</summary>
    public void Rebuild()
    {
        (_picture, _middle) = (null, -1);
        (_cell, _x, _y) = (0, 0, 0);
        IsTooLarge = false;
        if (screen.Run is { } run)
        {
            _readable = Schematic.Readable(run.Netlist, screen.Instance, MostReadable);
            IsTooLarge = Schematic.CountCells(run.Netlist, _readable) > MostCells;
        }
    }

    /// <summary>Selects the box of an instance.</summary>
    public void SelectInstance(int instance)
    {
        if (Picture() is { } picture)
        {
            Select(picture.Schematic.Cells.ToList().FindIndex(cell => cell.Role == CellRole.Instance && cell.Index == instance));
        }
    }

    public override bool Handle(KeyEvent key)
    {
        var (x, y) = key.Modifiers != Modifiers.None ? (0, 0) : key.Key switch
        {
            Key.Up => (0, -1),
            Key.Down => (0, 1),
            Key.Left => (-1, 0),
            Key.Right => (1, 0),
            _ => (0, 0),
        };
        if ((x, y) == (0, 0) || Picture() is not { } picture)
        {
            return key.Key == Key.Backspace && screen.Leave();
        }

        Select(SchematicSteps.Next(picture, _cell, x, y));
        return true;
    }

    // Into a box, else why.
    public override void Enter()
    {
        if (SelectedInstance() is { } instance)
        {
            screen.Enter(instance);
        }
        else
        {
            screen.Why();
        }
    }

    /// <summary>The instance whose box is selected; null if none is.</summary>
    public int? SelectedInstance() =>
        _cell >= 0 && Picture() is { } picture && _cell < picture.Schematic.Cells.Length && picture.Schematic.Cells[_cell] is { Role: CellRole.Instance } box ? box.Index : null;

    /// <summary>The input that is selected, to be toggled; −1 if none is.</summary>
    public int SelectedInput() =>
        _cell >= 0 && Picture() is { } picture && _cell < picture.Schematic.Cells.Length && picture.Schematic.Cells[_cell] is { Role: CellRole.Input or CellRole.Register } cell && cell.Outputs is [{ Nets: [var net] }] && screen.Run!.IsSettable(net) ? net : -1;

    public override void Scroll(int rows) => _y += rows;

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not { } run)
        {
            Paragraph.Draw(canvas, 0, screen.Say("circuit.broken"), Role.Muted);
            return;
        }

        var isUnicode = canvas.Glyphs == GlyphSet.Unicode;
        if (_room != (canvas.Width, canvas.Height, isUnicode))
        {
            _room = (canvas.Width, canvas.Height, isUnicode);
            _picture = null;
        }

        if (Picture() is not { } picture)
        {
            Paragraph.Draw(canvas, 0, screen.Say("schematic.tooLarge", run.Statistics.Gates), Role.Muted);
            return;
        }

        Reveal(picture, canvas);
        var view = new LogicToNeurons.Drawing.Characters.Area(_x, _y, Math.Min(canvas.Width, picture.Width - _x), Math.Min(canvas.Height, picture.Height - _y));
        var drawn = picture.Draw(view, isUnicode ? LineSigns.Unicode : LineSigns.Ascii, run.Machine.Values);
        var roles = new SchematicRoles(screen, run, picture, isFocused ? _cell : -1);
        var (left, top) = (Math.Max(0, (canvas.Width - picture.Width) / 2), Math.Max(0, (canvas.Height - picture.Height) / 2));
        for (var y = 0; y < view.Height; y++)
        {
            for (var x = 0; x < view.Width; x++)
            {
                var cell = drawn[_x + x, _y + y];
                if (cell.Rune.Value != 0)
                {
                    canvas.Write(left + x, top + y, cell.Rune.ToString(), roles.Of(cell));
                }
            }
        }

        hits.Add(canvas.Area, (mouse, x, y) => OnMouse(mouse, drawn, _x + x - left, _y + y - top));
    }

    private void OnMouse(MouseEvent mouse, CharacterPicture drawn, int x, int y)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
        else if (mouse.Action == MouseAction.Press)
        {
            screen.Focus(this);
            var area = drawn.Area;
            if (x >= area.X && y >= area.Y && x < area.X + area.Width && y < area.Y + area.Height)
            {
                Click(drawn[x, y].Tag);
            }
        }
    }

    private void Click(int tag)
    {
        if (_picture?.ItemOf(tag) is not { } item)
        {
            return;
        }

        if (item.Wire >= 0)
        {
            screen.Select(_picture.Schematic.Wires[item.Wire].Nets[0]);
        }
        else if (_cell == item.Cell && SelectedInput() is >= 0 and var input)
        {
            screen.Run!.Set([input], 1 - screen.Run.Machine.Values[input]);
            screen.Follow();
        }
        else
        {
            Select(item.Cell);
        }
    }

    private void Select(int cell)
    {
        if (cell < 0 || Picture() is not { } picture)
        {
            return;
        }

        _cell = cell;
        var pins = picture.Schematic.Cells[cell];
        var nets = pins.Outputs.Length > 0 ? pins.Outputs[0].Nets : pins.Inputs.Length > 0 ? pins.Inputs[0].Nets : [];
        if (nets.Length > 0)
        {
            screen.Select(nets[0]);
        }
    }

    // As deep as it fits into the pane; where nothing fits, with all boxes closed, to be scrolled.
    private TextSchematic? Picture()
    {
        if (screen.Run is not { } run)
        {
            return null;
        }

        if (IsTooLarge)
        {
            return Part(run);
        }

        if (_picture is not null)
        {
            return _picture;
        }

        for (var depth = _readable.Depth; depth >= 0; depth--)
        {
            var picture = new TextSchematic(Schematic.Of(run.Netlist, _readable with { Depth = depth }), hasValues: true, _room.IsNarrow);
            _picture = picture;
            if (picture.Width <= _room.Width && picture.Height <= _room.Height)
            {
                break;
            }
        }

        return _picture;
    }

    // As much around the selected net as fits into the pane.
    private TextSchematic? Part(CircuitRunner run)
    {
        if ((_picture is not null && _middle == screen.Net) || screen.Net < 2)
        {
            return _picture;
        }

        _middle = screen.Net;
        foreach (var most in PartSizes)
        {
            _picture = new TextSchematic(Schematic.Around(run.Netlist, run.Names, _middle, most), hasValues: true, _room.IsNarrow);
            if (_picture.Width <= _room.Width && _picture.Height <= _room.Height)
            {
                break;
            }
        }

        _cell = _picture!.Schematic.CellOf(_middle);
        return _picture;
    }

    // The selected cell stays in sight, in the middle where the picture is larger than the pane.
    private void Reveal(TextSchematic picture, Canvas canvas)
    {
        if (_cell >= 0 && _cell < picture.Schematic.Cells.Length)
        {
            var area = picture.AreaOf(_cell);
            _x = area.X < _x || area.X + area.Width > _x + canvas.Width ? area.X + ((area.Width - canvas.Width) / 2) : _x;
            _y = area.Y < _y || area.Y + area.Height > _y + canvas.Height ? area.Y + ((area.Height - canvas.Height) / 2) : _y;
        }

        _x = Math.Clamp(_x, 0, Math.Max(0, picture.Width - canvas.Width));
        _y = Math.Clamp(_y, 0, Math.Max(0, picture.Height - canvas.Height));
    }
}
