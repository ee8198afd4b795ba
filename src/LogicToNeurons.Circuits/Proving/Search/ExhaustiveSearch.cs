using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Tries every input.</summary>
/// <remarks>
/// Inputs that reach the most gates count inside the vectors. The others follow a Gray code, those that reach the fewest
/// gates changing most often, so that a step computes only what the one changed input reaches.
/// </remarks>
internal sealed class ExhaustiveSearch
{
    /// <summary>The most inputs of which this can try all.</summary>
    public const int MostInputs = 48;

    // A node of one vector costs about as much as this many more vectors.
    private const double NodeOverhead = 2;
    private const double StepOverhead = 30;
    private const int InputsOfAVector = 9;
    private const long WorkBetweenLooks = 2_000_000;

    private readonly Miter _miter;
    private readonly Cone _cone;
    private readonly int[] _fast;
    private readonly int[] _slow;
    private readonly int[][] _reach;
    private readonly int _vectorCount;

    /// <summary>Prepares a claim.</summary>
    /// <param name="miter">The claim.</param>
    /// <param name="allInputs">Whether to try all inputs, even those that the claim doesn't depend on.</param>
    public ExhaustiveSearch(Miter miter, bool allInputs)
    {
        _miter = miter;
        _cone = new Cone(miter.Graph, [miter.Wrong], allInputs ? miter.Variables : Cone.Support(miter.Graph, [miter.Wrong], miter.Variables));
        _vectorCount = _cone.NodeCount switch { < 400 => 16, < 1500 => 8, < 6000 => 4, _ => 2 };
        var fastCount = InputsOfAVector + System.Numerics.BitOperations.Log2((uint)_vectorCount);
        InputCount = _cone.Inputs.Length;
        _reach = InputCount > MostInputs ? [] : [.. Enumerable.Range(1, InputCount).Select(Reach)];
        var order = Enumerable.Range(0, InputCount).OrderByDescending(input => InputCount > MostInputs ? 0 : _reach[input].Length).ToArray();
        _fast = order[..Math.Min(fastCount, InputCount)];
        _slow = [.. order[_fast.Length..].Reverse()];
    }

    /// <summary>Gets the number of inputs.</summary>
    public int InputCount { get; }

    /// <summary>Gets about how many vectors of 512 bits have to be computed.</summary>
    public double Work
    {
        get
        {
            if (InputCount > MostInputs)
            {
                return double.PositiveInfinity;
            }

            var work = (double)_cone.AndCount * (_vectorCount + NodeOverhead);
            for (var i = 0; i < _slow.Length; i++)
            {
                work += Math.Pow(2, _slow.Length - 1 - i) * ((_reach[_slow[i]].Length * (_vectorCount + NodeOverhead)) + StepOverhead);
            }

            return work;
        }
    }

    /// <summary>Tries all inputs until one refutes, or all do not.</summary>
    public Finding Run(ProofClock clock)
    {
        var simulator = new ConeSimulator(_cone, _vectorCount);
        for (var i = 0; i < _fast.Length; i++)
        {
            simulator.Count(1 + _fast[i], i);
        }

        var wrong = _cone.LiteralOf(_miter.Wrong);
        var patternsAStep = 1 << _fast.Length;
        var steps = 1L << _slow.Length;
        var work = 0L;
        simulator.Evaluate();
        for (var step = 1L; ; step++)
        {
            if (simulator.FirstTrue(wrong, patternsAStep) is >= 0 and var pattern)
            {
                return Refuted(simulator, wrong, pattern, patternsAStep, step);
            }

            if (step == steps)
            {
                return Finding.Proven(ProofMethod.Exhaustive, steps * patternsAStep);
            }

            var input = _slow[System.Numerics.BitOperations.TrailingZeroCount(step)];
            Invert(simulator.Words(1 + input));
            simulator.Evaluate(_reach[input]);
            work += (_reach[input].Length + 10) * _vectorCount;
            if (work >= WorkBetweenLooks)
            {
                work = 0;
                if (clock.IsOver)
                {
                    return Finding.Unknown(ProofMethod.Exhaustive, step * patternsAStep);
                }
            }
        }
    }

    // If the first step has all inputs in it, the smallest pattern is known at once.
    private Finding Refuted(ConeSimulator simulator, int wrong, int first, int patternsAStep, long step)
    {
        if (_slow.Length > 0)
        {
            return Finding.Refuted(ProofMethod.Exhaustive, step * patternsAStep, Spread(simulator.InputsOf(first)));
        }

        var best = simulator.InputsOf(first);
        for (var pattern = first + 1; pattern < patternsAStep; pattern++)
        {
            if (simulator.Bit(wrong >> 1, pattern) != ((wrong & 1) != 0) && simulator.InputsOf(pattern) is var other && CounterexampleOrder.IsSmaller(other, best))
            {
                best = other;
            }
        }

        return Finding.Refuted(ProofMethod.Exhaustive, patternsAStep, Spread(best), isSmallest: true);
    }

    private bool[] Spread(bool[] inputs) => CounterexampleOrder.Spread(inputs, _cone.Inputs, _miter.Variables);

    private static void Invert(Span<ulong> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = ~words[i];
        }
    }

    private int[] Reach(int input)
    {
        var isReached = new bool[_cone.NodeCount];
        isReached[input] = true;
        var reach = new List<int>();
        for (var node = _cone.FirstAnd; node < isReached.Length; node++)
        {
            if (isReached[_cone.Left[node] >> 1] || isReached[_cone.Right[node] >> 1])
            {
                isReached[node] = true;
                reach.Add(node);
            }
        }

        return [.. reach];
    }
}
