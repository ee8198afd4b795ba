using System.Text;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>A Karnaugh map: the rows of a truth table on a grid where neighbours differ in one input, over the edges, too.</summary>
/// <remarks>The first half of the inputs, rounded down, counts downward, the rest to the right, both in Gray code.</remarks>
public sealed class KarnaughMap
{
    /// <summary>The most inputs.</summary>
    public const int MostInputs = 4;

    private const int CellWidth = 4;

    private static readonly int[] Gray = [0, 1, 3, 2];

    private readonly CircuitFunction _function;
    private readonly FormSigns _signs;
    private readonly FormText _text;
    private readonly int _rowInputs;
    private readonly int _columnInputs;

    /// <summary>Draws the map of a function of 1 to <see cref="MostInputs"/> inputs.</summary>
    public KarnaughMap(CircuitFunction function, FormSigns signs)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfZero(function.Names.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(function.Names.Length, MostInputs);
        (_function, _signs) = (function, signs);
        _text = new FormText(function.Names, signs);
        _rowInputs = function.Names.Length / 2;
        _columnInputs = function.Names.Length - _rowInputs;
    }

    private int Height => 1 << _rowInputs;

    private int Width => 1 << _columnInputs;

    /// <summary>The map with the letters of the groups that each cell is in: the form's terms, in their order.</summary>
    public IEnumerable<string> Lines(TwoLevelForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var letters = Enumerable.Range(0, Height).Select(row => Enumerable.Range(0, Width).Select(column => Letters(form, RowAt(row, column))).ToArray()).ToArray();
        var most = letters.Max(row => row.Max(text => text.Length));
        return Drawn(string.Empty, most == 0 ? CellWidth : most + 5, (row, column) => letters[row][column], (_, _, _, _) => true);
    }

    /// <summary>The groups, each on a map of its own with a frame around it; a frame that is open goes on at the other edge.</summary>
    /// <param name="form">The form; each of its terms is a group.</param>
    /// <param name="width">The columns that there are.</param>
    public IEnumerable<string> Groups(TwoLevelForm form, int width)
    {
        ArgumentNullException.ThrowIfNull(form);
        var maps = form.Terms.Select((term, number) => Group(form.Kind, term, (char)('a' + number)).ToArray()).ToList();
        var mapWidth = maps.Count == 0 ? 1 : maps.Max(map => map.Max(line => DisplayWidth.Of(line))) + 3;
        var perRow = Math.Max(1, width / mapWidth);
        foreach (var (number, row) in maps.Chunk(perRow).Index())
        {
            var lines = Enumerable.Range(0, row[0].Length).Select(line => string.Concat(row.Select(map => DisplayWidth.PadRight(map[line], mapWidth))).TrimEnd());
            foreach (var line in number == 0 ? lines : lines.Prepend(string.Empty))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> Group(FormKind kind, Cube term, char letter) => Drawn(
        $"{letter}  {_text.Of(kind, term)}",
        CellWidth,
        (_, _) => string.Empty,
        (row, column, otherRow, otherColumn) => IsEdge(term, row, column, otherRow, otherColumn));

    // Whether there is a line between two neighbouring places, of which one may be beside the map.
    private bool IsEdge(Cube term, int row, int column, int otherRow, int otherColumn)
    {
        var isIn = IsIn(term, row, column);
        var isOtherIn = IsIn(term, otherRow, otherColumn);
        var isBorder = IsBeside(row, column) || IsBeside(otherRow, otherColumn);
        if (!isBorder)
        {
            return isIn != isOtherIn;
        }

        // A group that stands at both edges and not between them goes on over the edge.
        var (inRow, inColumn) = IsBeside(row, column) ? (otherRow, otherColumn) : (row, column);
        var isAcross = row == otherRow;
        var length = isAcross ? Width : Height;
        bool At(int place) => isAcross ? IsIn(term, inRow, place) : IsIn(term, place, inColumn);
        return IsIn(term, inRow, inColumn) && !(At(0) && At(length - 1) && !Enumerable.Range(0, length).All(At));
    }

    private bool IsBeside(int row, int column) => row < 0 || column < 0 || row >= Height || column >= Width;

    private bool IsIn(Cube term, int row, int column) => !IsBeside(row, column) && term.Covers(RowAt(row, column));

    private int RowAt(int row, int column) => (Gray[row] << _columnInputs) | Gray[column];

    private static string Letters(TwoLevelForm form, int row) =>
        string.Concat(form.Terms.Select((term, number) => term.Covers(row) ? ((char)('a' + number)).ToString() : string.Empty));

    // The title, the inputs to the right, their values, and the cells with the lines between them.
    private IEnumerable<string> Drawn(string title, int cellWidth, Func<int, int, string> mark, Func<int, int, int, int, bool> hasLine)
    {
        var rowNames = string.Join(' ', _function.Names[.._rowInputs]);
        var side = Math.Max(DisplayWidth.Of(rowNames), _rowInputs) + 1;
        if (title.Length > 0)
        {
            yield return title;
        }

        yield return $"{new string(' ', side + 2)}{string.Join(' ', _function.Names[_rowInputs..])}";
        var codes = Enumerable.Range(0, Width).Select(column => Code(Gray[column], _columnInputs).PadRight(cellWidth));
        yield return $"{DisplayWidth.PadRight(rowNames, side)}  {string.Concat(codes)}".TrimEnd();
        for (var row = 0; row <= Height; row++)
        {
            yield return (new string(' ', side) + Rule(row, cellWidth, hasLine)).TrimEnd();
            if (row < Height)
            {
                yield return (Code(Gray[row], _rowInputs).PadRight(side) + Cells(row, cellWidth, mark, hasLine)).TrimEnd();
            }
        }
    }

    private string Cells(int row, int cellWidth, Func<int, int, string> mark, Func<int, int, int, int, bool> hasLine)
    {
        var line = new StringBuilder();
        for (var column = 0; column <= Width; column++)
        {
            line.Append(hasLine(row, column - 1, row, column) ? _signs.Frames[5] : ' ');
            if (column < Width)
            {
                line.Append($" {Value(RowAt(row, column))} {mark(row, column)}".PadRight(cellWidth - 1));
            }
        }

        return line.ToString();
    }

    private string Rule(int row, int cellWidth, Func<int, int, int, int, bool> hasLine)
    {
        var line = new StringBuilder();
        for (var column = 0; column <= Width; column++)
        {
            var isUp = row > 0 && hasLine(row - 1, column - 1, row - 1, column);
            var isDown = row < Height && hasLine(row, column - 1, row, column);
            var isLeft = column > 0 && hasLine(row - 1, column - 1, row, column - 1);
            var isRight = column < Width && hasLine(row - 1, column, row, column);
            line.Append(_signs.Frames[(isUp ? 1 : 0) | (isRight ? 2 : 0) | (isDown ? 4 : 0) | (isLeft ? 8 : 0)]);
            if (column < Width)
            {
                line.Append(isRight ? _signs.Frames[10] : ' ', cellWidth - 1);
            }
        }

        return line.ToString();
    }

    private char Value(int row) => _function.Function.IsDontCare(row) ? '-' : _function.Function.IsOne(row) ? '1' : '0';

    private static string Code(int value, int bits) => bits == 0 ? string.Empty : Convert.ToString(value, 2).PadLeft(bits, '0');
}
