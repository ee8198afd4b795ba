using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Algebra;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Settles a claim by whatever method is likely to be the quickest, and makes its counterexample the smallest.</summary>
internal sealed class MiterProver
{
    // A vector of 512 bits takes about a nanosecond.
    private const double WorkASecond = 1e9;
    private const double LittleWork = 0.03 * WorkASecond;
    private const double SomeWork = 0.7 * WorkASecond;
    private const double MuchWork = 8 * WorkASecond;
    private const int FewInputs = 24;
    private const double QuickSeconds = 0.03;
    private const double MostSeconds = 0.2;
    private const int FewNodes = 100_000;
    private const int ManyNodes = 4_000_000;
    private const long FewConflicts = 100;
    private const long MostPairConflicts = 1_000_000;
    private const double ShareOfRest = 0.4;

    private readonly ProofSettings _settings;
    private readonly ProofClock _clock;
    private readonly FewestOnesSearch _fewest;
    private readonly Miter _original;
    private Miter _miter;
    private long _patterns;

    public MiterProver(Miter miter, ProofSettings settings, ProofClock clock)
    {
        _original = miter;
        _miter = miter;
        _settings = settings;
        _clock = clock;
        _fewest = new FewestOnesSearch(miter);
    }

    public Finding Run()
    {
        var finding = Find();
        return finding.Verdict switch
        {
            Verdict.Refuted => finding.IsSmallest ? finding : Smallest(finding),
            Verdict.Unknown => finding with { Patterns = _patterns + _fewest.Patterns },
            Verdict.Proven => finding,
        };
    }

    /// <summary>Whether the claim is proven; if it isn't, no exception to it is made small.</summary>
    public bool IsProven() => Find().Verdict == Verdict.Proven;

    private Finding Find()
    {
        if (_settings.Allows(ProofMethod.Exhaustive) && _miter.Variables.Length <= FewInputs && new ExhaustiveSearch(_miter, allInputs: true) is { Work: < LittleWork } all)
        {
            return all.Run(_clock);
        }

        if (_miter.Wrong <= Aig.True && _settings.Allows(ProofMethod.Structural))
        {
            return _miter.Wrong == Aig.False
                ? Finding.Proven(ProofMethod.Structural)
                : Finding.Refuted(ProofMethod.Structural, 0, new bool[_miter.Variables.Length], isSmallest: true);
        }

        var finding = Finding.Unknown(ProofMethod.Structural);
        foreach (var way in Ways())
        {
            var next = way();
            finding = next ?? finding;
            if (finding.Verdict != Verdict.Unknown || _clock.IsOver)
            {
                break;
            }
        }

        return finding;
    }

    // From what is quick to what may take all the time.
    private IEnumerable<Func<Finding?>> Ways()
    {
        yield return FewOnes;
        yield return Algebra;
        yield return () => Exhaustive(SomeWork);
        yield return () => Diagram(FewNodes);
        yield return () => Sweep(FewConflicts);
        yield return () => Sweep(20 * FewConflicts);
        yield return () => Exhaustive(MuchWork);
        yield return () => Diagram(ManyNodes);
        yield return () => Search(_clock.AtMost(ShareOfRest * _clock.SecondsLeft));
        for (var conflicts = 400 * FewConflicts; conflicts <= MostPairConflicts; conflicts *= 5)
        {
            var most = conflicts;
            yield return () => Exhaustive(WorkASecond * _clock.SecondsLeft);
            yield return () => Sweep(most);
        }

        yield return () => Search(_clock);
        yield return () => Exhaustive(double.MaxValue);
    }

    private Finding? FewOnes()
    {
        while (_settings.Allows(ProofMethod.Exhaustive) && !_fewest.IsComplete && _fewest.NextSeconds < QuickSeconds)
        {
            var ones = _fewest.NextOnes;
            if (_fewest.TryNext(_clock) is { } found)
            {
                return found;
            }

            if (_fewest.NextOnes == ones)
            {
                break;
            }
        }

        return null;
    }

    private Finding? Exhaustive(double mostWork)
    {
        if (!_settings.Allows(ProofMethod.Exhaustive))
        {
            return null;
        }

        var search = new ExhaustiveSearch(_miter, allInputs: false);
        return search.Work < mostWork ? Counted(search.Run(_clock)) : null;
    }

    private Finding? Diagram(int mostNodes) =>
        _settings.Allows(ProofMethod.Bdd) ? DiagramSearch.Run(_miter, mostNodes, _clock) : null;

    private Finding? Algebra() =>
        _settings.Allows(ProofMethod.Algebraic) ? AlgebraicSearch.Run(_original.Graph, _original.Equations, _clock) : null;

    private Finding? Sweep(long mostConflicts)
    {
        if (!_settings.Allows(ProofMethod.Structural))
        {
            return null;
        }

        var sweep = new EqualPointSweep(_miter, mostConflicts, _clock);
        var finding = sweep.Run();
        _miter = sweep.Result ?? _miter;
        return Counted(finding);
    }

    private Finding? Search(ProofClock clock) => _settings.Allows(ProofMethod.Sat) ? SatSearch.Run(_miter, clock) : null;

    private Finding Counted(Finding finding)
    {
        _patterns += finding.Verdict == Verdict.Unknown ? finding.Patterns : 0;
        return finding;
    }

    private Finding Smallest(Finding finding)
    {
        var pattern = finding.Pattern!;
        while (_fewest.NextOnes <= CounterexampleOrder.Ones(pattern) && _fewest.NextSeconds < MostSeconds)
        {
            var before = _fewest.NextOnes;
            if (_fewest.TryNext(_clock) is { } found)
            {
                return found with { Method = finding.Method, Patterns = finding.Patterns + found.Patterns };
            }

            if (_fewest.NextOnes == before)
            {
                break;
            }
        }

        var search = new SmallestPattern(_original, pattern, _clock);
        var isSmallest = search.Search(_fewest.NextOnes);
        return finding with { Pattern = search.Pattern, IsSmallest = isSmallest, Patterns = finding.Patterns + _fewest.Patterns };
    }
}
