using System.CommandLine;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>Compiles a network of a <c>.relu</c> file to layers, verifies these, and writes them.</summary>
/// <param name="session">Whom to tell.</param>
/// <param name="output">The file that the layers are to be written to.</param>
internal sealed class ReluFile(Session session, NetworkOutput output)
{
    private static readonly ProofSettings Limits = new(TimeSpan.FromSeconds(20));

    /// <summary>Does it.</summary>
    /// <param name="argument">The file, with the name of a network perhaps.</param>
    /// <param name="number">The format that is asked for; null for any that is exact.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Compile(string argument, NumberFormat? number)
    {
        if (!new ReluLoader(session).TryLoad(argument, out var function))
        {
            return ExitCode.Failure;
        }

        var file = CircuitFile(argument);
        if (StrictLayering.Of(function) is not { } layered)
        {
            new RunReport(session, file).Unusable([Diagnostic.About(file, "L2N1012", Severity.Error, Words.Of("relu.tooManyLayers", function.Name, StrictLayering.MostNeurons))]);
            return ExitCode.Limit;
        }

        var formats = FunctionNetwork.FormatsOf(layered.Function);
        var format = number ?? formats.FirstOrDefault(one => one != NumberFormat.Int32, NumberFormat.Float64);
        var converted = FunctionNetwork.Of(layered.Function, format, file);
        if (converted.Value is not { } network)
        {
            new RunReport(session, file).Unusable(converted.Diagnostics);
            return ExitCode.Failure;
        }

        session.Tell(converted.Diagnostics);
        return Verify(new CompiledFunction(file, function, layered, formats, format, network));
    }

    /// <summary>The option that only circuits have, if one is given; null for none.</summary>
    public static Option<string>? Unfit(ParseResult parsed, params Option<string>[] ofCircuits) => Array.Find(ofCircuits, parsed.Has);

    private static string CircuitFile(string argument) => DiagnosticText.Visible(Circuits.CircuitPath.Of(argument).File);

    private int Verify(CompiledFunction compiled)
    {
        using var interrupt = new Interrupt();
        var limits = Limits with { Cancellation = interrupt.Token };
        try
        {
            var printer = new ReluFilePrinter(session, compiled);
            printer.PrintLayers();
            session.Output.Flush();
            printer.PrintGrowth([.. Growth(compiled.Source, limits)]);
            session.Output.Flush();
            var comparison = FunctionComparer.Compare(compiled.Source, compiled.Compared, limits);
            var code = comparison.IsEqual ? output.Write(new WrittenNetwork(compiled.Converted.Network, compiled.Number, Formulas: new FormulaProvenance(compiled.File, compiled.Layered.Function))) : ExitCode.Failure;
            printer.PrintVerification(comparison, code == ExitCode.Success ? output.File : null);
            return code == ExitCode.Success && !comparison.IsProved ? ExitCode.Limit : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    // Several outputs share the time.
    private static IEnumerable<GrowthBound> Growth(ReluFunction function, ProofSettings limits)
    {
        var share = limits with { Limit = limits.Limit / Math.Max(function.Outputs.Length, 1) };
        return Enumerable.Range(0, function.Outputs.Length).Select(growth => GrowthBound.Of(function, growth, share));
    }
}
