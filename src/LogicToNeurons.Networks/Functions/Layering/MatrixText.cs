using System.Globalization;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>Writes the layers of a function as matrices: <c>W1, b1, W2, b2 …</c></summary>
public static class MatrixText
{
    /// <summary>The matrices, one below the other, as lines.</summary>
    /// <param name="layered">The function.</param>
    public static IReadOnlyList<string> Lines(LayeredFunction layered)
    {
        ArgumentNullException.ThrowIfNull(layered);
        var function = layered.Function;
        var lines = new List<string>();
        var before = (First: 0, Count: function.Inputs.Length);
        for (var layer = 1; layer <= function.Depth; layer++)
        {
            var first = before.First + before.Count;
            var count = Enumerable.Range(first, function.SignalCount - first).TakeWhile(signal => function.LevelOf(signal) == layer).Count();
            Add(lines, layer, [.. function.Neurons.Skip(first - function.Inputs.Length).Take(count)], before);
            before = (first, count);
        }

        Add(lines, function.Depth + 1, function.Results, before);
        return lines;
    }

    private static void Add(List<string> lines, int number, IReadOnlyList<RationalForm> rows, (int First, int Count) columns)
    {
        if (lines.Count > 0)
        {
            lines.Add(string.Empty);
        }

        var cells = rows.Select(row => Cells(row, columns)).ToList();
        var width = cells.SelectMany(row => row).Select(cell => cell.Length).DefaultIfEmpty().Max();
        var biases = rows.Select(row => row.Constant.ToString()).ToList();
        var biasWidth = biases.Max(bias => bias.Length);
        var (weight, bias) = (string.Create(CultureInfo.InvariantCulture, $"W{number} = "), string.Create(CultureInfo.InvariantCulture, $"b{number} = "));
        for (var i = 0; i < rows.Count; i++)
        {
            var (left, right) = i == 0 ? (weight, bias) : (new string(' ', weight.Length), new string(' ', bias.Length));
            lines.Add($"{left}[{string.Join("  ", cells[i].Select(cell => cell.PadLeft(width)))}]   {right}[{biases[i].PadLeft(biasWidth)}]");
        }
    }

    private static string[] Cells(RationalForm row, (int First, int Count) columns)
    {
        var cells = new string[columns.Count];
        Array.Fill(cells, "0");
        foreach (var term in row.Terms)
        {
            cells[term.Signal - columns.First] = term.Weight.ToString();
        }

        return cells;
    }
}
