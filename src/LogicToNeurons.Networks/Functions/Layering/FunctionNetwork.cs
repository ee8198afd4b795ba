using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>A function as a network of machine numbers, and what was lost on the way.</summary>
/// <param name="Network">The network; strict if the function is.</param>
/// <param name="Roundings">The different weights and biases that the format can't hold, in the order of the neurons.</param>
public sealed record FunctionNetwork(Network Network, ImmutableArray<Rounding> Roundings)
{
    private const int MostNamed = 5;
    private const int SingleDigits = 9;
    private const int DoubleDigits = 17;
    private const int MostDigits = 40;

    /// <summary>Converts a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="format">The format of the weights.</param>
    /// <param name="fileName">What diagnostics are about.</param>
    /// <returns>The network, with a warning that names what is rounded; or an error where a number doesn't fit at all.</returns>
    public static Outcome<FunctionNetwork> Of(ReluFunction function, NumberFormat format, string fileName)
    {
        ArgumentNullException.ThrowIfNull(function);
        var rounder = new WeightRounder(format);
        var builder = new NetworkBuilder(function.Name);
        foreach (var input in function.Inputs)
        {
            builder.AddInput(input, 1, ColumnKind.Number, isBus: false, double.NegativeInfinity, double.PositiveInfinity);
        }

        foreach (var neuron in function.Neurons)
        {
            builder.AddNeuron(rounder.Round(neuron.Constant), Signals(neuron), rounder.Round(neuron), double.PositiveInfinity);
        }

        foreach (var (output, result) in function.Outputs.Zip(function.Results))
        {
            builder.AddOutput(output, 1, ColumnKind.Number, isBus: false);
            builder.AddOutputRow(rounder.Round(result.Constant), Signals(result), rounder.Round(result));
        }

        return rounder.Unfit is { } unfit
            ? Diagnostic.About(fileName, "L2N1016", Severity.Error, Words.Of("relu.unfit", Shortened(unfit), format.Name()), HintOf(unfit, format))
            : new Outcome<FunctionNetwork>(new FunctionNetwork(builder.Build(), [.. rounder.Roundings]), Warnings(rounder.Roundings, format, fileName));
    }

    /// <summary>The formats that hold every weight and every bias of a function.</summary>
    public static ImmutableArray<NumberFormat> FormatsOf(ReluFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return [.. Enum.GetValues<NumberFormat>().Where(format => Holds(format, function))];
    }

    private static bool Holds(NumberFormat format, ReluFunction function)
    {
        var rounder = new WeightRounder(format);
        foreach (var form in function.Neurons.Concat(function.Results))
        {
            rounder.Round(form);
            rounder.Round(form.Constant);
        }

        return rounder.Unfit is null && rounder.Roundings.Count == 0;
    }

    private static int[] Signals(RationalForm form) => [.. form.Terms.Select(term => term.Signal)];

    private static ImmutableArray<Diagnostic> Warnings(IReadOnlyList<Rounding> roundings, NumberFormat format, string fileName)
    {
        if (roundings.Count == 0)
        {
            return [];
        }

        var named = string.Join(", ", roundings.Take(MostNamed).Select(one => $"{Shortened(one.Exact)} → {Text(one, format)}"));
        var others = roundings.Count - MostNamed;
        var message = others > 0 ? Words.Of("relu.roundedMore", format.Name(), named, others) : Words.Of("relu.rounded", format.Name(), named);
        return [Diagnostic.About(fileName, "L2N1014", Severity.Warning, message)];
    }

    // With as many digits as it takes to see that it is another number.
    private static string Text(Rounding rounding, NumberFormat format)
    {
        var digits = format == NumberFormat.Float32 ? SingleDigits : DoubleDigits;
        string text;
        do
        {
            text = rounding.Rounded.ToString($"G{digits}", CultureInfo.InvariantCulture);
            digits++;
        }
        while (digits < MostDigits && RationalReader.TryReadSigned(text) == rounding.Exact);
        return text;
    }

    // What float64 can't hold, nothing can.
    private static Phrase? HintOf(Rational unfit, NumberFormat format) =>
        !double.IsFinite(BinaryRounding.ToDouble(unfit)) ? null
        : !unfit.IsWhole ? Words.Of("relu.hint.fraction")
        : format == NumberFormat.Float64 ? null
        : Words.Of("relu.hint.unfit");

    private static string Shortened(Rational value) => Source.Parsing.Quote.Shortened(value.ToString());
}
