namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>Finds out what a conflict teaches: the clause of its first unique implication point, made as short as its reasons allow.</summary>
internal sealed class ConflictAnalysis
{
    private readonly ClauseStore _clauses;
    private readonly SatTrail _trail;
    private readonly VariableHeap _heap;
    private readonly List<int> _learnt = [];
    private readonly List<int> _marked = [];
    private readonly Stack<int> _open = [];
    private bool[] _isSeen = new bool[64];
    private long[] _levelStamps = new long[64];
    private long _stamp;
    private int _variableCount;

    public ConflictAnalysis(ClauseStore clauses, SatTrail trail, VariableHeap heap)
    {
        _clauses = clauses;
        _trail = trail;
        _heap = heap;
    }

    public void AddVariable()
    {
        if (++_variableCount > _isSeen.Length)
        {
            Array.Resize(ref _isSeen, 2 * _isSeen.Length);
        }
    }

    /// <summary>Makes room for a search; each assumption may have a level of its own.</summary>
    public void Prepare(int assumptionCount)
    {
        if (_levelStamps.Length < _variableCount + assumptionCount + 1)
        {
            Array.Resize(ref _levelStamps, 2 * (_variableCount + assumptionCount + 1));
        }
    }

    /// <summary>Learns a clause.</summary>
    /// <param name="conflict">The clause whose literals are all false.</param>
    /// <param name="level">The level to go back to.</param>
    /// <param name="rank">The number of levels among the literals.</param>
    /// <returns>The clause: first the literal that follows on that level, then one of that level.</returns>
    public int[] Analyze(int conflict, out int level, out int rank)
    {
        _learnt.Clear();
        _learnt.Add(0);
        _learnt[0] = Collect(conflict) ^ 1;
        Shorten();
        foreach (var variable in _marked)
        {
            _isSeen[variable] = false;
        }

        _marked.Clear();
        level = 0;
        for (var i = 1; i < _learnt.Count; i++)
        {
            if (_trail.LevelOf(_learnt[i] >> 1) > level)
            {
                level = _trail.LevelOf(_learnt[i] >> 1);
                (_learnt[1], _learnt[i]) = (_learnt[i], _learnt[1]);
            }
        }

        rank = RankOf(_learnt.ToArray());
        return [.. _learnt];
    }

    // Resolves backwards until one literal of the current level is left.
    private int Collect(int conflict)
    {
        var open = 0;
        var index = _trail.Count - 1;
        var clause = conflict;
        var literal = -1;
        while (true)
        {
            Improve(clause);
            foreach (var other in _clauses.Literals(clause))
            {
                open += other != literal && Mark(other) ? 1 : 0;
            }

            while (!_isSeen[_trail.Literals[index] >> 1])
            {
                index--;
            }

            literal = _trail.Literals[index--];
            if (--open == 0)
            {
                return literal;
            }

            clause = _trail.ReasonOf(literal >> 1);
        }
    }

    // A clause that is used again may have got better.
    private void Improve(int clause)
    {
        if (_clauses.Rank(clause) > 2)
        {
            var rank = RankOf(_clauses.Literals(clause));
            if (rank < _clauses.Rank(clause))
            {
                _clauses.SetRank(clause, rank);
            }
        }
    }

    // True if the literal is one of the current level.
    private bool Mark(int literal)
    {
        var variable = literal >> 1;
        if (_isSeen[variable] || _trail.LevelOf(variable) == 0)
        {
            return false;
        }

        _isSeen[variable] = true;
        _marked.Add(variable);
        _heap.Bump(variable);
        if (_trail.LevelOf(variable) == _trail.Level)
        {
            return true;
        }

        _learnt.Add(literal);
        return false;
    }

    // Drops literals that follow from the others.
    private void Shorten()
    {
        var kept = 1;
        for (var i = 1; i < _learnt.Count; i++)
        {
            if (!Follows(_learnt[i]))
            {
                _learnt[kept++] = _learnt[i];
            }
        }

        _learnt.RemoveRange(kept, _learnt.Count - kept);
    }

    private bool Follows(int literal)
    {
        if (_trail.ReasonOf(literal >> 1) == SatTrail.NoReason)
        {
            return false;
        }

        var firstNew = _marked.Count;
        _open.Clear();
        _open.Push(literal);
        while (_open.TryPop(out var next))
        {
            foreach (var other in _clauses.Literals(_trail.ReasonOf(next >> 1)))
            {
                var variable = other >> 1;
                if (_isSeen[variable] || _trail.LevelOf(variable) == 0)
                {
                    continue;
                }

                if (_trail.ReasonOf(variable) == SatTrail.NoReason)
                {
                    Unmark(firstNew);
                    return false;
                }

                _isSeen[variable] = true;
                _marked.Add(variable);
                _open.Push(other);
            }
        }

        return true;
    }

    private void Unmark(int first)
    {
        for (var i = first; i < _marked.Count; i++)
        {
            _isSeen[_marked[i]] = false;
        }

        _marked.RemoveRange(first, _marked.Count - first);
    }

    private int RankOf(ReadOnlySpan<int> literals)
    {
        _stamp++;
        var rank = 0;
        foreach (var literal in literals)
        {
            ref var stamp = ref _levelStamps[_trail.LevelOf(literal >> 1)];
            rank += stamp != _stamp ? 1 : 0;
            stamp = _stamp;
        }

        return rank;
    }
}
