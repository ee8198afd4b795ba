using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Networks;

/// <summary>Reads what <c>--set</c> says of the inputs of a <c>.relu</c> network, as exact fractions.</summary>
internal static class ReluSettings
{
    private const int MostNamed = 10;

    /// <summary>Reads settings.</summary>
    /// <param name="session">Whom to tell.</param>
    /// <param name="function">The network.</param>
    /// <param name="settings">The settings, <c>x=1.5</c> or <c>x=1/3</c>; the last one of an input wins.</param>
    /// <param name="inputs">The values of the inputs; 0 without a setting.</param>
    /// <returns>False if something is wrong; that is told.</returns>
    public static bool TryRead(Session session, ReluFunction function, IEnumerable<string> settings, out Rational[] inputs)
    {
        var values = new Rational[function.Inputs.Length];
        var wrong = settings.Select(text => Set(new SourceText("--set", text), function, values)).OfType<Diagnostic>().ToList();
        session.Tell(wrong);
        inputs = values;
        return wrong.Count == 0;
    }

    // What is wrong with a setting; null for nothing.
    private static Diagnostic? Set(SourceText setting, ReluFunction function, Rational[] inputs)
    {
        var text = FullWidth.ToAscii(setting.Text);
        var sign = text.LastIndexOf('=');
        if (sign < 0)
        {
            return Error(setting, 0, text.Length, "L2N0601", Words.Of("eval.set.form", Quote.Shortened(text)));
        }

        if (!RationalReader.TryReadSigned(text.AsSpan(sign + 1), out var value))
        {
            return Error(setting, sign + 1, text.Length, "L2N0601", Words.Of("eval.set.number", Quote.Shortened(text.AsSpan(sign + 1))));
        }

        var input = function.Inputs.IndexOf(text[..sign].Trim());
        if (input < 0)
        {
            return Error(setting, 0, sign, "L2N0602", Words.Of("eval.set.noInput", Quote.Shortened(text.AsSpan(0, sign)), string.Join(", ", function.Inputs.Take(MostNamed))));
        }

        inputs[input] = value;
        return null;
    }

    private static Diagnostic Error(SourceText setting, int start, int end, string code, Phrase message) =>
        Diagnostic.At(setting, TextSpan.FromBounds(start, end), code, Severity.Error, message);
}
