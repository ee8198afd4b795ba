using System.Globalization;
using System.Numerics;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>Counts and tells which test rows and relations of a file are right.</summary>
internal sealed class CircuitCheckReport(Session session, CheckTally tally, string file)
{
    /// <summary>A test row was run.</summary>
    public void Add(TestResult result)
    {
        tally.Count(result.HasPassed);
        var circuit = result.Block.Netlist.Name;
        if (session.IsJson)
        {
            session.Output.Line(Json(result));
        }
        else if (result.HasPassed)
        {
            session.Print("check.row.pass", file, circuit, result.Text);
        }
        else
        {
            var failures = result.Failures.Select(one => session.Say("check.row.is", one.Port.Name, Number(one.Actual), Number(one.Expected)));
            session.Print("check.row.fail", DiagnosticText.Place(result.Block.Source, result.Row.Span), circuit, result.Text, string.Join(session.Say("check.row.and"), failures));
        }
    }

    /// <summary>A relation was proved or not.</summary>
    public void Add(ProveBlock block, Relation relation, ProofResult result)
    {
        tally.Count(result.Verdict == Verdict.Proven);
        ProofPrinter.TellVacuous(session, relation, result);
        var circuit = block.Netlist.Name;
        var place = DiagnosticText.Place(relation.Source, relation.Span);
        if (session.IsJson)
        {
            session.Output.Line(Json(block, relation, result));
            return;
        }

        var text = RelationText.Of(relation);
        switch (result.Verdict)
        {
            case Verdict.Proven when result.Patterns > 0:
                session.Print("check.proven.patterns", file, circuit, text, result.Method.Name(), result.Patterns);
                break;
            case Verdict.Proven:
                session.Print("check.proven", file, circuit, text, result.Method.Name());
                break;
            case Verdict.Refuted:
                session.Print("check.refuted", place, circuit, text, ValuesOf(result));
                break;
            case Verdict.Unknown:
                session.Print("check.unknown", place, circuit, text, result.Patterns);
                break;
        }
    }

    private static string ValuesOf(ProofResult result) =>
        string.Join(' ', result.Counterexample!.Values.Select(one => $"{one.Name}={Number(one.Value)}"));

    private string Json(TestResult result) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteNumber("line", result.Block.Source.PositionOf(result.Row.Span.Start).Line);
        writer.WriteString("circuit", result.Block.Netlist.Name);
        writer.WriteString("row", result.Text);
        writer.WriteBoolean("passed", result.HasPassed);
        if (!result.HasPassed)
        {
            JsonLine.WriteNumbers(writer, "expected", result.Failures.Select(one => (one.Port.Name, one.Expected)));
            JsonLine.WriteNumbers(writer, "actual", result.Failures.Select(one => (one.Port.Name, one.Actual)));
        }
    });

    private string Json(ProveBlock block, Relation relation, ProofResult result) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteNumber("line", relation.Source.PositionOf(relation.Span.Start).Line);
        writer.WriteString("circuit", block.Netlist.Name);
        writer.WriteString("relation", relation.Text);
        writer.WriteBoolean("passed", result.Verdict == Verdict.Proven);
        writer.WriteString("verdict", result.Verdict.Name());
        writer.WriteString("method", result.Method.Name());
        writer.WriteNumber("patterns", result.Patterns);
        if (result.IsVacuous)
        {
            writer.WriteBoolean("vacuous", true);
        }

        if (result.Counterexample is { } counterexample)
        {
            JsonLine.WriteNumbers(writer, "counterexample", counterexample.Values.Select(one => (one.Name, one.Value)));
        }
    });

    private static string Number(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
