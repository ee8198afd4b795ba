using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Sat;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Makes a counterexample as small as there is one: first the fewest ones, then bit by bit the smallest number.</summary>
internal sealed class SmallestPattern
{
    private readonly Miter _miter;
    private readonly GraphClauses _clauses;
    private readonly ProofClock _clock;
    private readonly int _wrong;
    private bool[] _best;

    public SmallestPattern(Miter miter, bool[] pattern, ProofClock clock)
    {
        _miter = miter;
        _clauses = new GraphClauses(miter.Graph);
        _wrong = _clauses.LiteralOf(miter.Wrong);
        _best = pattern;
        _clock = clock;
    }

    /// <summary>Gets the smallest pattern that was found.</summary>
    public bool[] Pattern => _best;

    /// <summary>Searches.</summary>
    /// <param name="leastOnes">A number of ones below which nothing refutes.</param>
    /// <returns>Whether the pattern is the smallest; otherwise the time was over.</returns>
    public bool Search(int leastOnes)
    {
        var support = Cone.Support(_miter.Graph, [_miter.Wrong], _miter.Variables);
        _best = [.. _best.Select((bit, i) => bit && support.Contains(_miter.Variables[i]))];
        var most = CounterexampleOrder.Ones(_best);
        var counts = Counts(support.AsSpan(), most);
        while (most > leastOnes)
        {
            // At most this many, asked from the middle: many ones are seldom needed.
            var ones = leastOnes + ((most - leastOnes) / 2);
            var answer = Ask([_wrong, _clauses.LiteralOf(counts[ones] ^ 1)]);
            if (answer == SatAnswer.Unknown)
            {
                return false;
            }

            (leastOnes, most) = answer == SatAnswer.Unsatisfiable ? (ones + 1, most) : (leastOnes, CounterexampleOrder.Ones(_best));
        }

        return SmallestNumber([_wrong, _clauses.LiteralOf(counts[most] ^ 1)]);
    }

    // Fixes bits from the one that counts most on, to 0 wherever that is possible.
    private bool SmallestNumber(List<int> assumptions)
    {
        for (var i = 0; i < _best.Length; i++)
        {
            var literal = _clauses.LiteralOf(2 * _miter.Variables[i]);
            if (!_best[i])
            {
                assumptions.Add(literal ^ 1);
                continue;
            }

            assumptions.Add(literal ^ 1);
            var answer = Ask([.. assumptions]);
            if (answer == SatAnswer.Unknown)
            {
                return false;
            }

            if (answer == SatAnswer.Unsatisfiable)
            {
                assumptions[^1] = literal;
            }
        }

        return true;
    }

    private SatAnswer Ask(ReadOnlySpan<int> assumptions)
    {
        var answer = _clauses.Solver.Solve(assumptions, long.MaxValue, _clock);
        if (answer == SatAnswer.Satisfiable)
        {
            _best = [.. _miter.Variables.Select(_clauses.IsTrue)];
        }

        return answer;
    }

    // For each number up to some the literal that says that more of the inputs are 1.
    private int[] Counts(ReadOnlySpan<int> support, int most)
    {
        var graph = _miter.Graph;
        var isMore = new int[most + 1];
        foreach (var node in support)
        {
            for (var ones = most; ones >= 0; ones--)
            {
                var before = ones == 0 ? Aig.True : isMore[ones - 1];
                isMore[ones] = graph.Or(isMore[ones], graph.And(before, 2 * node));
            }
        }

        return isMore;
    }
}
