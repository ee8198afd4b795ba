namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Gives each cell its column: inputs stand in the first, outputs in the last, and a cell behind those that it reads, where that is possible.</summary>
internal sealed class Layering
{
    private readonly Schematic _schematic;
    private readonly CellGraph _graph;
    private readonly int[] _components;
    private readonly HashSet<(int From, int To)> _back = [];

    private Layering(Schematic schematic)
    {
        _schematic = schematic;
        _graph = new CellGraph(schematic);
        _components = CellCycles.Find(_graph);
    }

    /// <summary>The columns of the cells, from 0.</summary>
    public static int[] Of(Schematic schematic)
    {
        var layering = new Layering(schematic);
        layering.FindBackEdges();
        return layering.Layers();
    }

    // A register on a cycle is where the cycle ends; cycles of boxes end where a walk comes back to its own way.
    private bool IsBack(int from, int to) =>
        _components[from] == _components[to] && (_schematic.Cells[to].Role == CellRole.Register || _back.Contains((from, to)));

    private void FindBackEdges()
    {
        const byte OnWay = 1;
        const byte Done = 2;
        var states = new byte[_graph.CellCount];
        var way = new Stack<(int Cell, int Next)>();
        for (var start = 0; start < states.Length; start++)
        {
            if (states[start] == 0)
            {
                states[start] = OnWay;
                way.Push((start, 0));
            }

            while (way.TryPop(out var step))
            {
                var readers = _graph.ReadersOf(step.Cell);
                if (step.Next == readers.Length)
                {
                    states[step.Cell] = Done;
                    continue;
                }

                way.Push((step.Cell, step.Next + 1));
                var reader = readers[step.Next];
                if (IsBack(step.Cell, reader))
                {
                    continue;
                }

                if (states[reader] == OnWay)
                {
                    _back.Add((step.Cell, reader));
                }
                else if (states[reader] == 0)
                {
                    states[reader] = OnWay;
                    way.Push((reader, 0));
                }
            }
        }
    }

    private int[] Layers()
    {
        var layers = new int[_graph.CellCount];
        var waiting = new int[_graph.CellCount];
        var ready = new Queue<int>();
        ForEachForward((_, to) => waiting[to]++);
        for (var cell = 0; cell < layers.Length; cell++)
        {
            layers[cell] = _schematic.Cells[cell].Role == CellRole.Input ? 0 : 1;
            if (waiting[cell] == 0)
            {
                ready.Enqueue(cell);
            }
        }

        while (ready.TryDequeue(out var cell))
        {
            foreach (var reader in _graph.ReadersOf(cell))
            {
                if (IsBack(cell, reader))
                {
                    continue;
                }

                layers[reader] = Math.Max(layers[reader], layers[cell] + 1);
                if (--waiting[reader] == 0)
                {
                    ready.Enqueue(reader);
                }
            }
        }

        AlignOutputs(layers);
        return layers;
    }

    private void AlignOutputs(int[] layers)
    {
        var last = 0;
        for (var cell = 0; cell < layers.Length; cell++)
        {
            last = Math.Max(last, _schematic.Cells[cell].Role == CellRole.Output ? 0 : layers[cell]);
        }

        for (var cell = 0; cell < layers.Length; cell++)
        {
            if (_schematic.Cells[cell].Role == CellRole.Output)
            {
                layers[cell] = last + 1;
            }
        }
    }

    private void ForEachForward(Action<int, int> action)
    {
        for (var cell = 0; cell < _graph.CellCount; cell++)
        {
            foreach (var reader in _graph.ReadersOf(cell))
            {
                if (!IsBack(cell, reader))
                {
                    action(cell, reader);
                }
            }
        }
    }
}
