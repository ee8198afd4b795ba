using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>Checks what a file says of its circuits: the rows of <c>test</c> blocks, the relations of <c>prove</c> blocks.</summary>
internal sealed class CircuitChecker(Session session, CheckTally tally)
{
    /// <summary>Checks a file.</summary>
    /// <returns>Whether it was interrupted.</returns>
    public bool Check(string file)
    {
        var document = new CircuitLoader(session).Read(new CircuitPath(file, null));
        if (document.Value is not { } circuits)
        {
            Unusable(file, document.Diagnostics);
            return false;
        }

        var tests = circuits.Tests();
        var proofs = circuits.Proofs();
        TellAll(file, circuits, [.. document.Diagnostics, .. tests.Diagnostics, .. proofs.Diagnostics], tests.Value ?? [], proofs.Value ?? []);
        var report = new CircuitCheckReport(session, tally, file);
        foreach (var result in (tests.Value ?? []).SelectMany(TestRunner.Run))
        {
            report.Add(result);
        }

        return Prove(report, proofs.Value ?? []);
    }

    // Where some of it can't be used, the rest is checked all the same.
    private void TellAll(string file, CircuitDocument circuits, ImmutableArray<Diagnostic> said, IReadOnlyList<TestBlock> tests, IReadOnlyList<ProveBlock> proofs)
    {
        said = [.. said.DistinctBy(one => DiagnosticText.Head(one, session.Language))];
        if (said.Any(one => one.Severity == Severity.Error))
        {
            Unusable(file, said, Math.Max(1, tests.Sum(test => test.FaultyRows)));
            return;
        }

        session.Tell(said);
        if (tests.All(test => test.Rows.IsEmpty) && proofs.All(proof => proof.Relations.IsEmpty))
        {
            var hint = CircuitFormats.OfName(file) != CircuitFormat.Gates ? Words.Of("check.hint.flat")
                : circuits.CircuitNames is [var name, ..] ? Words.Of("check.hint.circuit", name)
                : null;
            session.Tell([Diagnostic.About(file, "L2N0310", Severity.Warning, Words.Of("check.nothing"), hint)]);
        }
    }

    private static bool Prove(CircuitCheckReport report, IReadOnlyList<ProveBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            return false;
        }

        using var interrupt = new Interrupt();
        var settings = ProofSettings.Default with { Cancellation = interrupt.Token };
        foreach (var block in blocks)
        {
            foreach (var relation in block.Relations)
            {
                try
                {
                    report.Add(block, relation, RelationProver.Prove(block.Netlist, relation, settings));
                }
                catch (OperationCanceledException)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Unusable(string file, ImmutableArray<Diagnostic> diagnostics, int count = 1)
    {
        new RunReport(session, file).Unusable(diagnostics);
        tally.Unusable(count);
    }
}
