using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.Networks.Approximation;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Commands;

/// <summary><c>approximate FORMULA</c>: the best approximation of a formula by straight pieces, as a ReLU network; or how near a given network comes.</summary>
internal sealed class ApproximateVerb : Verb
{
    private const int UsualPieces = 4;
    private const string UsualName = "Approximation";

    private readonly Argument<string> _formula = new("FORMULA") { Arity = ArgumentArity.ExactlyOne };
    private readonly Option<string> _from = new("--from") { Description = "option.from", HelpName = "A" };
    private readonly Option<string> _to = new("--to") { Description = "option.to", HelpName = "B" };
    private readonly Option<string> _pieces = new Option<string>("--pieces") { Description = "option.pieces", HelpName = "N" }
        .AcceptedNumbers(static pieces => pieces is >= 1 and <= BestApproximation.MostPieces, Words.Of("usage.pieces", BestApproximation.MostPieces));

    private readonly Option<string> _output = new Option<string>("--output", "-o") { Description = "option.reluOutput", HelpName = "x.relu|x.svg" };
    private readonly Option<string> _network = new("--network") { Description = "option.givenNetwork", HelpName = "FILE.relu" };

    public ApproximateVerb() => Command = new Command("approximate", "command.approximate") { _formula, _from, _to, _pieces, _network, _output };

    public override Command Command { get; }

    public override string Example => "l2n approximate \"x^2\" --from -1 --to 1 --pieces 4";

    public override int Execute(ParseResult parsed, Session session)
    {
        if (Conflict(parsed) is { } conflict)
        {
            return UsageError.Tell(session, Command, conflict);
        }

        var formula = RealFormula.Read(new SourceText("formula", parsed.TextsOf(_formula)[0]));
        var interval = Interval(parsed.TextOf(_from) ?? "-1", parsed.TextOf(_to) ?? "1", out var wrong);
        if (interval is not var (left, right))
        {
            session.Tell(formula.Diagnostics.AddRange(wrong));
            return ExitCode.Usage;
        }

        if (formula.Value is null)
        {
            return Unusable(session, formula.Diagnostics);
        }

        var output = parsed.TextOf(_output);
        if (parsed.TextOf(_network) is { } network)
        {
            return Curve(session, network) is { } curve
                ? Print(session, formula.Value, GivenPieces.Measure(formula.Value, left, right, curve), null, output)
                : ExitCode.Failure;
        }

        var pieces = (int)(AcceptedValuesExtensions.Number(parsed.TextOf(_pieces)) ?? UsualPieces);
        return Print(session, formula.Value, BestApproximation.Find(formula.Value, left, right, pieces), pieces, output);
    }

    private static int Print(Session session, RealFormula formula, Outcome<StraightPieces> found, int? asked, string? output)
    {
        if (found.Value is not { } pieces)
        {
            return Unusable(session, found.Diagnostics);
        }

        var printer = new ApproximationPrinter(session, formula, pieces, asked, output is null ? UsualName : NameOf(output));
        if (output is not null && !OutputFile.TryWrite(session, output, IsSvg(output) ? printer.Svg : printer.FileText))
        {
            return ExitCode.Failure;
        }

        printer.Print();
        return ExitCode.Success;
    }

    // The curve of a network that was given; null if there is none, which is told.
    private static PiecewiseLinear? Curve(Session session, string network)
    {
        var read = new ReluLoader(session).Read(network);
        if (read.Value is not { } function)
        {
            Unusable(session, read.Diagnostics);
            return null;
        }

        var curve = (function.Inputs.Length, function.Outputs.Length) == (1, 1) ? FunctionCurve.Of(function) : null;
        if (curve is null)
        {
            Unusable(session, [Diagnostic.About(network, "L2N1304", Severity.Error, Words.Of("approximate.noCurve", function.Name, function.Inputs.Length, function.Outputs.Length))]);
        }

        return curve;
    }

    private Phrase? Conflict(ParseResult parsed) =>
        parsed.Has(_network) && parsed.Has(_pieces) ? Words.Of("usage.notBoth", _network.Name, _pieces.Name)
        : parsed.TextOf(_output) is not { } output ? null
        : OutputFile.FolderConflict(output)
            ?? (IsSvg(output) || ReluLoader.IsRelu(output) ? null : Words.Of("usage.notOneOf", _output.Name, output, Words.Of("usage.approximation")));

    private static bool IsSvg(string file) => file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    // The ends of the interval; null if that is none, with why.
    private (double From, double To)? Interval(string fromText, string toText, out ImmutableArray<Diagnostic> wrong)
    {
        var (from, to) = (Number(_from.Name, fromText), Number(_to.Name, toText));
        wrong = from.Diagnostics.AddRange(to.Diagnostics);
        if (from.Value is null || to.Value is null)
        {
            return null;
        }

        var (left, right) = (from.Value.At(0), to.Value.At(0));
        if (left < right && double.IsFinite(right - left))
        {
            return (left, right);
        }

        var message = Words.Of("approximate.interval", _from.Name, Quote.Shortened(fromText), _to.Name, Quote.Shortened(toText));
        wrong = [Diagnostic.About(_from.Name, "L2N1303", Severity.Error, message)];
        return null;
    }

    // A number of which there is none, such as 1/0, has its place told as in a formula.
    private static Outcome<RealFormula> Number(string option, string text)
    {
        var read = RealFormula.Read(new SourceText(option, text), isConstant: true);
        return read.Value is not { } formula || double.IsFinite(formula.At(0)) ? read
            : Diagnostic.At(formula.Source, new TextSpan(0, text.Length), "L2N1303", Severity.Error, Words.Of("approximate.notFinite"));
    }

    private static int Unusable(Session session, ImmutableArray<Diagnostic> diagnostics)
    {
        new RunReport(session, "formula").Unusable(diagnostics);
        return ExitCode.Failure;
    }

    // The file's name with a capital letter, where that is a name: near-sine.relu gives Nearsine.
    private static string NameOf(string file)
    {
        var letters = string.Concat(Path.GetFileNameWithoutExtension(file).Where(static one => char.IsAsciiLetterOrDigit(one) || one == '_'));
        return letters.Length > 0 && char.IsAsciiLetter(letters[0])
            ? string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(letters[0])}{letters[1..]}")
            : UsualName;
    }
}
