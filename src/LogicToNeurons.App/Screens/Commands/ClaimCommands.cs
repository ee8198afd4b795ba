using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What a file claims of a circuit: running its test rows, proving its relations; an input that is an exception is set, to be looked at.</summary>
internal sealed class ClaimCommands(Shell shell)
{
    private const long UsualSeconds = 10;
    private const long MostSeconds = 100_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public IEnumerable<UiCommand> All() =>
    [
        new("check", ["C"], _ => WithCircuit(Check)),
        new("prove", ["P"], text => WithCircuit((screen, run) => Prove(screen, run, text)), "SECONDS"),
    ];

    private void WithCircuit(Action<CircuitScreen, CircuitRunner> action)
    {
        if (shell.Circuit is { Run: { } run } screen)
        {
            run.Stepper.Pause();
            action(screen, run);
            shell.Moved();
        }
        else
        {
            shell.ComplainNothing();
        }
    }

    private void Check(CircuitScreen screen, CircuitRunner run)
    {
        var blocks = screen.Model.Document?.Tests().Value ?? [];
        var results = new List<TestResult>();
        foreach (var result in blocks.Where(block => block.Netlist.Name == run.Netlist.Name).SelectMany(TestRunner.Run))
        {
            results.Add(result);
            if (run.Timeline.IsCancelled())
            {
                throw new OperationCanceledException();
            }
        }

        if (results.Find(result => !result.HasPassed) is { } failed)
        {
            Show(screen, run, failed, results);
        }
        else if (results.Count > 0)
        {
            shell.Tell(shell.Say("check.allRight", results.Count), Role.Good);
        }
        else
        {
            TellNothing("test", run, blocks.Select(block => block.Netlist.Name));
        }
    }

    // The row as it was run: with all ticks since the registers were reset.
    private void Show(CircuitScreen screen, CircuitRunner run, TestResult failed, List<TestResult> results)
    {
        var rows = failed.Block.Rows;
        var last = rows.IndexOf(failed.Row);
        var first = last;
        while (run.Netlist.IsClocked && !rows[first].IsReset && first > 0)
        {
            first--;
        }

        run.ResetRegisters();
        for (var row = first; row <= last; row++)
        {
            if (row > first)
            {
                run.Tick();
            }

            run.SetInputs(rows[row].Inputs.Select(one => (one.Port.Nets, one.Value)));
        }

        var failure = failed.Failures[0];
        var wrong = failure.Actual ^ failure.Expected;
        screen.Select(failure.Port.Nets[Enumerable.Range(0, failure.Port.Width).First(bit => !(wrong >> bit).IsEven)]);
        var line = failed.Block.Source.LineOf(failed.Row.Span.Start);
        shell.Tell(shell.Say("check.wrong", results.Count(result => !result.HasPassed), results.Count, line, failure.Port.Name, failure.Actual, failure.Expected), Role.Fault);
    }

    private void Prove(CircuitScreen screen, CircuitRunner run, string text)
    {
        var seconds = text.Length == 0 ? UsualSeconds : Arguments.Count(text);
        if (seconds is not (> 0 and <= MostSeconds))
        {
            shell.Complain("prove.seconds", text);
            return;
        }

        var blocks = screen.Model.Document?.Proofs().Value ?? [];
        var claims = blocks.Where(block => block.Netlist.Name == run.Netlist.Name).SelectMany(block => block.Relations.Select(relation => (block, relation))).ToList();
        if (claims.Count == 0)
        {
            TellNothing("prove", run, blocks.Select(block => block.Netlist.Name));
            return;
        }

        var empty = 0;
        foreach (var (block, relation) in claims)
        {
            var result = Prove(run, block, relation, TimeSpan.FromSeconds(seconds.Value));
            if (result.Verdict != Verdict.Proven)
            {
                Tell(screen, run, relation, result);
                return;
            }

            empty += result.IsVacuous ? 1 : 0;
        }

        screen.Proof = claims.Count == 1 ? Words.Of("title.proved", RelationText.Of(claims[0].relation)) : Words.Of("title.provedMore", RelationText.Of(claims[0].relation), claims.Count - 1);
        if (empty > 0)
        {
            shell.Complain(claims.Count == 1 ? "prove.doneVacuous" : "prove.doneSomeVacuous", screen.Proof, empty);
        }
        else
        {
            shell.Tell(shell.Say("prove.done", screen.Proof), Role.Good);
        }
    }

    // The search has a thread of its own, so that Escape is seen.
    private static ProofResult Prove(CircuitRunner run, ProveBlock block, Relation relation, TimeSpan limit)
    {
        using var source = new CancellationTokenSource();
        var settings = new ProofSettings(limit) { Cancellation = source.Token };
        var proof = Task.Run(() => RelationProver.Prove(block.Netlist, relation, settings), CancellationToken.None);
        while (Task.WaitAny([proof], Look) < 0)
        {
            if (run.Timeline.IsCancelled())
            {
                source.Cancel();
            }
        }

        return proof.GetAwaiter().GetResult();
    }

    private void Tell(CircuitScreen screen, CircuitRunner run, Relation relation, ProofResult result)
    {
        if (result.Counterexample is not { } counterexample)
        {
            screen.Proof = null;
            shell.Complain("prove.unsettled", RelationText.Of(relation), result.Patterns);
            return;
        }

        run.ResetRegisters();
        run.SetInputs(counterexample.Values.Select(one => (run.Places.NetsOf(one.Name), one.Value)));
        screen.Proof = Words.Of("title.refuted", RelationText.Of(relation));
        var sides = counterexample.Differences is [{ First: { } left, Second: { } right }, ..] ? Words.Of("prove.sides", left, right) : screen.Proof;
        shell.Tell(shell.Say("prove.opened", sides), Role.Fault);
    }

    // There may be claims about the same circuit with other parameters.
    private void TellNothing(string kind, CircuitRunner run, IEnumerable<string> others)
    {
        var names = others.Distinct().ToList();
        if (names.Count == 0)
        {
            shell.Complain("claims.none", kind, run.Netlist.Name);
        }
        else
        {
            shell.Complain("claims.others", kind, run.Netlist.Name, string.Join(", ", names));
        }
    }
}
