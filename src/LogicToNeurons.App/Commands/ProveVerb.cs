using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>prove A[:Circuit] [B[:Circuit]]</c>: proves the relations of <c>prove</c> blocks, or that two circuits or networks are equal.</summary>
internal sealed class ProveVerb : Verb
{
    private const long MostSeconds = 1_000_000;

    private readonly Argument<string> _files = new("FILE[:Circuit]") { Arity = new ArgumentArity(1, 2), CustomParser = static _ => null };
    private readonly Option<string> _timeout = new Option<string>("--timeout") { Description = "option.timeout", HelpName = "S" }
        .AcceptedNumbers(seconds => seconds <= MostSeconds, Words.Of("usage.count"));

    public ProveVerb() => Command = new Command("prove", "command.prove") { _files, _timeout };

    public override Command Command { get; }

    public override string Example => "l2n prove mine.gates \"programs/circuits/ripple-adder.gates:RippleAdder<8>\"";

    public override int Execute(ParseResult parsed, Session session)
    {
        using var interrupt = new Interrupt();
        var settings = ProofSettings.Default with { Cancellation = interrupt.Token };
        if (AcceptedValuesExtensions.Number(parsed.TextOf(_timeout)) is { } seconds)
        {
            settings = settings with { Limit = TimeSpan.FromSeconds(seconds) };
        }

        var files = parsed.TextsOf(_files);
        if (Incomparable(files) is { } incomparable)
        {
            new RunReport(session, files[0]).Unusable([incomparable]);
            return ExitCode.Failure;
        }

        try
        {
            return files is [var first, var second] ? Compare(session, settings, first, second) : Prove(session, settings, files[0]);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Compare(Session session, ProofSettings settings, string firstFile, string secondFile)
    {
        if (ReluLoader.IsRelu(firstFile))
        {
            return CompareNetworks(session, settings, firstFile, secondFile);
        }

        var loader = new CircuitLoader(session);
        var isFirst = loader.TryLoad(firstFile, out var first);
        if (!loader.TryLoad(secondFile, out var second) || !isFirst)
        {
            return ExitCode.Failure;
        }

        session.Tell(first!.Warnings);
        session.Tell(second.Warnings.Except(first.Warnings));
        var outcome = EquivalenceChecker.Check(first.Netlist, second.Netlist, settings);
        if (outcome.Value is not { } result)
        {
            // Circuits have names, which say little; files have places.
            var files = $"{firstFile}, {secondFile}";
            new RunReport(session, firstFile).Unusable([.. outcome.Diagnostics.Select(one => Diagnostic.About(files, one.Code, one.Severity, one.Message, one.Hint))]);
            return ExitCode.Failure;
        }

        new ProofPrinter(session).PrintPair(DiagnosticText.Visible(firstFile), DiagnosticText.Visible(secondFile), result, first.Netlist);
        return CodeOf(result.Verdict);
    }

    private static int CompareNetworks(Session session, ProofSettings settings, string firstFile, string secondFile)
    {
        var loader = new ReluLoader(session);
        var isFirst = loader.TryLoad(firstFile, out var first);
        if (!loader.TryLoad(secondFile, out var second) || !isFirst)
        {
            return ExitCode.Failure;
        }

        var outcome = RegionProver.Prove(first!, second, settings);
        if (outcome.Value is not { } proof)
        {
            var files = $"{firstFile}, {secondFile}";
            new RunReport(session, firstFile).Unusable([.. outcome.Diagnostics.Select(one => Diagnostic.About(files, one.Code, one.Severity, one.Message, one.Hint))]);
            return ExitCode.Failure;
        }

        new RegionProofPrinter(session).Print(DiagnosticText.Visible(firstFile), DiagnosticText.Visible(secondFile), first!, proof);
        return CodeOf(proof.Verdict);
    }

    // Why files can't be compared, as far as their names tell; null if they can.
    private static Diagnostic? Incomparable(List<string> files) =>
        files.Find(NetworkFileDrawing.IsNetwork) is { } layers
            ? Diagnostic.About(layers, "L2N1017", Severity.Error, Words.Of("prove.layers"), Words.Of("prove.hint.layers"))
        : files.Find(ReluLoader.IsRelu) is not { } network ? null
        : files.Count == 1 ? Diagnostic.About(network, "L2N1017", Severity.Error, Words.Of("prove.oneNetwork"), Words.Of("prove.hint.oneNetwork"))
        : files.TrueForAll(ReluLoader.IsRelu) ? null
        : Diagnostic.About(network, "L2N1017", Severity.Error, Words.Of("prove.mixed"), Words.Of("prove.hint.mixed"));

    private static int Prove(Session session, ProofSettings settings, string file)
    {
        var path = CircuitPath.Of(file);
        var document = new CircuitLoader(session).Read(path);
        if (document.Value is not { } circuits)
        {
            new RunReport(session, path.File).Unusable(document.Diagnostics);
            return ExitCode.Failure;
        }

        var proofs = circuits.Proofs();
        var said = document.Diagnostics.AddRange(proofs.Diagnostics.Except(document.Diagnostics));
        var hasErrors = said.Any(one => one.Severity == Severity.Error);
        IEnumerable<ProveBlock> blocks = proofs.Value ?? [];
        if (path.Circuit is not null && !hasErrors)
        {
            var built = circuits.Build(path.Circuit);
            said = said.AddRange(built.Diagnostics.Except(said));
            hasErrors = built.Failed;
            blocks = blocks.Where(block => block.Netlist.Name == built.Value?.Name);
        }

        if (!hasErrors && !blocks.Any(block => !block.Relations.IsEmpty))
        {
            said = said.Add(Diagnostic.About(file, "L2N0803", Severity.Error, Words.Of("prove.nothing"), Words.Of("prove.hint.nothing")));
            hasErrors = true;
        }

        return Prove(session, settings, blocks, file, said, hasErrors);
    }

    // What could be built is proven all the same.
    private static int Prove(Session session, ProofSettings settings, IEnumerable<ProveBlock> blocks, string file, ImmutableArray<Diagnostic> said, bool hasErrors)
    {
        if (hasErrors)
        {
            new RunReport(session, file).Unusable(said);
        }
        else
        {
            session.Tell(said);
        }

        var code = hasErrors ? ExitCode.Failure : ExitCode.Success;
        var printer = new ProofPrinter(session);
        foreach (var block in blocks)
        {
            foreach (var relation in block.Relations)
            {
                var result = RelationProver.Prove(block.Netlist, relation, settings);
                printer.PrintRelation(DiagnosticText.Visible(CircuitPath.Of(file).File), block.Netlist, relation, result);
                session.Output.Flush();
                code = Math.Max(code, CodeOf(result.Verdict));
            }
        }

        return code;
    }

    private static int CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Proven => ExitCode.Success,
        Verdict.Refuted => ExitCode.Failure,
        Verdict.Unknown => ExitCode.Limit,
    };
}
