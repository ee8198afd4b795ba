using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Checking.Mutants;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes how good the tests of a circuit are.</summary>
internal sealed class MutationPrinter(Session session, string file, MutationReport report)
{
    private const int MostListed = 40;

    private readonly FaultNames _names = new(report.Netlist);

    private bool IsNumbered => report.Netlist.IsClocked;

    /// <summary>Writes counts, missed faults and rows that catch them; or one JSON object.</summary>
    public void Print()
    {
        if (session.IsJson)
        {
            session.Output.Line(Json());
            return;
        }

        session.Print("mutate.title", file, report.Netlist.Name, report.RowCount);
        Counts();
        session.Print("mutate.joined", report.Faults.StuckPlaceCount, report.Faults.StuckCount);
        session.Print("mutate.score", report.Count(FaultOutcome.Caught), report.CatchableCount, Percent());
        List(FaultOutcome.Undetectable, "mutate.undetectable");
        List(FaultOutcome.Undecided, "mutate.undecided");
        Misses();
    }

    private void Counts()
    {
        var table = new TextTable(
        [
            session.Say("mutate.faults"), session.Say("mutate.column.all"), session.Say("mutate.column.caught"), session.Say("mutate.column.missed"),
            session.Say("mutate.column.undetectable"), session.Say("mutate.column.undecided"),
        ]);
        foreach (var isStuck in (ReadOnlySpan<bool>)[true, false])
        {
            var counts = Enum.GetValues<FaultOutcome>().Select(outcome => report.Count(outcome, isStuck)).ToArray();
            table.Add([session.Say(isStuck ? "mutate.stuck" : "mutate.swapped"), Number(counts.Sum()), .. counts.Select(Number)]);
        }

        foreach (var line in table.Aligned(session.IsAscii ? '-' : '─'))
        {
            session.Output.Line("  " + line);
        }
    }

    private void List(FaultOutcome outcome, string key)
    {
        var faults = report.Verdicts.Where(verdict => verdict.Outcome == outcome).ToList();
        if (faults.Count == 0)
        {
            return;
        }

        session.Output.Line();
        session.Print(key);
        foreach (var verdict in faults.Take(MostListed))
        {
            session.Output.Line("  " + session.Say(_names.Of(verdict.Fault)));
        }

        More(faults.Count);
    }

    private void Misses()
    {
        var missed = report.Verdicts.Where(verdict => verdict.Outcome == FaultOutcome.Missed).ToList();
        if (missed.Count == 0)
        {
            return;
        }

        session.Output.Line();
        session.Print("mutate.missed");
        var table = new TextTable([session.Say("mutate.fault"), session.Say("mutate.caughtBy")]);
        foreach (var verdict in missed.Take(MostListed))
        {
            table.Add(session.Say(_names.Of(verdict.Fault)), CaughtBy(verdict));
        }

        foreach (var line in table.Aligned(session.IsAscii ? '-' : '─', session.Width - 2))
        {
            session.Output.Line("  " + line);
        }

        More(missed.Count);
        session.Output.Line();
        var rows = report.Additions.Sum(addition => addition.Ticks.Length);
        session.Print(report.AreFewest ? "mutate.add.fewest" : "mutate.add", rows, missed.Count);
        session.Output.Line();
        session.Output.Line($"test {report.Netlist.Name} {{");
        foreach (var (number, addition) in report.Additions.Index())
        {
            foreach (var (place, line) in SequenceText.Lines(report.Netlist, addition).Index())
            {
                session.Output.Line($"    {line}{(IsNumbered && place == 0 ? $"   ; {Sequence(number)}" : string.Empty)}");
            }
        }

        session.Output.Line("}");
    }

    // A row stands for itself; sequences have numbers.
    private string CaughtBy(FaultVerdict verdict) =>
        IsNumbered ? Sequence(verdict.Addition) : SequenceText.Lines(report.Netlist, report.Additions[verdict.Addition])[0];

    private string Sequence(int addition) => session.Say("mutate.sequence", addition + 1);

    private void More(int count)
    {
        if (count > MostListed)
        {
            session.Output.Line("  " + session.Say("mutate.more", count - MostListed));
        }
    }

    // Rounded down, so that 100 % means all.
    private int Percent() => report.CatchableCount == 0 ? 100 : (int)(100L * report.Count(FaultOutcome.Caught) / report.CatchableCount);

    private string Json() => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteString("circuit", report.Netlist.Name);
        writer.WriteNumber("rows", report.RowCount);
        writer.WriteNumber("faults", report.Verdicts.Length);
        WriteCounts(writer, report.Count);
        writer.WriteNumber("score", report.CatchableCount == 0 ? 1 : Math.Round((double)report.Count(FaultOutcome.Caught) / report.CatchableCount, 4, MidpointRounding.ToZero));
        foreach (var isStuck in (ReadOnlySpan<bool>)[true, false])
        {
            writer.WriteStartObject(isStuck ? "stuckAt" : "swaps");
            if (isStuck)
            {
                writer.WriteNumber("beforeJoining", report.Faults.StuckPlaceCount);
            }

            writer.WriteNumber("faults", report.Verdicts.Count(verdict => verdict.Fault.IsStuck == isStuck));
            WriteCounts(writer, outcome => report.Count(outcome, isStuck));
            writer.WriteEndObject();
        }

        WriteFaults(writer, "misses", FaultOutcome.Missed);
        WriteFaults(writer, "undetectableFaults", FaultOutcome.Undetectable);
        WriteFaults(writer, "undecidedFaults", FaultOutcome.Undecided);
        writer.WriteStartArray("add");
        foreach (var line in report.Additions.SelectMany(addition => SequenceText.Lines(report.Netlist, addition)))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("fewest", report.AreFewest);
    });

    private static void WriteCounts(Utf8JsonWriter writer, Func<FaultOutcome, int> count)
    {
        writer.WriteNumber("caught", count(FaultOutcome.Caught));
        writer.WriteNumber("missed", count(FaultOutcome.Missed));
        writer.WriteNumber("undetectable", count(FaultOutcome.Undetectable));
        writer.WriteNumber("undecided", count(FaultOutcome.Undecided));
    }

    private void WriteFaults(Utf8JsonWriter writer, string name, FaultOutcome outcome)
    {
        writer.WriteStartArray(name);
        foreach (var verdict in report.Verdicts.Where(verdict => verdict.Outcome == outcome))
        {
            writer.WriteStartObject();
            writer.WriteString("fault", session.Say(_names.Of(verdict.Fault)));
            if (verdict.Addition >= 0)
            {
                writer.WriteStartArray("rows");
                foreach (var line in SequenceText.Lines(report.Netlist, report.Additions[verdict.Addition]))
                {
                    writer.WriteStringValue(line);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
