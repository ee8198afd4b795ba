namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>The clauses, which literals they watch, and what follows from them.</summary>
internal sealed class ClauseStore
{
    private const int FirstCapacity = 4000;
    private const int CapacityGrowth = 500;
    private const int KeptRank = 2;

    private readonly SatTrail _trail;
    private ClauseArena _arena;
    private WatchList[] _watches = new WatchList[128];
    private int _capacity = FirstCapacity;
    private int _learntCount;
    private int _variableCount;

    public ClauseStore(ClauseArena arena, SatTrail trail)
    {
        _arena = arena;
        _trail = trail;
    }

    /// <summary>Whether there are so many learnt clauses that some should go.</summary>
    public bool IsFull => _learntCount >= _capacity;

    public Span<int> Literals(int clause) => _arena.Literals(clause);

    public int Rank(int clause) => _arena.Rank(clause);

    public void SetRank(int clause, int rank) => _arena.SetRank(clause, rank);

    public void AddVariable()
    {
        _variableCount++;
        if (2 * _variableCount > _watches.Length)
        {
            Array.Resize(ref _watches, 2 * _watches.Length);
        }
    }

    /// <summary>Adds a clause of two or more literals; the first two are watched.</summary>
    public int Add(ReadOnlySpan<int> literals, int rank)
    {
        var clause = _arena.Add(literals, rank);
        Attach(clause);
        _learntCount += rank > 0 ? 1 : 0;
        return clause;
    }

    /// <summary>Assigns all that follows.</summary>
    /// <returns>A clause whose literals are all false, or <see cref="SatTrail.NoReason"/>.</returns>
    public int Propagate()
    {
        while (_trail.Done < _trail.Count)
        {
            var literal = _trail.Literals[_trail.Done++];
            var conflict = Visit(literal ^ 1);
            if (conflict != SatTrail.NoReason)
            {
                _trail.Done = _trail.Count;
                return conflict;
            }
        }

        return SatTrail.NoReason;
    }

    /// <summary>Drops the worse half of the learnt clauses and all that is settled; only where nothing is assumed or decided.</summary>
    /// <returns>Whether no clause became empty.</returns>
    public bool Reduce()
    {
        if (Propagate() != SatTrail.NoReason)
        {
            return false;
        }

        _trail.ForgetReasons();
        var worst = WorstKeptRank();
        var old = _arena;
        _arena = new ClauseArena();
        _learntCount = 0;
        foreach (ref var list in _watches.AsSpan())
        {
            list.Count = 0;
        }

        for (var clause = ClauseArena.First; old.IsClause(clause); clause = old.Next(clause))
        {
            if (old.Rank(clause) <= worst)
            {
                Keep(old.Literals(clause), old.Rank(clause));
            }
        }

        _capacity += CapacityGrowth;
        return Propagate() == SatTrail.NoReason;
    }

    private void Keep(ReadOnlySpan<int> literals, int rank)
    {
        var kept = new int[literals.Length];
        var count = 0;
        foreach (var literal in literals)
        {
            if (_trail.Value(literal) > 0)
            {
                return;
            }

            if (_trail.Value(literal) == 0)
            {
                kept[count++] = literal;
            }
        }

        Add(kept.AsSpan(0, count), rank);
    }

    private int WorstKeptRank()
    {
        var ranks = new List<int>(_learntCount);
        for (var clause = ClauseArena.First; _arena.IsClause(clause); clause = _arena.Next(clause))
        {
            if (_arena.Rank(clause) > 0)
            {
                ranks.Add(_arena.Rank(clause));
            }
        }

        ranks.Sort();
        return Math.Max(KeptRank, ranks[ranks.Count / 2] - 1);
    }

    private void Attach(int clause)
    {
        var literals = _arena.Literals(clause);
        _watches[literals[0]].Add(new Watch(clause, literals[1]));
        _watches[literals[1]].Add(new Watch(clause, literals[0]));
    }

    // Looks at all clauses that watch a literal which has just become false.
    private int Visit(int falsified)
    {
        ref var list = ref _watches[falsified];
        var items = list.Items.AsSpan(0, list.Count);
        var values = _trail.RawValues;
        var kept = 0;
        var conflict = SatTrail.NoReason;
        for (var i = 0; i < items.Length; i++)
        {
            var watch = items[i];
            if (conflict != SatTrail.NoReason || values[watch.Blocker] > 0)
            {
                items[kept++] = watch;
                continue;
            }

            var literals = _arena.Literals(watch.Clause);
            var other = literals[0] ^ literals[1] ^ falsified;
            if (values[other] <= 0 && Moved(literals, other, falsified, watch.Clause, values))
            {
                continue;
            }

            items[kept++] = new Watch(watch.Clause, other);
            if (values[other] < 0)
            {
                conflict = watch.Clause;
            }
            else if (values[other] == 0)
            {
                (literals[0], literals[1]) = (other, falsified);
                _trail.Assign(other, watch.Clause);
            }
        }

        list.Count = kept;
        return conflict;
    }

    // Watches another literal instead, if there is one that isn't false.
    private bool Moved(Span<int> literals, int other, int falsified, int clause, sbyte[] values)
    {
        for (var i = 2; i < literals.Length; i++)
        {
            if (values[literals[i]] >= 0)
            {
                (literals[0], literals[1], literals[i]) = (other, literals[i], falsified);
                _watches[literals[1]].Add(new Watch(clause, other));
                return true;
            }
        }

        return false;
    }
}
