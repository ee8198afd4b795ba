namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>Looks for an assignment that makes all clauses true; learns a clause from each conflict.</summary>
/// <remarks>
/// Two watched literals, the first unique implication point, activities, saved phases, restarts when clauses get worse,
/// and removal of clauses that span many levels. A literal is 2 · variable + 1 if it is negated. Clauses may be added
/// between searches, and each search may assume literals of its own.
/// </remarks>
public sealed class SatSolver
{
    private const int ClockInterval = 1023;

    private readonly SatTrail _trail = new();
    private readonly VariableHeap _heap = new();
    private readonly ConflictAnalysis _analysis;
    private readonly ClauseStore _clauses;
    private readonly RestartRule _restarts = new();
    private bool[] _isDecision = new bool[64];
    private bool[] _phases = new bool[64];
    private sbyte[] _model = [];
    private bool _isContradiction;

    /// <summary>Creates a solver without variables and clauses.</summary>
    public SatSolver()
    {
        _clauses = new ClauseStore(new ClauseArena(), _trail);
        _analysis = new ConflictAnalysis(_clauses, _trail, _heap);
    }

    /// <summary>Gets the number of variables.</summary>
    public int VariableCount => _trail.VariableCount;

    /// <summary>Gets the number of conflicts so far.</summary>
    public long Conflicts { get; private set; }

    /// <summary>A new variable.</summary>
    public int NewVariable()
    {
        var variable = _trail.AddVariable();
        if (variable == _phases.Length)
        {
            Array.Resize(ref _phases, 2 * variable);
            Array.Resize(ref _isDecision, 2 * variable);
        }

        _heap.AddVariable(variable);
        _analysis.AddVariable();
        _clauses.AddVariable();
        _isDecision[variable] = true;
        _heap.Insert(variable);
        return variable;
    }

    /// <summary>Adds a clause: at least one of the literals shall be true.</summary>
    public void AddClause(params ReadOnlySpan<int> literals)
    {
        var kept = new List<int>(literals.Length);
        foreach (var literal in literals)
        {
            if (_trail.Value(literal) > 0 || kept.Contains(literal ^ 1))
            {
                return;
            }

            if (_trail.Value(literal) == 0 && !kept.Contains(literal))
            {
                kept.Add(literal);
            }
        }

        if (kept.Count > 1)
        {
            _clauses.Add([.. kept], 0);
            return;
        }

        if (kept.Count == 1)
        {
            _trail.Assign(kept[0], SatTrail.NoReason);
        }

        _isContradiction |= kept.Count == 0 || _clauses.Propagate() != SatTrail.NoReason;
    }

    /// <summary>Lets the next searches decide these variables only.</summary>
    /// <remarks>Right where every assignment of these can be completed: in a circuit, a set of gates with all that they are computed from.</remarks>
    public void DecideOnly(ReadOnlySpan<int> variables)
    {
        _heap.Clear();
        Array.Clear(_isDecision);
        foreach (var variable in variables)
        {
            _isDecision[variable] = true;
            _heap.Insert(variable);
        }
    }

    /// <summary>Searches.</summary>
    /// <param name="assumptions">Literals that shall be true in this search.</param>
    /// <param name="maxConflicts">The most conflicts.</param>
    /// <param name="clock">The time.</param>
    public SatAnswer Solve(ReadOnlySpan<int> assumptions, long maxConflicts, ProofClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (_isContradiction)
        {
            return SatAnswer.Unsatisfiable;
        }

        var end = Conflicts > long.MaxValue - maxConflicts ? long.MaxValue : Conflicts + maxConflicts;
        var steps = 0;
        _restarts.Begin();
        _analysis.Prepare(assumptions.Length);
        SatAnswer? answer = null;
        while (answer is null)
        {
            var conflict = _clauses.Propagate();
            if (conflict != SatTrail.NoReason)
            {
                answer = Learn(conflict);
            }
            else if (Conflicts >= end || ((++steps & ClockInterval) == 0 && clock.IsOver))
            {
                answer = SatAnswer.Unknown;
            }
            else
            {
                answer = Advance(assumptions);
            }
        }

        Backtrack(0);
        return answer.Value;
    }

    /// <summary>Whether a literal is true in the assignment that was found last; what nothing asked for is false.</summary>
    public bool IsTrue(int literal) => literal < _model.Length && _model[literal] > 0;

    private SatAnswer? Learn(int conflict)
    {
        Conflicts++;
        if (_trail.Level == 0)
        {
            _isContradiction = true;
            return SatAnswer.Unsatisfiable;
        }

        var learnt = _analysis.Analyze(conflict, out var level, out var rank);
        Backtrack(level);
        var reason = learnt.Length == 1 ? SatTrail.NoReason : _clauses.Add(learnt, rank);
        _trail.Assign(learnt[0], reason);
        _heap.Decay();
        _restarts.Learnt(rank);
        return null;
    }

    // One more assumption or decision; a restart before it where it is time.
    private SatAnswer? Advance(ReadOnlySpan<int> assumptions)
    {
        if (_restarts.IsDue && _trail.Level > assumptions.Length)
        {
            _restarts.Restarted();
            Backtrack(0);
            if (_clauses.IsFull)
            {
                _isContradiction |= !_clauses.Reduce();
                return _isContradiction ? SatAnswer.Unsatisfiable : null;
            }
        }

        while (_trail.Level < assumptions.Length)
        {
            var assumption = assumptions[_trail.Level];
            var value = _trail.Value(assumption);
            if (value < 0)
            {
                return SatAnswer.Unsatisfiable;
            }

            _trail.BeginLevel();
            if (value == 0)
            {
                _trail.Assign(assumption, SatTrail.NoReason);
                return null;
            }
        }

        return Decide() ? null : Found();
    }

    private bool Decide()
    {
        while (!_heap.IsEmpty)
        {
            var variable = _heap.RemoveTop();
            if (_trail.Value(2 * variable) == 0)
            {
                _trail.BeginLevel();
                _trail.Assign((2 * variable) + (_phases[variable] ? 0 : 1), SatTrail.NoReason);
                return true;
            }
        }

        return false;
    }

    private SatAnswer Found()
    {
        _model = _trail.Values.ToArray();
        return SatAnswer.Satisfiable;
    }

    private void Backtrack(int level)
    {
        while (_trail.Level > level)
        {
            foreach (var literal in _trail.EndLevel())
            {
                var variable = literal >> 1;
                _phases[variable] = (literal & 1) == 0;
                if (_isDecision[variable])
                {
                    _heap.Insert(variable);
                }
            }
        }
    }
}
