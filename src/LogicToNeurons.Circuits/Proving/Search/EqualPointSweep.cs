using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Sat;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Finds inner points of a claim that are always equal, or always opposite, and joins them one after the other from the inputs on.</summary>
/// <remarks>
/// Points that agree in many random patterns are candidates; the solver proves each pair or finds a pattern that tells it
/// apart. Since what lies below is joined already, the proofs are mostly short.
/// </remarks>
internal sealed class EqualPointSweep
{
    private const int Vectors = 4;
    private const int MostTries = 3;

    private readonly Miter _miter;
    private readonly Cone _cone;
    private readonly PointClasses _classes;
    private readonly Aig _joined = new();
    private readonly GraphClauses _clauses;
    private readonly int[] _literals;
    private readonly long _mostConflicts;
    private readonly ProofClock _clock;
    private bool[]? _refutation;

    /// <summary>Prepares a claim.</summary>
    /// <param name="miter">The claim.</param>
    /// <param name="mostConflicts">The most conflicts for each pair.</param>
    /// <param name="clock">The time.</param>
    public EqualPointSweep(Miter miter, long mostConflicts, ProofClock clock)
    {
        _miter = miter;
        _cone = new Cone(miter.Graph, [miter.Wrong], miter.Variables);
        _classes = new PointClasses(_cone, Vectors);
        _clauses = new GraphClauses(_joined);
        _literals = new int[_cone.NodeCount];
        _mostConflicts = mostConflicts;
        _clock = clock;
    }

    /// <summary>Gets the same claim with equal points joined, after <see cref="Run"/>.</summary>
    public Miter? Result { get; private set; }

    /// <summary>Gets the number of pairs that neither could be joined nor told apart.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Joins what can be joined.</summary>
    public Finding Run()
    {
        for (var input = 1; input < _cone.FirstAnd; input++)
        {
            _literals[input] = _joined.AddInput();
        }

        var wrong = _cone.LiteralOf(_miter.Wrong);
        Note(_classes.FirstTrue(wrong));
        _classes.Add(0);
        for (var node = 1; node < _cone.NodeCount && _refutation is null; node++)
        {
            if (_clock.IsOver)
            {
                return Finding.Unknown(ProofMethod.Structural, _classes.Patterns);
            }

            Join(node, wrong);
        }

        if (_refutation is not null)
        {
            return Finding.Refuted(ProofMethod.Sat, _classes.Patterns, _refutation);
        }

        var joined = Mapped(wrong);
        Result = new Miter(_joined, [.. Enumerable.Range(1, _cone.Inputs.Length).Select(input => _literals[input] >> 1)], joined);
        return joined switch
        {
            Aig.False => Finding.Proven(ProofMethod.Structural),
            Aig.True => Finding.Refuted(ProofMethod.Structural, 0, new bool[_miter.Variables.Length], isSmallest: true),
            _ => Finding.Unknown(ProofMethod.Structural, _classes.Patterns),
        };
    }

    private int Mapped(int literal) => _literals[literal >> 1] ^ (literal & 1);

    private void Join(int node, int wrong)
    {
        if (node >= _cone.FirstAnd)
        {
            _literals[node] = _joined.And(Mapped(_cone.Left[node]), Mapped(_cone.Right[node]));
        }

        for (var tries = 0; tries < MostTries && _refutation is null; tries++)
        {
            if (_classes.Find(node, tries) is not { } other)
            {
                break;
            }

            var partner = _literals[other] ^ (_classes.AreOpposite(node, other) ? 1 : 0);
            if (_literals[node] == partner)
            {
                return;
            }

            switch (AreEqual(_literals[node], partner))
            {
                case SatAnswer.Unsatisfiable:
                    _literals[node] = partner;
                    return;
                case SatAnswer.Satisfiable:
                    _classes.Tell(Apart());
                    Note(_classes.FirstTrue(wrong));
                    tries = -1;
                    break;
                case SatAnswer.Unknown:
                    OpenCount++;
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        _classes.Add(node);
    }

    // Unsatisfiable if the literals are equal.
    private SatAnswer AreEqual(int a, int b)
    {
        _clauses.Focus(a, b);
        var (x, y) = (_clauses.LiteralOf(a), _clauses.LiteralOf(b));
        var answer = _clauses.Solver.Solve([x, y ^ 1], _mostConflicts, _clock);
        return answer == SatAnswer.Unsatisfiable ? _clauses.Solver.Solve([x ^ 1, y], _mostConflicts, _clock) : answer;
    }

    private bool[] Apart()
    {
        var pattern = new bool[_cone.Inputs.Length];
        for (var i = 0; i < pattern.Length; i++)
        {
            pattern[i] = _clauses.IsTrue(_literals[1 + i] >> 1);
        }

        return pattern;
    }

    private void Note(bool[]? pattern) => _refutation ??= pattern;
}
