using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Circuits.Proving.Sat;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Proving.Sat;

public sealed class SatSolverTests
{
    [Fact]
    public void Solve_RandomClauses_AgreesWithTryingAll()
    {
        var random = new Random(1);
        var unsatisfiable = 0;
        for (var round = 0; round < Scale.Of(4000, 100_000); round++)
        {
            var variables = random.Next(1, 13);
            var clauses = Clauses(random, variables, random.Next(1, 6 * variables));
            var solver = Solver(variables, clauses);
            var assumptions = Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(2 * variables)).ToArray();
            var isExpected = Assignments(variables).Any(bits => clauses.TrueForAll(clause => clause.Any(bits)) && assumptions.All(bits));
            Assert.Equal(isExpected ? SatAnswer.Satisfiable : SatAnswer.Unsatisfiable, solver.Solve(assumptions, long.MaxValue, ProofClock.Endless));
            if (isExpected)
            {
                Assert.All(clauses, clause => Assert.Contains(clause, solver.IsTrue));
                Assert.All(assumptions, literal => Assert.True(solver.IsTrue(literal)));
            }

            unsatisfiable += isExpected ? 0 : 1;
            var isPossible = Assignments(variables).Any(bits => clauses.TrueForAll(clause => clause.Any(bits)));
            Assert.Equal(isPossible ? SatAnswer.Satisfiable : SatAnswer.Unsatisfiable, solver.Solve([], long.MaxValue, ProofClock.Endless));
        }

        Assert.True(unsatisfiable > 500);
    }

    [Fact]
    public void Solve_AgainAndAgainWithMoreClauses_AgreesWithTryingAll()
    {
        var random = new Random(2);
        for (var round = 0; round < Scale.Of(60, 5000); round++)
        {
            var clauses = Clauses(random, 10, 20);
            var solver = Solver(10, clauses);
            for (var more = 0; more < 12; more++)
            {
                var added = Clauses(random, 10, 3);
                clauses.AddRange(added);
                added.ForEach(clause => solver.AddClause(clause));
                int[] assumptions = [random.Next(20), random.Next(20)];
                var isExpected = Assignments(10).Any(bits => clauses.TrueForAll(clause => clause.Any(bits)) && assumptions.All(bits));
                Assert.Equal(isExpected ? SatAnswer.Satisfiable : SatAnswer.Unsatisfiable, solver.Solve(assumptions, long.MaxValue, ProofClock.Endless));
            }
        }
    }

    [Fact]
    public void Solve_PigeonsInTooFewHoles_IsUnsatisfiable()
    {
        const int Holes = 7;
        var solver = new SatSolver();
        for (var i = 0; i < (Holes + 1) * Holes; i++)
        {
            solver.NewVariable();
        }

        for (var pigeon = 0; pigeon <= Holes; pigeon++)
        {
            solver.AddClause([.. Enumerable.Range(0, Holes).Select(hole => 2 * ((pigeon * Holes) + hole))]);
            for (var other = 0; other < pigeon; other++)
            {
                for (var hole = 0; hole < Holes; hole++)
                {
                    solver.AddClause((2 * ((pigeon * Holes) + hole)) + 1, (2 * ((other * Holes) + hole)) + 1);
                }
            }
        }

        Assert.Equal(SatAnswer.Unknown, solver.Solve([], 10, ProofClock.Endless));
        Assert.Equal(SatAnswer.Unsatisfiable, solver.Solve([], long.MaxValue, ProofClock.Endless));
    }

    [Fact]
    public void Solve_HardRandomClauses_FindsWhatWasHidden()
    {
        var random = new Random(3);
        for (var round = 0; round < Scale.Of(5, 50); round++)
        {
            const int Variables = 150;
            var hidden = Enumerable.Range(0, Variables).Select(_ => random.Next(2)).ToArray();
            var clauses = Clauses(random, Variables, 900).Where(clause => clause.Length == 3 && clause.Any(literal => (literal & 1) != hidden[literal >> 1])).ToList();
            var solver = Solver(Variables, clauses);
            Assert.Equal(SatAnswer.Satisfiable, solver.Solve([], long.MaxValue, ProofClock.Endless));
            Assert.All(clauses, clause => Assert.Contains(clause, solver.IsTrue));
        }
    }

    private static List<int[]> Clauses(Random random, int variables, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(8) == 0 ? random.Next(1, 5) : 3).Select(_ => random.Next(2 * variables)).ToArray())];

    private static SatSolver Solver(int variables, List<int[]> clauses)
    {
        var solver = new SatSolver();
        for (var variable = 0; variable < variables; variable++)
        {
            solver.NewVariable();
        }

        clauses.ForEach(clause => solver.AddClause(clause));
        return solver;
    }

    // Whether a literal is true, for each assignment.
    private static IEnumerable<Func<int, bool>> Assignments(int variables) =>
        Enumerable.Range(0, 1 << variables).Select(bits => (Func<int, bool>)(literal => ((bits >> (literal >> 1)) & 1) != (literal & 1)));
}
