namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>A walk from the outputs, in their order, back to the inputs: what belongs to the first output comes first.</summary>
internal static class OutputWalk
{
    /// <summary>For each node of a graph when the walk left it; a wire that passes goes with its driver.</summary>
    public static int[] Ranks(LayeredGraph graph)
    {
        var schematic = graph.Schematic;
        var ranks = new int[schematic.Cells.Length];
        var rank = 0;
        var walk = new Stack<(int Cell, int Next)>();
        foreach (var start in Enumerable.Range(0, ranks.Length).OrderByDescending(cell => schematic.Cells[cell].Role == CellRole.Output))
        {
            Visit(start);
            while (walk.TryPop(out var step))
            {
                if (step.Next == schematic.Cells[step.Cell].Inputs.Length)
                {
                    ranks[step.Cell] = ++rank;
                    continue;
                }

                walk.Push((step.Cell, step.Next + 1));
                var wire = schematic.Cells[step.Cell].Inputs[step.Next].Wire;
                if (wire >= 0)
                {
                    Visit(schematic.Wires[wire].Driver.Cell);
                }
            }
        }

        return [.. graph.Nodes.Select(node => ranks[node.Cell >= 0 ? node.Cell : schematic.Wires[node.Wire].Driver.Cell])];

        void Visit(int cell)
        {
            if (ranks[cell] == 0)
            {
                ranks[cell] = -1;
                walk.Push((cell, 0));
            }
        }
    }
}
