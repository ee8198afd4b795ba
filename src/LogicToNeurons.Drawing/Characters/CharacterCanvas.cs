using System.Diagnostics;
using System.Text;
using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Drawing.Characters;

/// <summary>Cells that shapes are drawn onto.</summary>
internal sealed class CharacterCanvas
{
    private static readonly Rune Blank = new(' ');

    private readonly Area _area;
    private readonly Func<Rune, int> _widthOf;
    private readonly Arms[] _arms;
    private readonly PictureCell[] _cells;
    private readonly bool[] _isBorder;
    private readonly bool[] _isLabel;

    public CharacterCanvas(Area area, Func<Rune, int> widthOf)
    {
        (_area, _widthOf) = (area, widthOf);
        _arms = new Arms[area.Width * area.Height];
        _isBorder = new bool[_arms.Length];
        _isLabel = new bool[_arms.Length];
        _cells = new PictureCell[_arms.Length];
        Array.Fill(_cells, new PictureCell(Blank, -1, -1, false));
    }

    public void Draw(Shape shape)
    {
        switch (shape)
        {
            case Group group:
                foreach (var part in group.Shapes)
                {
                    Draw(part);
                }

                break;
            case Line line:
                DrawLine(line);
                break;
            case Box box:
                DrawBox(box);
                break;
            case Label label:
                DrawLabel(label);
                break;
            case Dot or Outline:
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Chooses the characters of all lines.</summary>
    public CharacterPicture Finish(LineSigns signs)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (!_arms[i].IsEmpty && !_isLabel[i])
            {
                var sign = LineCharacter.Of(_arms[i], _isBorder[i], _cells[i].Crossed >= 0, signs);
                _cells[i] = _cells[i] with { Rune = new Rune(sign), IsHeavy = _arms[i].HasHeavy };
            }
        }

        return new CharacterPicture(_area, _cells);
    }

    private void DrawLine(Line line)
    {
        var weight = line.IsHeavy ? (byte)2 : (byte)1;
        for (var i = 1; i < line.Points.Length; i++)
        {
            var (x1, y1) = CellOf(line.Points[i - 1]);
            var (x2, y2) = CellOf(line.Points[i]);
            if (y1 == y2)
            {
                DrawHorizontal(Math.Min(x1, x2), Math.Max(x1, x2), y1, weight, line.Tag, isBorder: false);
            }
            else
            {
                DrawVertical(x1, Math.Min(y1, y2), Math.Max(y1, y2), weight, line.Tag, isBorder: false);
            }
        }
    }

    private void DrawBox(Box box)
    {
        var (left, top) = CellOf(box.Corner);
        var (right, bottom) = (left + (int)box.Width - 1, top + (int)box.Height - 1);
        DrawHorizontal(left, right, top, 1, box.Tag, isBorder: true);
        DrawHorizontal(left, right, bottom, 1, box.Tag, isBorder: true);
        DrawVertical(left, top, bottom, 1, box.Tag, isBorder: true);
        DrawVertical(right, top, bottom, 1, box.Tag, isBorder: true);
    }

    private void DrawHorizontal(int from, int to, int y, byte weight, int tag, bool isBorder)
    {
        for (var x = Math.Max(from, _area.X); x <= Math.Min(to, _area.X + _area.Width - 1); x++)
        {
            var arms = new Arms(0, x < to ? weight : (byte)0, 0, x > from ? weight : (byte)0);
            Join(x, y, arms, tag, isBorder);
        }
    }

    private void DrawVertical(int x, int from, int to, byte weight, int tag, bool isBorder)
    {
        for (var y = Math.Max(from, _area.Y); y <= Math.Min(to, _area.Y + _area.Height - 1); y++)
        {
            var arms = new Arms(y > from ? weight : (byte)0, 0, y < to ? weight : (byte)0, 0);
            Join(x, y, arms, tag, isBorder);
        }
    }

    private void Join(int x, int y, Arms arms, int tag, bool isBorder)
    {
        if (IndexOf(x, y) is not { } index || arms.IsEmpty)
        {
            return;
        }

        var cell = _cells[index];
        var (before, joined) = (_arms[index], _arms[index].With(arms));
        _arms[index] = joined;
        _isBorder[index] |= isBorder;
        if (before.IsEmpty)
        {
            _cells[index] = cell with { Tag = tag };
        }
        else if (cell.Tag != tag && joined is { Up: > 0, Right: > 0, Down: > 0, Left: > 0 })
        {
            var isVertical = arms.Up > 0;
            _cells[index] = isVertical ? cell with { Tag = tag, Crossed = cell.Tag } : cell with { Crossed = tag };
        }
    }

    private void DrawLabel(Label label)
    {
        var width = 0;
        foreach (var rune in label.Text.EnumerateRunes())
        {
            width += _widthOf(rune);
        }

        var (x, y) = CellOf(label.Place);
        x -= label.Anchor switch
        {
            Anchor.Start => 0,
            Anchor.Middle => width / 2,
            Anchor.End => width - 1,
        };
        foreach (var rune in label.Text.EnumerateRunes())
        {
            var runeWidth = _widthOf(rune);
            Put(x, y, rune, runeWidth, label.Tag);
            x += runeWidth;
        }
    }

    // A wide character whose other half lies outside is left out; combining marks, which have no cell, are too.
    private void Put(int x, int y, Rune rune, int width, int tag)
    {
        if (width == 0 || IndexOf(x, y) is not { } index || IndexOf(x + width - 1, y) is not { } last)
        {
            return;
        }

        _cells[index] = new PictureCell(rune, tag, -1, false);
        (_isLabel[index], _isLabel[last]) = (true, true);
        if (last != index)
        {
            _cells[last] = new PictureCell(new Rune('\0'), tag, -1, false);
        }
    }

    private int? IndexOf(int x, int y)
    {
        var (column, row) = (x - _area.X, y - _area.Y);
        return column >= 0 && row >= 0 && column < _area.Width && row < _area.Height ? (row * _area.Width) + column : null;
    }

    private static (int X, int Y) CellOf(Point point) => ((int)point.X, (int)point.Y);
}
