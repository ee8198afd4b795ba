using System.Text.Json;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes where curves bend, and their slopes.</summary>
/// <param name="session">Whom to write to.</param>
/// <param name="input">The name of the input.</param>
internal sealed class CurvePrinter(Session session, string input)
{
    private const int MostRows = 40;

    /// <summary>Writes a line for each kink of a curve.</summary>
    public void Print(string output, PiecewiseLinear curve)
    {
        session.Print("curve.kinks", output, curve.Kinks.Length);
        if (curve.Kinks.IsEmpty)
        {
            Indented("curve.everywhere", curve.FirstSlope.ToString());
            return;
        }

        Indented("curve.first", curve.FirstSlope.ToString());
        var rows = curve.Kinks.Take(MostRows).Select(kink => (X: kink.X.ToString(), Y: kink.Y.ToString(), Slope: kink.SlopeAfter.ToString())).ToList();
        var widths = (X: rows.Max(row => row.X.Length), Y: rows.Max(row => row.Y.Length));
        foreach (var row in rows)
        {
            session.Output.Line($"  {input} = {row.X.PadRight(widths.X)}   {output} = {row.Y.PadRight(widths.Y)}   {session.Say("approximate.slope", row.Slope)}");
        }

        if (curve.Kinks.Length > MostRows)
        {
            session.Print("approximate.more", curve.Kinks.Length - MostRows);
        }
    }

    /// <summary>Writes the kinks of a curve as JSON, into the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, PiecewiseLinear curve)
    {
        Write(writer, "firstSlope", curve.FirstSlope);
        writer.WriteStartArray("kinks");
        foreach (var kink in curve.Kinks)
        {
            writer.WriteStartObject();
            Write(writer, "x", kink.X);
            Write(writer, "y", kink.Y);
            Write(writer, "slopeBefore", kink.SlopeBefore);
            Write(writer, "slopeAfter", kink.SlopeAfter);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // JSON has no infinity.
    private static void Write(Utf8JsonWriter writer, string name, Rational value)
    {
        var number = BinaryRounding.ToDouble(value);
        if (double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private void Indented(string key, params object[] values) => session.Output.Line("  " + session.Say(key, values));
}
