using System.Globalization;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Commands;

/// <summary>What cells hold, in sentences.</summary>
internal static class CellSentences
{
    private const int LeastJoined = 3;

    /// <summary>A cell by its names: <c>r3</c>, "cell 8", "divisor (cell 9)".</summary>
    public static object Label(ProgramImage image, int cell)
    {
        var place = cell < Operand.RegisterCount ? (object)Operand.CellName(cell) : Words.Of("check.cell", cell);
        return image.NameOf(cell) is { } name ? Words.Of("check.named", name, place) : place;
    }

    /// <summary>The same at the beginning of a sentence.</summary>
    public static object Subject(ProgramImage image, int cell) =>
        cell >= Operand.RegisterCount && image.NameOf(cell) is null ? Words.Of("narration.cell", cell) : Label(image, cell);

    /// <summary>What the cells hold at the start; three and more neighbours without names are told together.</summary>
    public static string Start(ProgramImage image, Language language)
    {
        var data = image.Data;
        if (data.IsEmpty)
        {
            return Words.Of("narration.startEmpty").In(language);
        }

        var clauses = new List<string>();
        for (var i = 0; i < data.Length;)
        {
            var end = EndOfNeighbours(image, i);
            if (end - i >= LeastJoined)
            {
                clauses.Add(Together(data.AsSpan()[i..end], language));
            }
            else
            {
                end = i + 1;
                clauses.Add(Words.Of("narration.holds", Label(image, data[i].Cell), data[i].Value).In(language));
            }

            i = end;
        }

        return Words.Of("narration.start", string.Join(Words.Of("narration.semicolon").In(language), clauses)).In(language);
    }

    // Behind the last cell that may share a clause with cell number i of the data.
    private static int EndOfNeighbours(ProgramImage image, int i)
    {
        var data = image.Data;
        var end = i;
        while (end < data.Length
            && data[end].Cell == data[i].Cell + end - i
            && (end == i || data[end].Cell != Operand.RegisterCount)
            && image.NameOf(data[end].Cell) is null)
        {
            end++;
        }

        return end;
    }

    private static string Together(ReadOnlySpan<CellValue> cells, Language language)
    {
        var (first, last) = (cells[0].Cell, cells[^1].Cell);
        var place = first < Operand.RegisterCount
            ? Words.Of("narration.registers", Operand.CellName(first), Operand.CellName(last))
            : Words.Of("narration.cells", first, last);
        var values = new List<string>();
        var isSame = true;
        foreach (var cell in cells)
        {
            values.Add(cell.Value.ToString(CultureInfo.InvariantCulture));
            isSame &= cell.Value == cells[0].Value;
        }

        return isSame
            ? Words.Of("narration.holdEach", place, cells[0].Value).In(language)
            : Words.Of("narration.hold", place, string.Join(Words.Of("narration.comma").In(language), values)).In(language);
    }
}
