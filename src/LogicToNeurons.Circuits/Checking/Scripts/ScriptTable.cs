using System.Collections.Immutable;
using System.Globalization;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>Writes the lines of a script's output: a bar between columns, names in the middle, numbers to the right, words to the left.</summary>
internal sealed class ScriptTable
{
    private const int DigitsOfWord = 16;
    private const int HexDigitsOfWord = 4;
    private const int LengthOfTime = 7;

    private readonly ScriptChip _chip;
    private readonly ImmutableArray<ScriptColumn> _columns;

    /// <summary>Prepares the columns, whose pins the chip must have.</summary>
    public ScriptTable(ScriptChip chip, ImmutableArray<ScriptColumn> columns) =>
        (_chip, _columns) = (chip, [.. columns.Select(column => column.Length > 0 ? column : WithFormat(column, chip))]);

    /// <summary>The line of names; one that is too long is cut.</summary>
    public string Header() => Line(_columns.Select(Centred));

    /// <summary>The line of what the pins show.</summary>
    public string Row() => Line(_columns.Select(Cell));

    private static string Line(IEnumerable<string> cells) => $"|{string.Concat(cells.Select(cell => $"{cell}|"))}";

    private static ScriptColumn WithFormat(ScriptColumn column, ScriptChip chip) => column.Name == ScriptChip.TimeName
        ? column with { Format = 'S', Length = LengthOfTime }
        : column with { Length = chip.Find(column.Name)!.Value.Length };

    private static string Centred(ScriptColumn column)
    {
        var name = column.Name.Length > column.Width ? column.Name[..column.Width] : column.Name;
        var left = (column.Width - name.Length) / 2;
        return name.PadLeft(left + name.Length).PadRight(column.Width);
    }

    private string Cell(ScriptColumn column)
    {
        var text = Text(column);
        text = text.Length > column.Length ? text[^column.Length..] : text;
        text = column.Format == 'S' ? text.PadRight(column.Length) : text.PadLeft(column.Length);
        return new string(' ', column.Left) + text + new string(' ', column.Right);
    }

    private string Text(ScriptColumn column)
    {
        if (column.Name == ScriptChip.TimeName)
        {
            return _chip.Time;
        }

        var value = _chip.Value(column.Name);
        return column.Format switch
        {
            'B' => (value & 0xFFFF).ToString($"b{DigitsOfWord}", CultureInfo.InvariantCulture),
            'X' => (value & 0xFFFF).ToString($"x{HexDigitsOfWord}", CultureInfo.InvariantCulture),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }
}
