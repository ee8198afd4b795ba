namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Finds the cells that lie on cycles together (Tarjan's strongly connected components), without recursion.</summary>
internal sealed class CellCycles
{
    private readonly CellGraph _graph;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly Stack<int> _open = [];
    private readonly Stack<(int Cell, int Next)> _walk = [];
    private int _visited;
    private int _components;

    private CellCycles(CellGraph graph)
    {
        _graph = graph;
        _index = new int[graph.CellCount];
        _low = new int[graph.CellCount];
        Components = new int[graph.CellCount];
        Array.Fill(Components, -1);
    }

    private int[] Components { get; }

    /// <summary>For each cell a number that cells have in common exactly if each can be reached from the other.</summary>
    public static int[] Find(CellGraph graph)
    {
        var cycles = new CellCycles(graph);
        for (var cell = 0; cell < graph.CellCount; cell++)
        {
            if (cycles._index[cell] == 0)
            {
                cycles.Walk(cell);
            }
        }

        return cycles.Components;
    }

    private void Walk(int start)
    {
        Enter(start);
        while (_walk.TryPop(out var step))
        {
            var (cell, next) = step;
            var readers = _graph.ReadersOf(cell);
            if (next == readers.Length)
            {
                Leave(cell);
                continue;
            }

            _walk.Push((cell, next + 1));
            var reader = readers[next];
            if (_index[reader] == 0)
            {
                Enter(reader);
            }
            else if (Components[reader] < 0)
            {
                _low[cell] = Math.Min(_low[cell], _index[reader]);
            }
        }
    }

    private void Enter(int cell)
    {
        _index[cell] = _low[cell] = ++_visited;
        _open.Push(cell);
        _walk.Push((cell, 0));
    }

    private void Leave(int cell)
    {
        if (_walk.TryPeek(out var parent))
        {
            _low[parent.Cell] = Math.Min(_low[parent.Cell], _low[cell]);
        }

        if (_low[cell] != _index[cell])
        {
            return;
        }

        int member;
        do
        {
            member = _open.Pop();
            Components[member] = _components;
        }
        while (member != cell);
        _components++;
    }
}
