using System.Globalization;
using LogicToNeurons.App.Output;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Networks.Approximation;
using LogicToNeurons.Networks.Formatting;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes an approximation: its pieces, how far off it is, and its network; or all of it as JSON.</summary>
internal sealed class ApproximationPrinter
{
    private const int MostRows = 40;
    private const int PlotHeight = 14;
    private const int DifferenceHeight = 9;

    private readonly Session _session;
    private readonly RealFormula _formula;
    private readonly StraightPieces _found;
    private readonly int? _asked;
    private readonly ReluFunction _network;
    private readonly string _text;

    /// <summary>Prepares it.</summary>
    /// <param name="session">Whom to write to.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="found">The pieces.</param>
    /// <param name="asked">How many were asked for; null if they weren't looked for, but given.</param>
    /// <param name="name">The name of their network.</param>
    public ApproximationPrinter(Session session, RealFormula formula, StraightPieces found, int? asked, string name)
    {
        (_session, _formula, _found, _asked) = (session, formula, found, asked);
        _network = found.Network(name);
        _text = ReluWriter.Write(_network);
    }

    /// <summary>Gets the network as a file, with what it is in a comment.</summary>
    public string FileText =>
        $"; {_session.Say("approximate.header", Formula, Number(_found.From), Number(_found.To), _found.Count, Number(_found.Error))}\n\n{_text}";

    /// <summary>Gets the plot as an SVG document.</summary>
    public string Svg => PlotSvg.Write(Plot);

    private Plot Plot => ApproximationPlot.Of(_formula, Formula, _found, Number(_found.Error), _session.Language);

    private string Formula => DiagnosticText.Visible(_formula.Source.Text.ReplaceLineEndings(" ").Trim());

    /// <summary>Writes it.</summary>
    public void Print()
    {
        if (_session.IsJson)
        {
            PrintJson();
            return;
        }

        _session.Print("approximate.title", Formula, Number(_found.From), Number(_found.To), _found.Count);
        var rows = _found.Points.Take(MostRows).Select(point => (X: Number(point.X), Y: Number(point.Y), Slope: Number(_found.Curve.SlopeAt(point.X)))).ToList();
        var widths = (X: rows.Max(row => row.X.Length), Y: rows.Max(row => row.Y.Length));
        foreach (var (i, row) in rows.Index())
        {
            var slope = i + 1 < _found.Points.Length ? $"   {_session.Say("approximate.slope", row.Slope)}" : string.Empty;
            _session.Output.Line($"  x = {row.X.PadRight(widths.X)}   y = {(slope.Length > 0 ? row.Y.PadRight(widths.Y) : row.Y)}{slope}");
        }

        if (_found.Points.Length > MostRows)
        {
            _session.Print("approximate.more", _found.Points.Length - MostRows);
        }

        _session.Print("approximate.error", Number(_found.Error), Number(_found.ErrorAt));
        if (_asked is { } asked)
        {
            PrintNetwork(asked);
        }

        var width = _session.Width ?? PlotPrinter.UsualWidth;
        _session.Output.Line();
        PlotPrinter.Print(_session, Plot, width, PlotHeight);
        _session.Output.Line();
        PlotPrinter.Print(_session, ApproximationPlot.Difference(_formula, _found, Number(_found.Error), _session.Language), width, DifferenceHeight);
    }

    private void PrintNetwork(int asked)
    {
        if (_found.Count < asked)
        {
            _session.Print("approximate.fewer", _found.Count, asked);
        }

        _session.Print("approximate.neurons", _network.Neurons.Length);
        _session.Output.Line();
        _session.Output.Text(_text);
    }

    private void PrintJson() => _session.Output.Line(JsonLine.Of(writer =>
    {
        writer.WriteString("formula", _formula.Source.Text);
        writer.WriteNumber("from", _found.From);
        writer.WriteNumber("to", _found.To);
        writer.WriteNumber("pieces", _found.Count);
        writer.WriteNumber("error", _found.Error);
        writer.WriteNumber("errorAt", _found.ErrorAt);
        writer.WriteStartArray("knots");
        foreach (var (x, y) in _found.Points)
        {
            writer.WriteStartObject();
            writer.WriteNumber("x", BinaryRounding.ToDouble(x));
            writer.WriteNumber("y", BinaryRounding.ToDouble(y));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("neurons", _network.Neurons.Length);
        writer.WriteString("network", _text);
    }));

    private static string Number(Rational value) => Number(BinaryRounding.ToDouble(value));

    private static string Number(double value) => value.ToString("G7", CultureInfo.InvariantCulture);
}
