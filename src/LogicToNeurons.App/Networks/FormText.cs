using System.Text;
using LogicToNeurons.Networks.Compilation;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes what a net of a circuit is in its network: <c>x + y - 2*n1.1</c>.</summary>
internal static class FormText
{
    private const int MostTerms = 40;

    /// <summary>A form, with the names of the network's signals.</summary>
    public static string Of(AffineForm form, NetworkRunner run)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Math.Min(form.Length, MostTerms); i++)
        {
            Append(text, form.Weights[i], run.Names[form.Signals[i]]);
        }

        if (form.Length > MostTerms)
        {
            text.Append(" + …");
        }

        if (form.Constant != 0 || form.Length == 0)
        {
            Append(text, form.Constant, string.Empty);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long number, string name)
    {
        text.Append(text.Length > 0 ? (number < 0 ? " - " : " + ") : number < 0 ? "-" : string.Empty);
        var size = Math.Abs(number);
        text.Append(name.Length == 0 ? $"{size}" : size == 1 ? name : $"{size}*{name}");
    }
}
