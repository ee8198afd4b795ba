using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes what proofs found: in words, with the values that show a difference, or as JSON.</summary>
internal sealed class ProofPrinter(Session session)
{
    private const int MostValues = 12;
    private const int MostDifferences = 8;

    /// <summary>Writes what was found about two circuits.</summary>
    /// <param name="first">The first one, as the command line names it.</param>
    /// <param name="second">The second one.</param>
    /// <param name="result">What was found.</param>
    /// <param name="netlist">The first one.</param>
    public void PrintPair(string first, string second, ProofResult result, Netlist netlist)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(result));
            return;
        }

        var how = How(result);
        session.Output.Line(session.Say(result.Verdict switch
        {
            Verdict.Proven => Words.Of("prove.pair.proven", first, second, how),
            Verdict.Refuted => Words.Of("prove.pair.refuted", first, second, how),
            Verdict.Unknown => Words.Of("prove.pair.unknown", first, second, how),
        }));
        PrintCounterexample(result, difference => Words.Of("prove.differs", difference.Name, Value(difference.First), first, Value(difference.Second), second));
        PrintOpening(first, netlist, result);
    }

    /// <summary>Warns of a relation that says nothing, since its guard never holds.</summary>
    public static void TellVacuous(Session session, Relation relation, ProofResult result)
    {
        if (result.IsVacuous)
        {
            session.Tell([Diagnostic.At(relation.Source, relation.Span, "L2N0804", Severity.Warning, Words.Of("prove.vacuous"), Words.Of("prove.hint.vacuous"))]);
        }
    }

    /// <summary>Writes what was found about a relation.</summary>
    /// <param name="file">The file, as the command line names it, without a circuit.</param>
    /// <param name="netlist">The circuit.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="result">What was found.</param>
    public void PrintRelation(string file, Netlist netlist, Relation relation, ProofResult result)
    {
        TellVacuous(session, relation, result);
        if (session.IsJson)
        {
            session.Output.Line(Json(result));
            return;
        }

        var how = How(result);
        var text = RelationText.Of(relation);
        session.Output.Line(session.Say(result.Verdict switch
        {
            Verdict.Proven => Words.Of("prove.relation.proven", netlist.Name, text, how),
            Verdict.Refuted => Words.Of("prove.relation.refuted", DiagnosticText.Place(relation.Source, relation.Span), netlist.Name, text, how),
            Verdict.Unknown => Words.Of("prove.relation.unknown", DiagnosticText.Place(relation.Source, relation.Span), netlist.Name, text, how),
        }));
        PrintCounterexample(result, difference => Words.Of("prove.sides", Value(difference.First), Value(difference.Second)));
        PrintOpening($"{file}:{netlist.Name}", netlist, result);
    }

    /// <summary>The object for <c>--json</c>.</summary>
    public static string Json(ProofResult result) => JsonLine.Of(writer =>
    {
        writer.WriteString("verdict", result.Verdict.Name());
        writer.WriteString("method", result.Method.Name());
        writer.WriteNumber("patterns", result.Patterns);
        if (result.IsVacuous)
        {
            writer.WriteBoolean("vacuous", true);
        }

        if (result.Counterexample is not { } counterexample)
        {
            return;
        }

        JsonLine.WriteNumbers(writer, "counterexample", Named(counterexample.Values));
        if (!counterexample.IsSmallest)
        {
            writer.WriteBoolean("smallest", false);
        }

        if (!counterexample.EarlierTicks.IsEmpty)
        {
            writer.WriteStartArray("earlierTicks");
            foreach (var tick in counterexample.EarlierTicks)
            {
                JsonLine.WriteNumbers(writer, Named(tick));
            }

            writer.WriteEndArray();
        }
    });

    private static IEnumerable<(string Name, BigInteger Value)> Named(ImmutableArray<NamedValue> values) => values.Select(one => (one.Name, one.Value));

    private static Phrase How(ProofResult result) => result.Patterns == 0
        ? Words.Of("prove.how", result.Method.Name())
        : Words.Of("prove.how.patterns", result.Method.Name(), result.Patterns);

    private void PrintCounterexample(ProofResult result, Func<Difference, Phrase> describe)
    {
        if (result.Verdict == Verdict.Unknown)
        {
            if (result.Ticks > 0)
            {
                session.Tell("prove.ticks", result.Ticks);
            }
            else
            {
                session.Tell("prove.limit");
            }
        }

        if (result.Counterexample is not { } counterexample)
        {
            return;
        }

        for (var tick = 0; tick < counterexample.EarlierTicks.Length; tick++)
        {
            Indented(Words.Of("prove.tick", tick + 1, Values(counterexample.EarlierTicks[tick])));
        }

        Indented(Words.Of("prove.with", Values(counterexample.Values)));
        foreach (var difference in counterexample.Differences.Take(MostDifferences))
        {
            Indented(describe(difference));
        }

        if (counterexample.Differences.Length > MostDifferences)
        {
            Indented(Words.Of("prove.more", counterexample.Differences.Length - MostDifferences));
        }

        if (!counterexample.IsSmallest)
        {
            Indented(Words.Of("prove.notSmallest"));
        }
    }

    private void PrintOpening(string file, Netlist netlist, ProofResult result)
    {
        if (result.Counterexample is { } counterexample && OpeningLine.Of(file, netlist, counterexample) is { } line)
        {
            Indented(Words.Of("prove.open", line));
        }
    }

    private void Indented(Phrase phrase) => session.Output.Line("  " + session.Say(phrase));

    // All values where they are few, otherwise those that aren't 0.
    private static Phrase Values(ImmutableArray<NamedValue> values)
    {
        if (values.Length <= MostValues)
        {
            return values.IsEmpty ? Words.Of("prove.noInputs") : Words.Of("prove.values", Text(values));
        }

        var others = values.RemoveAll(value => value.Value.IsZero);
        return others.IsEmpty ? Words.Of("prove.allZero") : Words.Of("prove.othersZero", Text(others));
    }

    private static string Text(IEnumerable<NamedValue> values) => string.Join(", ", values.Select(value => $"{value.Name} = {value.Value.ToString(CultureInfo.InvariantCulture)}"));

    private static object Value(BigInteger? value) => value is { } number ? number.ToString(CultureInfo.InvariantCulture) : Words.Of("prove.byZero");
}
