using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Circuits.Minimising.Showing;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes how a circuit is minimised.</summary>
internal sealed class MinimisePrinter(Session session, LoadedCircuit circuit)
{
    private const int UsualWidth = 100;
    private const int MostUnsimplified = 64;

    private readonly FormSigns _signs = session.IsAscii ? FormSigns.Ascii : FormSigns.Unicode;

    /// <summary>Writes what it is about.</summary>
    public void Title(bool isGates)
    {
        if (!session.IsJson && !isGates)
        {
            session.Print("minimise.title", circuit.File, circuit.Netlist.Name);
        }
    }

    /// <summary>Writes a bit that the circuit computes: its map, how its forms were found, and the forms.</summary>
    public void Print(MinimisedBit bit, bool isGates)
    {
        if (session.IsJson)
        {
            session.Output.Line(MinimiseJson.Of(circuit, bit));
        }
        else if (!isGates)
        {
            Work(bit);
        }
    }

    /// <summary>Writes the circuit that the best forms make.</summary>
    public void Gates(List<MinimisedBit> bits, bool isGates)
    {
        var isWhole = bits.Count == circuit.Netlist.OutputNets.Length + circuit.Netlist.FlipFlops.Length;
        if (session.IsJson || (!isGates && !isWhole))
        {
            return;
        }

        if (!isGates)
        {
            session.Output.Line();
            session.Print("minimise.gates");
            session.Output.Line();
        }

        foreach (var line in FormGates.Lines(circuit.Netlist, [.. bits.Select(bit => (bit.Function, bit.Best))], _signs))
        {
            session.Output.Line(line);
        }
    }

    private void Work(MinimisedBit bit)
    {
        var (function, names) = (bit.Function, bit.Function.Names);
        session.Output.Line();
        session.Print(
            function.Bit.IsLoaded ? "minimise.bit.loaded" : names.IsEmpty ? "minimise.bit.constant" : "minimise.bit",
            function.Bit.Name,
            string.Join(", ", names));
        foreach (var form in bit.Forms)
        {
            session.Output.Line();
            session.Print(form.Kind == FormKind.SumOfProducts ? "minimise.sop" : "minimise.pos");
            if (!form.Terms.IsEmpty && !names.IsEmpty)
            {
                Tables(function, form);
                Map(function, form);
            }

            Forms(function, form);
        }

        Proof(bit);
    }

    private void Map(CircuitFunction function, TwoLevelForm form)
    {
        if (function.Names.Length > KarnaughMap.MostInputs)
        {
            return;
        }

        var map = new KarnaughMap(function, _signs);
        session.Output.Line();
        Lines(map.Lines(form));
        session.Output.Line();
        Lines(map.Groups(form, (session.Width ?? UsualWidth) - 2));
    }

    private void Tables(CircuitFunction function, TwoLevelForm form)
    {
        session.Output.Line();
        if (GroupingTable.Lines(form.Covered, function.Names, _signs, session.Language) is { } grouping)
        {
            Lines(grouping);
        }

        if (PrimeChart.Lines(form, function.Names, _signs, session.Language) is { } chart)
        {
            Lines(chart);
        }
        else
        {
            session.Output.Line("  " + session.Say(form.Primes.IsEmpty ? "minimise.work.none" : "minimise.work.large", form.Primes.Length, form.Essential.Length));
        }
    }

    // What nobody simplified and what came out, side by side, or below each other where they are long.
    private void Forms(CircuitFunction function, TwoLevelForm form)
    {
        var text = new FormText(function.Names, _signs);
        var rows = form.Covered.OneRows().Length;
        var table = new TextTable([session.Say("minimise.unsimplified"), session.Say("minimise.simplified")]);
        table.Add(rows > MostUnsimplified ? "…" : text.Unsimplified(form), text.Of(form));
        table.Add(Size(rows, rows * form.Covered.InputCount), session.Say("minimise.quality", Size(form.Terms.Length, form.LiteralCount), Quality(form)));
        session.Output.Line();
        if (table.Widths().Sum() + 4 <= (session.Width ?? UsualWidth))
        {
            Lines(table.Aligned(_signs.Frames[10]));
            return;
        }

        for (var column = 0; column < 2; column++)
        {
            session.Output.Line("  " + session.Say("minimise.labelled", table.Headings[column], table.Rows[1][column]));
            session.Output.Line($"    {table.Rows[0][column]}");
        }
    }

    private void Proof(MinimisedBit bit)
    {
        session.Output.Line();
        foreach (var (form, comparison) in bit.Forms.Zip(bit.Comparisons))
        {
            if (!comparison.IsEqual)
            {
                session.Print("minimise.differs", new FormText(bit.Function.Names, _signs).Of(form));
            }
        }

        if (bit.Comparisons.All(comparison => comparison.IsEqual))
        {
            session.Print(bit.Function.Function.DontCareCount == 0 ? "minimise.proved" : "minimise.proved.cares", bit.Comparisons[0].Rows);
        }
    }

    private string Size(int terms, int literals) => session.Say("minimise.size", terms, literals);

    private string Quality(TwoLevelForm form) =>
        form.IsMinimal ? session.Say("minimise.minimal") : session.Say("minimise.irredundant", form.LeastTerms);

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            session.Output.Line(line.Length == 0 ? line : "  " + line);
        }
    }
}
