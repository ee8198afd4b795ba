using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Checking.Mutants;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>mutate FILE[:Circuit]</c>: how many single faults the tests of a circuit catch, and rows for those that they miss.</summary>
internal sealed class MutateVerb : Verb
{
    private static readonly TimeSpan ProofTime = TimeSpan.FromSeconds(20);

    private readonly Argument<string> _file = CircuitOptions.File();

    public MutateVerb() => Command = new Command("mutate", "command.mutate") { _file };

    public override Command Command { get; }

    public override string Example => "l2n mutate programs/circuits/full-adder.gates:FullAdder";

    public override int Execute(ParseResult parsed, Session session)
    {
        var path = CircuitPath.Of(parsed.TextsOf(_file)[0]);
        var document = new CircuitLoader(session).Read(path);
        if (document.Value is not { } circuits)
        {
            new RunReport(session, path.File).Unusable(document.Diagnostics);
            return ExitCode.Failure;
        }

        if (!TryChoose(session, path, circuits, document, out var chosen))
        {
            return ExitCode.Failure;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = new Interrupt();
        using var watch = new Timer(_ => Stop(interrupt, stop), null, 50, 50);
        try
        {
            return Analyse(session, path.File, chosen, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static void Stop(Interrupt interrupt, CancellationTokenSource stop)
    {
        if (interrupt.IsRequested)
        {
            stop.Cancel();
        }
    }

    private static int Analyse(Session session, string file, List<(Netlist Netlist, List<TestBlock> Blocks)> chosen, CancellationToken cancellation)
    {
        var code = ExitCode.Success;
        foreach (var (number, (netlist, blocks)) in chosen.Index())
        {
            if (blocks.SelectMany(TestRunner.Run).FirstOrDefault(result => !result.HasPassed) is { } failed)
            {
                session.Output.Flush();
                session.Tell([Diagnostic.At(failed.Block.Source, failed.Row.Span, "L2N0822", Severity.Error, Words.Of("mutate.fails", netlist.Name), Words.Of("mutate.fails.hint"))]);
                code = ExitCode.Failure;
                continue;
            }

            if (blocks.Count == 0)
            {
                session.Tell([Diagnostic.About(file, "L2N0823", Severity.Warning, Words.Of("mutate.noTests", netlist.Name))]);
            }

            var report = MutationAnalysis.Run(netlist, blocks, new MutationLimits(ProofTime, cancellation));
            if (number > 0 && !session.IsJson)
            {
                session.Output.Line();
            }

            new MutationPrinter(session, file, report).Print();
        }

        return code;
    }

    // A named circuit, or all that have tests, or the main one.
    private static bool TryChoose(
        Session session, CircuitPath path, CircuitDocument circuits, Outcome<CircuitDocument> document, out List<(Netlist, List<TestBlock>)> chosen)
    {
        var tests = circuits.Tests();
        var said = document.Diagnostics.AddRange(tests.Diagnostics.Except(document.Diagnostics));
        var blocks = (tests.Value ?? []).ToList();
        chosen = [.. blocks.GroupBy(block => block.Netlist.Name).Select(one => (one.First().Netlist, one.ToList()))];
        if (path.Circuit is not null || blocks.Count == 0)
        {
            var built = circuits.Build(path.Circuit);
            said = said.AddRange(built.Diagnostics.Except(said));
            chosen = built.Value is { } netlist ? [(netlist, blocks.FindAll(block => block.Netlist.Name == netlist.Name))] : [];
        }

        if (chosen.Count == 0 || said.Any(one => one.Severity == Severity.Error))
        {
            new RunReport(session, path.File).Unusable(said);
            return false;
        }

        session.Tell(said);
        return true;
    }
}
