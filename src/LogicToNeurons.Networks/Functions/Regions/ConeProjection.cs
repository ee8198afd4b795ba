using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>Projects vectors onto cones {u : side · u ≥ 0 for every side}, exactly.</summary>
/// <remarks>
/// The projection of g is g + Σ λ·side with the λ ≥ 0 that make it shortest (Moreau): non-negative least squares, by the
/// active sets of Lawson and Hanson, which in exact arithmetic always end.
/// </remarks>
internal static class ConeProjection
{
    /// <summary>The square of the projection's length: of the largest g · u over the unit vectors u of the cone, or 0 if none is positive.</summary>
    public static Rational SquaredLength(Rational[] vector, IReadOnlyList<Rational[]> sides)
    {
        var active = new List<int>();
        var weights = new Rational[sides.Count];
        var rest = vector;
        while (true)
        {
            var next = Enumerable.Range(0, sides.Count).FirstOrDefault(side => !active.Contains(side) && Dot(sides[side], rest).Sign < 0, -1);
            if (next < 0)
            {
                return Dot(rest, rest);
            }

            active.Add(next);
            Balance(vector, sides, active, weights);
            rest = vector;
            foreach (var side in active)
            {
                rest = [.. rest.Zip(sides[side], (value, part) => value + (weights[side] * part))];
            }
        }
    }

    // The best weights of the active sides; one that would become negative is dropped on the way.
    private static void Balance(Rational[] vector, IReadOnlyList<Rational[]> sides, List<int> active, Rational[] weights)
    {
        while (true)
        {
            var best = Solve(vector, sides, active);
            var step = Rational.One;
            for (var i = 0; i < active.Count; i++)
            {
                if (best[i].Sign <= 0)
                {
                    step = Rational.Min(step, weights[active[i]] / (weights[active[i]] - best[i]));
                }
            }

            for (var i = 0; i < active.Count; i++)
            {
                weights[active[i]] += step * (best[i] - weights[active[i]]);
            }

            if (active.RemoveAll(side => weights[side].Sign <= 0) == 0)
            {
                return;
            }
        }
    }

    // Σ weight · (side · other) = −(vector · other) for every active other, by elimination.
    private static Rational[] Solve(Rational[] vector, IReadOnlyList<Rational[]> sides, List<int> active)
    {
        var count = active.Count;
        var rows = active.Select(other => active.Select(side => Dot(sides[side], sides[other])).Append(-Dot(vector, sides[other])).ToArray()).ToArray();
        for (var column = 0; column < count; column++)
        {
            var pivot = Enumerable.Range(column, count - column).First(row => !rows[row][column].IsZero);
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var row = 0; row < count; row++)
            {
                var factor = rows[row][column] / rows[column][column];
                for (var i = column; row != column && !factor.IsZero && i <= count; i++)
                {
                    rows[row][i] -= factor * rows[column][i];
                }
            }
        }

        return [.. rows.Select((row, i) => row[count] / row[i])];
    }

    private static Rational Dot(Rational[] first, Rational[] second) => first.Zip(second, (one, other) => one * other).Aggregate(Rational.Zero, (sum, part) => sum + part);
}
