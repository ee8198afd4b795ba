using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Drawing.Characters;

namespace LogicToNeurons.Tests.Support;

/// <summary>Follows the lines of a drawn schematic with nothing but the characters, as an eye would.</summary>
internal sealed class WireTracer
{
    private const string Light = "─│└┌├┘┴┐┤┬┼";
    private static readonly (int X, int Y)[] Steps = [(0, -1), (1, 0), (0, 1), (-1, 0)];
    private static readonly Dictionary<char, string> Arms = UnicodeArms();

    private readonly char[][] _rows;
    private readonly bool _isAscii;
    private readonly int[,] _owner;

    public WireTracer(TextSchematic schematic, CharacterPicture picture, LineSigns signs)
    {
        _rows = [.. picture.Lines().Select(line => line.PadRight(schematic.Width).ToCharArray())];
        _isAscii = signs == LineSigns.Ascii;
        _owner = new int[schematic.Height, schematic.Width];
        for (var cell = 0; cell < schematic.Schematic.Cells.Length; cell++)
        {
            var area = schematic.AreaOf(cell);
            for (var y = area.Y; y < area.Y + area.Height; y++)
            {
                for (var x = area.X; x < area.X + area.Width; x++)
                {
                    Assert.Equal(0, _owner[y, x]);
                    _owner[y, x] = cell + 1;
                }
            }
        }
    }

    /// <summary>What stands in front of an input that no wire reaches.</summary>
    public string ConstantBefore(int x, int y)
    {
        var end = x - 1;
        Assert.Contains(_rows[y][end], "─━-=");
        var start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit(_rows[y][start - 1]))
        {
            start--;
        }

        return new string(_rows[y][start..end]);
    }

    /// <summary>All places of cells that are joined to an input by lines, itself included; and the weights met on the way: 0 light, 1 heavy.</summary>
    public (HashSet<(int X, int Y)> Ends, HashSet<int> Weights) Follow(int x, int y)
    {
        var ends = new HashSet<(int, int)> { (x, y) };
        var weights = new HashSet<int>();
        var seen = new HashSet<(int, int, int)>();
        var open = new Stack<(int X, int Y, int Direction)>();
        open.Push((x, y, 3));
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
            {
                continue;
            }

            var (nextX, nextY) = (step.X + Steps[step.Direction].X, step.Y + Steps[step.Direction].Y);
            if (_owner[nextY, nextX] != 0)
            {
                ends.Add((nextX, nextY));
                continue;
            }

            foreach (var direction in Leave(nextX, nextY, step.Direction, weights))
            {
                open.Push((nextX, nextY, direction));
            }
        }

        return (ends, weights);
    }

    private IEnumerable<int> Leave(int x, int y, int direction, HashSet<int> weights)
    {
        var sign = _rows[y][x];
        if (sign == '/' || char.IsAsciiDigit(sign))
        {
            return [direction];
        }

        return _isAscii ? LeaveAscii(x, y, direction, weights) : LeaveUnicode(sign, direction, weights);
    }

    private static int[] LeaveUnicode(char sign, int direction, HashSet<int> weights)
    {
        Assert.True(Arms.TryGetValue(sign, out var arms), $"no line at '{sign}'");
        var entered = (direction + 2) % 4;
        Assert.NotEqual('0', arms[entered]);
        weights.Add(arms[entered] - '1');
        if (!arms.Contains('0', StringComparison.Ordinal))
        {
            // Four arms are a crossing.
            Assert.Equal(arms[entered], arms[direction]);
            return [direction];
        }

        var others = Enumerable.Range(0, 4).Where(arm => arm != entered && arms[arm] != '0').ToArray();
        Assert.All(others, arm => Assert.Equal(arms[entered], arms[arm]));
        return others;
    }

    private List<int> LeaveAscii(int x, int y, int direction, HashSet<int> weights)
    {
        var isHorizontal = direction % 2 == 1;
        var sign = _rows[y][x];
        switch (sign)
        {
            case ')' or '#' or '|':
                if (!isHorizontal)
                {
                    weights.Add(sign == '#' ? 1 : 0);
                }

                return [direction];
            case '-' or '=':
                Assert.True(isHorizontal);
                weights.Add(sign == '=' ? 1 : 0);
                return [direction];
            case '+':
                return [.. Enumerable.Range(0, 4).Where(arm => arm != (direction + 2) % 4 && Joins(x, y, arm))];
            default:
                Assert.Fail($"no line at '{sign}'");
                return [];
        }
    }

    private bool Joins(int x, int y, int arm)
    {
        var (nextX, nextY) = (x + Steps[arm].X, y + Steps[arm].Y);
        if (nextX < 0 || nextY < 0 || nextY >= _rows.Length || nextX >= _rows[nextY].Length)
        {
            return false;
        }

        return arm % 2 == 1 ? "-=+/".Contains(_rows[nextY][nextX], StringComparison.Ordinal) : "|#)+".Contains(_rows[nextY][nextX], StringComparison.Ordinal);
    }

    // Up, right, down, left: 0 none, 1 light, 2 heavy; only what wires of one value, and their crossings, are made of.
    private static Dictionary<char, string> UnicodeArms()
    {
        string[] shapes = ["0101", "1010", "1100", "0110", "1110", "1001", "1101", "0011", "1011", "0111", "1111"];
        const string Heavy = "━┃┗┏┣┛┻┓┫┳╋";
        var arms = new Dictionary<char, string> { ['┿'] = "1212", ['╂'] = "2121" };
        for (var i = 0; i < shapes.Length; i++)
        {
            arms[Light[i]] = shapes[i];
            arms[Heavy[i]] = shapes[i].Replace('1', '2');
        }

        return arms;
    }
}
