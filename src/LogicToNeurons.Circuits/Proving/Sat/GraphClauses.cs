using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>Gives a solver the clauses of a graph's ands, as far as literals are asked about.</summary>
internal sealed class GraphClauses
{
    private readonly Aig _graph;
    private readonly Stack<int> _open = [];
    private readonly List<int> _cone = [];
    private int[] _variables = [];
    private int[] _visited = [];
    private int _visit;

    public GraphClauses(Aig graph) => _graph = graph;

    public SatSolver Solver { get; } = new();

    /// <summary>The solver's literal for one of the graph, with the clauses of all that it is computed from.</summary>
    public int LiteralOf(int literal)
    {
        Load([literal]);
        return Mapped(literal);
    }

    /// <summary>Makes the solver decide only what some literals are computed from; loads them.</summary>
    public void Focus(params ReadOnlySpan<int> literals)
    {
        Load(literals);
        _visit++;
        _cone.Clear();
        foreach (var literal in literals)
        {
            Visit(literal >> 1);
        }

        while (_open.TryPop(out var node))
        {
            _cone.Add(_variables[node] - 1);
            if (_graph.IsAnd(node))
            {
                Visit(_graph.Left(node) >> 1);
                Visit(_graph.Right(node) >> 1);
            }
        }

        Solver.DecideOnly(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cone));
    }

    /// <summary>Whether a node, an input as a rule, is 1 in the assignment found last.</summary>
    public bool IsTrue(int node) => node < _variables.Length && _variables[node] > 0 && Solver.IsTrue(2 * (_variables[node] - 1));

    private int Mapped(int literal) => (2 * (_variables[literal >> 1] - 1)) | (literal & 1);

    private void Visit(int node)
    {
        if (_visited[node] != _visit)
        {
            _visited[node] = _visit;
            _open.Push(node);
        }
    }

    private void Load(ReadOnlySpan<int> literals)
    {
        if (_variables.Length < _graph.NodeCount)
        {
            Array.Resize(ref _variables, 2 * _graph.NodeCount);
            Array.Resize(ref _visited, 2 * _graph.NodeCount);
        }

        foreach (var literal in literals)
        {
            Want(literal >> 1);
        }

        while (_open.TryPop(out var node))
        {
            if (_graph.IsAnd(node))
            {
                Want(_graph.Left(node) >> 1);
                Want(_graph.Right(node) >> 1);
                AddAnd(2 * (_variables[node] - 1), Mapped(_graph.Left(node)), Mapped(_graph.Right(node)));
            }
            else if (node == 0)
            {
                Solver.AddClause(Mapped(Aig.True));
            }
        }
    }

    private void Want(int node)
    {
        if (_variables[node] == 0)
        {
            _variables[node] = Solver.NewVariable() + 1;
            _open.Push(node);
        }
    }

    private void AddAnd(int result, int left, int right)
    {
        Solver.AddClause(result ^ 1, left);
        Solver.AddClause(result ^ 1, right);
        Solver.AddClause(result, left ^ 1, right ^ 1);
    }
}
