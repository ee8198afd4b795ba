using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes the layers of a <c>.relu</c> network as the notes do, what they are like, and how they were verified.</summary>
internal sealed class ReluFilePrinter(Session session, CompiledFunction compiled)
{
    private const string Method = "regions";
    private const string PointMethod = "points";
    private const int MostCells = 4096;
    private const int LongestLine = 400;
    private const int MostOutputs = 8;

    private readonly LayeredFunction _layered = compiled.Layered;
    private ImmutableArray<GrowthBound> _growth = [];

    /// <summary>Writes the matrices and the size; JSON waits for the verification.</summary>
    public void PrintLayers()
    {
        if (session.IsJson)
        {
            return;
        }

        session.Print("relu.layersOf", compiled.File, compiled.Source.Name);
        session.Output.Line();
        PrintMatrices();
        session.Output.Line();
        PrintRows(SizeRows());
    }

    /// <summary>Writes how fast the outputs grow; for a function of one input also where it bends.</summary>
    public void PrintGrowth(ImmutableArray<GrowthBound> growth)
    {
        _growth = growth;
        if (session.IsJson)
        {
            return;
        }

        var named = growth.Take(MostOutputs).Select((bound, i) => growth.Length == 1 ? bound.ToString() : $"{compiled.Source.Outputs[i]} {bound}");
        var text = string.Join(", ", growth.Length > MostOutputs ? named.Append("…") : named);
        PrintRows([(session.Say("relu.growth"), session.Say(growth.All(bound => bound.IsLeast) ? "relu.growth.least" : "relu.growth.bound", text))]);
    }

    /// <summary>Writes how it was verified, or all in one JSON object.</summary>
    /// <param name="comparison">How.</param>
    /// <param name="output">The file that the network was written to; null for none.</param>
    public void PrintVerification(FunctionComparison comparison, string? output)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(comparison, output));
            return;
        }

        PrintRows([(session.Say("relu.verified"), comparison switch
        {
            { IsEqual: false } => session.Say("relu.otherFunction"),
            { IsProved: true } when !compiled.Converted.Roundings.IsEmpty => session.Say("relu.regionsRounded", comparison.Regions, compiled.Number.Name()),
            { IsProved: true } => session.Say("relu.regions", comparison.Regions),
            _ => session.Say("relu.points", comparison.Points, RegionLimits.MostInputs, RegionLimits.MostNeurons),
        })]);
        PrintCurves();
        if (output is not null)
        {
            session.Print("convert.written", output);
        }
    }

    private void PrintCurves()
    {
        if (compiled.Source.Inputs.Length != 1)
        {
            return;
        }

        var printer = new CurvePrinter(session, compiled.Source.Inputs[0]);
        for (var output = 0; output < Math.Min(compiled.Source.Outputs.Length, MostOutputs); output++)
        {
            if (FunctionCurve.Of(compiled.Source, output) is { } curve)
            {
                session.Output.Line();
                printer.Print(compiled.Source.Outputs[output], curve);
            }
        }
    }

    private void PrintMatrices()
    {
        var lines = Cells() > MostCells ? [] : MatrixText.Lines(_layered);
        if (lines.Count == 0 || lines.Any(line => line.Length > LongestLine))
        {
            session.Print("relu.tooWide");
            return;
        }

        foreach (var line in lines)
        {
            session.Output.Line(line);
        }
    }

    // What the matrices hold, zeros too.
    private long Cells()
    {
        var function = _layered.Function;
        var widths = Enumerable.Range(0, function.SignalCount).CountBy(function.LevelOf).OrderBy(pair => pair.Key).Select(pair => (long)pair.Value).Append(function.Outputs.Length).ToList();
        return widths.Zip(widths.Skip(1), (before, after) => before * after).Sum();
    }

    private IEnumerable<(string Name, string Text)> SizeRows()
    {
        var function = _layered.Function;
        yield return (session.Say("relu.neurons"), _layered.IdentityCount == 0
            ? Number(function.Neurons.Length)
            : session.Say("relu.withIdentity", function.Neurons.Length, _layered.IdentityCount));
        yield return (session.Say("relu.shortcuts"), compiled.Source.Neurons.Length < function.Neurons.Length
            ? session.Say("relu.fewer", compiled.Source.Neurons.Length, function.Neurons.Length - compiled.Source.Neurons.Length)
            : session.Say("relu.noFewer"));
        yield return (session.Say("relu.layers"), Number(function.Depth));
        yield return (session.Say("relu.weights"), session.Say("relu.withLargest", function.WeightCount, function.LargestWeight.ToString()));
        yield return (session.Say("relu.heldBy"), compiled.Formats.IsEmpty ? session.Say("relu.heldByNone") : string.Join(", ", compiled.Formats.Select(format => format.Name())));
    }

    private void PrintRows(IEnumerable<(string Name, string Text)> rows)
    {
        var names = new[] { "relu.neurons", "relu.shortcuts", "relu.layers", "relu.weights", "relu.heldBy", "relu.growth", "relu.verified" };
        var width = names.Max(key => DisplayWidth.Of(session.Say(key)));
        foreach (var (name, text) in rows)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(name, width)}  {text}");
        }
    }

    private string Json(FunctionComparison comparison, string? output) => JsonLine.Of(writer =>
    {
        var function = _layered.Function;
        writer.WriteString("file", compiled.File);
        writer.WriteString("network", function.Name);
        writer.WriteString("mode", "relu");
        writer.WriteNumber("neurons", function.Neurons.Length);
        writer.WriteNumber("identity", _layered.IdentityCount);
        writer.WriteNumber("layers", function.Depth);
        writer.WriteNumber("weights", function.WeightCount);
        writer.WriteNumber("largestWeight", BinaryRounding.ToDouble(function.LargestWeight));
        writer.WriteStartArray("exactIn");
        foreach (var format in compiled.Formats)
        {
            writer.WriteStringValue(format.Name());
        }

        writer.WriteEndArray();
        writer.WriteNumber("withShortcuts", compiled.Source.Neurons.Length);
        writer.WriteString("number", compiled.Number.Name());
        WriteRoundings(writer);
        WriteGrowth(writer);
        writer.WriteStartObject("verified");
        writer.WriteString("method", comparison.IsProved ? Method : PointMethod);
        writer.WriteNumber("patterns", comparison.Points);
        writer.WriteBoolean("equal", comparison.IsEqual);
        writer.WriteEndObject();
        if (output is not null)
        {
            writer.WriteString("output", output);
        }
    });

    private void WriteRoundings(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("roundings");
        foreach (var rounding in compiled.Converted.Roundings)
        {
            writer.WriteStartObject();
            writer.WriteString("exact", rounding.Exact.ToString());
            writer.WriteNumber("rounded", rounding.Rounded);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteGrowth(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("growth");
        foreach (var (output, bound) in compiled.Source.Outputs.Zip(_growth))
        {
            writer.WriteStartObject(output);
            writer.WriteString("c", bound.ToString());
            writer.WriteBoolean("least", bound.IsLeast);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
