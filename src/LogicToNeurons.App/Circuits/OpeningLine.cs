using System.Globalization;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Circuits;

/// <summary>The command line that opens a circuit with the values of a counterexample.</summary>
internal static class OpeningLine
{
    private const int MostSettings = 24;
    private const string Plain = "_-./:=,+%@";

    /// <summary>The command line; null where it would be too long, or can't be written.</summary>
    /// <param name="circuit">The file with its circuit, as a command line names it.</param>
    /// <param name="netlist">The circuit.</param>
    /// <param name="counterexample">The values.</param>
    public static string? Of(string circuit, Netlist netlist, Counterexample counterexample)
    {
        // Inputs are 0 unless somebody says otherwise.
        var inputs = netlist.Inputs.Length;
        var settings = counterexample.Values.Where((one, index) => index >= inputs || !one.Value.IsZero).ToList();
        if (settings.Count > MostSettings || CircuitPath.Of(circuit).File == SourceFile.StandardInput)
        {
            return null;
        }

        var words = settings.SelectMany(one => new[] { "--set", $"{one.Name}={one.Value.ToString(CultureInfo.InvariantCulture)}" }).Prepend(circuit).Select(Quoted).ToList();
        return words.Contains(null) ? null : $"l2n {string.Join(' ', words)}";
    }

    /// <summary>A word as a shell takes it for one; null where that can't be.</summary>
    public static string? Quoted(string word) =>
        word.All(sign => char.IsLetterOrDigit(sign) || Plain.Contains(sign, StringComparison.Ordinal)) ? word
        : !word.AsSpan().ContainsAny("\"$`\\!") ? $"\"{word}\""
        : !word.Contains('\'', StringComparison.Ordinal) ? $"'{word}'"
        : null;
}
