using System.Diagnostics;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>Compares a function with what it was compiled to; both have the same inputs and outputs, in the same order.</summary>
/// <remarks>
/// Functions of one input are compared kink by kink, whatever their size; others by linear regions; and where that takes too
/// long, or there are more inputs or neurons than <see cref="RegionLimits"/> allows, exactly at points, which proves nothing.
/// </remarks>
public static class FunctionComparer
{
    private const int Seed = 20_260_101;
    private const int MostPoints = 1000;
    private const int LeastPoints = 20;
    private const long MostTerms = 2_000_000;
    private const int Range = 64;

    /// <summary>Compares two functions.</summary>
    /// <exception cref="OperationCanceledException">Somebody stopped it.</exception>
    public static FunctionComparison Compare(ReluFunction first, ReluFunction second, ProofSettings settings)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(settings);
        if (first.Inputs.Length == 1 && CompareCurves(first, second, settings) is { } comparison)
        {
            return comparison;
        }

        return RegionProver.Prove(first, second, settings).Value is { Verdict: not Verdict.Unknown } proof
            ? new FunctionComparison(proof.Verdict == Verdict.Proven, IsProved: true, proof.Regions, 0)
            : ComparePoints(first, second, settings);
    }

    // Null where there are too many kinks.
    private static FunctionComparison? CompareCurves(ReluFunction first, ReluFunction second, ProofSettings settings)
    {
        var regions = 0L;
        for (var output = 0; output < first.Results.Length; output++)
        {
            settings.Cancellation.ThrowIfCancellationRequested();
            if (FunctionCurve.Of(first, output) is not { } curve || FunctionCurve.Of(second, output) is not { } other)
            {
                return null;
            }

            var difference = PiecewiseLinear.Sum([(curve, Rational.One), (other, -1)], Rational.Zero);
            regions += curve.Kinks.Length + 1;
            if (!difference.Kinks.IsEmpty || !difference.FirstSlope.IsZero || !difference.At(Rational.Zero).IsZero)
            {
                return new FunctionComparison(IsEqual: false, IsProved: true, regions, 0);
            }
        }

        return new FunctionComparison(IsEqual: true, IsProved: true, regions, 0);
    }

    private static FunctionComparison ComparePoints(ReluFunction first, ReluFunction second, ProofSettings settings)
    {
        var random = new Random(Seed);
        var clock = Stopwatch.StartNew();
        var count = (int)Math.Clamp(MostTerms / (first.WeightCount + second.WeightCount + 1), LeastPoints, MostPoints);
        for (var i = 0; i < count; i++)
        {
            settings.Cancellation.ThrowIfCancellationRequested();
            if (clock.Elapsed > settings.Limit)
            {
                return new FunctionComparison(IsEqual: true, IsProved: false, 0, i);
            }

            var point = new Rational[first.Inputs.Length];
            for (var input = 0; input < point.Length; input++)
            {
                point[input] = new Rational(random.Next(-Range * Range, (Range * Range) + 1), random.Next(1, Range + 1));
            }

            if (!first.At(point).AsSpan().SequenceEqual(second.At(point)))
            {
                return new FunctionComparison(IsEqual: false, IsProved: false, 0, i + 1);
            }
        }

        return new FunctionComparison(IsEqual: true, IsProved: false, 0, count);
    }
}
