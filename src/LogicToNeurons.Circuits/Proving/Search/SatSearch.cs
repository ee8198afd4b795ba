using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Sat;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Asks the solver for an input that refutes.</summary>
internal static class SatSearch
{
    public static Finding Run(Miter miter, ProofClock clock)
    {
        if (miter.Wrong <= Aig.True)
        {
            return miter.Wrong == Aig.False
                ? Finding.Proven(ProofMethod.Structural)
                : Finding.Refuted(ProofMethod.Structural, 0, new bool[miter.Variables.Length], isSmallest: true);
        }

        var clauses = new GraphClauses(miter.Graph);
        var wrong = clauses.LiteralOf(miter.Wrong);
        return clauses.Solver.Solve([wrong], long.MaxValue, clock) switch
        {
            SatAnswer.Satisfiable => Finding.Refuted(ProofMethod.Sat, 0, [.. miter.Variables.Select(clauses.IsTrue)]),
            SatAnswer.Unsatisfiable => Finding.Proven(ProofMethod.Sat),
            SatAnswer.Unknown => Finding.Unknown(ProofMethod.Sat),
        };
    }
}
