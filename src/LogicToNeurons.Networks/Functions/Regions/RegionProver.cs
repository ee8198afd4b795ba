using System.Collections.Immutable;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>Decides whether two networks are the same function on all real inputs, in exact arithmetic.</summary>
/// <remarks>
/// Inputs and outputs are matched by name where all names agree, otherwise by position. Two functions are equal if their
/// difference is 0 on every linear region; where it isn't, a point is shown, with small numbers if possible, at which both
/// networks were evaluated.
/// </remarks>
public static class RegionProver
{
    /// <summary>Proves or refutes that two networks are equal.</summary>
    /// <param name="first">A network; a counterexample is given in its names.</param>
    /// <param name="second">Another network.</param>
    /// <param name="settings">How long.</param>
    /// <returns>What is known; or why inputs or outputs can't be matched.</returns>
    /// <exception cref="OperationCanceledException">Somebody stopped the search.</exception>
    public static Outcome<RegionProof> Prove(ReluFunction first, ReluFunction second, ProofSettings settings)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Inputs.Length != second.Inputs.Length || first.Outputs.Length != second.Outputs.Length)
        {
            return Diagnostic.About(
                $"{first.Name}, {second.Name}",
                "L2N1015",
                Severity.Error,
                Words.Of("regions.ports", first.Inputs.Length, first.Outputs.Length, second.Inputs.Length, second.Outputs.Length));
        }

        if (first.Inputs.Length > RegionLimits.MostInputs || first.Neurons.Length + second.Neurons.Length > RegionLimits.MostNeurons)
        {
            return new RegionProof(Verdict.Unknown, 0, [], [], IsTooLarge: true);
        }

        return Search(Difference(first, second), ProofClock.Start(settings));
    }

    private static RegionProof Search(Pair pair, ProofClock clock)
    {
        foreach (var point in SimplePoints.Around(pair.First.Inputs.Length))
        {
            if (pair.Difference.At(point).Any(value => !value.IsZero))
            {
                return Refuted(pair, point, 0);
            }
        }

        Rational[]? found = null;
        var search = new RegionSearch(pair.Difference, stopsAtZero: true, clock, (cell, results) =>
        {
            if (results.FirstOrDefault(result => !result.IsConstant || !result.Constant.IsZero) is { } result)
            {
                found = SimplePoints.Inside(cell, result);
            }

            return found is null;
        });
        var isComplete = search.Run();
        return found is not null ? Refuted(pair, found, search.Regions)
            : new RegionProof(isComplete ? Verdict.Proven : Verdict.Unknown, search.Regions, [], [], IsTooLarge: false);
    }

    // What is shown was calculated by both networks themselves.
    private static RegionProof Refuted(Pair pair, Rational[] point, long regions)
    {
        var (first, second) = (pair.First.At(point), pair.Second.At([.. pair.Inputs.Select(input => point[input])]));
        var differences = Enumerable.Range(0, first.Length)
            .Where(output => first[output] != second[pair.Outputs[output]])
            .Select(output => new OutputDifference(pair.First.Outputs[output], first[output], second[pair.Outputs[output]]))
            .ToImmutableArray();
        return differences.IsEmpty
            ? throw new InvalidOperationException("The networks agree where they were found to differ.")
            : new RegionProof(Verdict.Refuted, regions, [.. point], differences, IsTooLarge: false);
    }

    private static Pair Difference(ReluFunction first, ReluFunction second)
    {
        // For each input of the second one that of the first; for each output of the first one that of the second.
        var inputs = Matched(second.Inputs, first.Inputs);
        var outputs = Matched(first.Outputs, second.Outputs);
        var builder = new ReluFunctionBuilder(first.Inputs);
        var firstSignals = Added(builder, first, [.. Enumerable.Range(0, first.Inputs.Length)]);
        var secondSignals = Added(builder, second, inputs);
        var results = first.Results.Select((result, i) => Renamed(result, firstSignals).Minus(Renamed(second.Results[outputs[i]], secondSignals)));
        return new Pair(first, second, builder.Build("difference", first.Outputs, results), inputs, outputs);
    }

    private static int[] Matched(ImmutableArray<string> names, ImmutableArray<string> others) => names.ToHashSet().SetEquals(others)
        ? [.. names.Select(name => others.IndexOf(name))]
        : [.. Enumerable.Range(0, names.Length)];

    private static RationalForm[] Added(ReluFunctionBuilder builder, ReluFunction function, int[] inputs)
    {
        var signals = new RationalForm[function.SignalCount];
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = i < inputs.Length ? builder.Input(inputs[i]) : builder.Relu(Renamed(function.Neurons[i - inputs.Length], signals));
        }

        return signals;
    }

    private static RationalForm Renamed(RationalForm form, RationalForm[] signals) =>
        form.Terms.Aggregate(RationalForm.Number(form.Constant), (sum, term) => sum.Plus(signals[term.Signal], term.Weight));

    private sealed record Pair(ReluFunction First, ReluFunction Second, ReluFunction Difference, int[] Inputs, int[] Outputs);
}
