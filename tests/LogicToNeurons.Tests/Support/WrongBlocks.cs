using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Tests.Support;

/// <summary>Blocks that differ from a right one in one number.</summary>
internal static class WrongBlocks
{
    /// <summary>Every weight and every bias of a block's neurons and outputs, one at a time, one more or one less.</summary>
    public static IEnumerable<Block> Of(Block block)
    {
        foreach (var (i, neuron) in block.Neurons.Index())
        {
            foreach (var row in Rows(neuron.Row))
            {
                yield return block with { Neurons = [.. block.Neurons[..i], neuron with { Row = row }, .. block.Neurons[(i + 1)..]] };
            }
        }

        foreach (var (i, output) in block.Outputs.Index())
        {
            foreach (var row in Rows(output.Row))
            {
                yield return block with { Outputs = [.. block.Outputs[..i], output with { Row = row }, .. block.Outputs[(i + 1)..]] };
            }
        }
    }

    private static IEnumerable<LocalRow> Rows(LocalRow row)
    {
        foreach (var by in new[] { -1, 1 })
        {
            yield return row with { Bias = row.Bias + by };
            for (var i = 0; i < row.Terms.Length; i++)
            {
                yield return row with { Terms = [.. row.Terms[..i], row.Terms[i] with { Weight = row.Terms[i].Weight + by }, .. row.Terms[(i + 1)..]] };
            }
        }
    }
}
