using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Tries inputs from the fewest ones on, and those with as many in rising order, so that the first that refutes is the smallest.</summary>
internal sealed class FewestOnesSearch
{
    private const int MostPatternsAtOnce = 4096;

    // Measured: writing a pattern costs more than computing an and of it.
    private const double SecondsAPattern = 2.5e-8;
    private const double SecondsAnAnd = 3e-11;

    private readonly Miter _miter;
    private readonly Cone _cone;
    private readonly ConeSimulator _simulator;
    private readonly int _wrong;
    private int[] _ones = [];

    public FewestOnesSearch(Miter miter)
    {
        _miter = miter;
        _cone = new Cone(miter.Graph, [miter.Wrong], Cone.Support(miter.Graph, [miter.Wrong], miter.Variables));
        _simulator = new ConeSimulator(_cone, _cone.NodeCount < 3000 ? MostPatternsAtOnce / 512 : 2);
        _wrong = _cone.LiteralOf(miter.Wrong);
    }

    /// <summary>Gets the number of patterns tried.</summary>
    public long Patterns { get; private set; }

    /// <summary>Gets the least number of ones of which not all patterns were tried.</summary>
    public int NextOnes { get; private set; }

    /// <summary>Gets a value indicating whether every pattern was tried.</summary>
    public bool IsComplete => NextOnes > _cone.Inputs.Length;

    /// <summary>Gets about the seconds that all patterns with <see cref="NextOnes"/> ones take.</summary>
    public double NextSeconds
    {
        get
        {
            var patterns = 1.0;
            for (var i = 0; i < NextOnes; i++)
            {
                patterns *= (double)(_cone.Inputs.Length - i) / (i + 1);
            }

            return patterns * (SecondsAPattern + (_cone.AndCount * SecondsAnAnd));
        }
    }

    /// <summary>Tries all patterns with <see cref="NextOnes"/> ones.</summary>
    /// <returns>What refutes; null if none of them does, or the time was over.</returns>
    public Finding? TryNext(ProofClock clock)
    {
        _ones = [.. Enumerable.Range(0, NextOnes)];
        var isMore = true;
        while (isMore)
        {
            var count = 0;
            Clear();
            while (isMore && count < _simulator.PatternCount)
            {
                Write(count++);
                isMore = Advance();
            }

            _simulator.Evaluate();
            Patterns += count;
            if (_simulator.FirstTrue(_wrong, count) is >= 0 and var pattern)
            {
                var inputs = CounterexampleOrder.Spread(_simulator.InputsOf(pattern), _cone.Inputs, _miter.Variables);
                return Finding.Refuted(ProofMethod.Exhaustive, Patterns, inputs, isSmallest: true);
            }

            if (isMore && clock.IsOver)
            {
                return null;
            }
        }

        NextOnes++;
        return null;
    }

    private void Clear()
    {
        for (var input = 1; input < _cone.FirstAnd; input++)
        {
            _simulator.Vectors(input).Clear();
        }
    }

    // Place 0 is the last input, which counts least.
    private void Write(int pattern)
    {
        foreach (var place in _ones)
        {
            _simulator.Words(_cone.Inputs.Length - place)[pattern >> 6] |= 1UL << (pattern & 63);
        }
    }

    // The next larger number with as many ones.
    private bool Advance()
    {
        for (var i = 0; i < _ones.Length; i++)
        {
            var limit = i + 1 < _ones.Length ? _ones[i + 1] : _cone.Inputs.Length;
            if (_ones[i] + 1 < limit)
            {
                _ones[i]++;
                for (var lower = 0; lower < i; lower++)
                {
                    _ones[lower] = lower;
                }

                return true;
            }
        }

        return false;
    }
}
