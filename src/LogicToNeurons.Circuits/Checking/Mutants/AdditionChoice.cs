using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Minimising.Covering;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Chooses few sequences that catch all missed faults together.</summary>
internal static class AdditionChoice
{
    private const int MostInputsForAll = 10;
    private const int RandomRows = 1024;
    private const int RandomSequences = 60;
    private const int MostOnesCounted = 15;
    private const long Effort = 20_000_000;

    /// <summary>The chosen sequences, whether a smaller number of rows can't do, and for each fault the first of them that catches it.</summary>
    public static (ImmutableArray<TestSequence> Sequences, bool AreFewest, int[] CaughtBy) Choose(
        Netlist netlist, ImmutableArray<Fault> faults, IReadOnlyList<TestSequence> found, CancellationToken cancellation)
    {
        if (faults.IsEmpty)
        {
            return ([], true, []);
        }

        var isAll = !netlist.IsClocked && netlist.InputNets.Length <= MostInputsForAll;
        var candidates = isAll ? AllRows(netlist.InputNets.Length) : Distinct([.. found, .. Random(netlist)]);
        var columns = netlist.IsClocked
            ? [.. candidates.Select(candidate => CaughtBy(netlist, faults, candidate, cancellation))]
            : CaughtByRows(netlist, faults, candidates, cancellation);
        var useful = Enumerable.Range(0, candidates.Count).Where(candidate => !columns[candidate].IsEmpty).ToArray();
        (candidates, columns) = ([.. useful.Select(candidate => candidates[candidate])], [.. useful.Select(candidate => columns[candidate])]);
        var costs = candidates.Select(candidate => (CoverSolver.Unit * candidate.Ticks.Length) + Math.Min(MostOnesCounted, candidate.OneCount));
        var cover = CoverSolver.Solve(new CoverProblem(faults.Length, columns, [.. costs]), Effort);
        var caughtBy = new int[faults.Length];
        for (var chosen = cover.Columns.Length - 1; chosen >= 0; chosen--)
        {
            foreach (var fault in columns[cover.Columns[chosen]])
            {
                caughtBy[fault] = chosen;
            }
        }

        return ([.. cover.Columns.Select(column => candidates[column])], isAll && cover.IsMinimal, caughtBy);
    }

    private static ImmutableArray<int> CaughtBy(Netlist netlist, ImmutableArray<Fault> faults, TestSequence candidate, CancellationToken cancellation)
    {
        var caught = FaultRun.Caught(netlist, faults, Expectations.Of(netlist, candidate), cancellation);
        return [.. Enumerable.Range(0, faults.Length).Where(fault => caught[fault])];
    }

    // Many rows at once, a bit each.
    private static ImmutableArray<ImmutableArray<int>> CaughtByRows(
        Netlist netlist, ImmutableArray<Fault> faults, List<TestSequence> rows, CancellationToken cancellation)
    {
        var caught = rows.ConvertAll(_ => ImmutableArray.CreateBuilder<int>());
        var simulator = new PatternFaultSimulator(netlist, 1);
        for (var first = 0; first < rows.Count; first += 64)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(64, rows.Count - first);
            for (var input = 0; input < netlist.InputNets.Length; input++)
            {
                var word = 0UL;
                for (var row = 0; row < count; row++)
                {
                    word |= rows[first + row].Ticks[0][input] ? 1UL << row : 0;
                }

                simulator.Input(input)[0] = word;
            }

            simulator.Evaluate();
            for (var fault = 0; fault < faults.Length; fault++)
            {
                for (var rest = simulator.Differing(faults[fault])[0] & (ulong.MaxValue >> (64 - count)); rest != 0; rest &= rest - 1)
                {
                    caught[first + BitOperations.TrailingZeroCount(rest)].Add(fault);
                }
            }
        }

        return [.. caught.Select(one => one.ToImmutable())];
    }

    // What was found catches one fault each for sure; by chance others catch many.
    private static IEnumerable<TestSequence> Random(Netlist netlist)
    {
        var random = new Random(1);
        for (var number = 0; number < (netlist.IsClocked ? RandomSequences : RandomRows); number++)
        {
            var oneShare = random.Next(1, 8);
            var ticks = netlist.IsClocked ? 4 << (number % 5) : 1;
            yield return new TestSequence([.. Enumerable.Range(0, ticks).Select(_ => netlist.InputNets.Select(_ => random.Next(8) < oneShare).ToImmutableArray())]);
        }
    }

    private static List<TestSequence> AllRows(int inputs) =>
        [.. Enumerable.Range(0, 1 << inputs).Select(row => TestSequence.Of(Enumerable.Range(0, inputs).Select(input => ((row >> (inputs - 1 - input)) & 1) == 1)))];

    private static List<TestSequence> Distinct(IReadOnlyList<TestSequence> found) =>
        [.. found.DistinctBy(sequence => string.Join('|', sequence.Ticks.Select(tick => string.Concat(tick.Select(value => value ? '1' : '0')))))];
}
