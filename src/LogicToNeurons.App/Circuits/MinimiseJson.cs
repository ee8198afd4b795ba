using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Circuits.Minimising.Showing;

namespace LogicToNeurons.App.Circuits;

/// <summary>A minimised bit as a JSON object.</summary>
internal static class MinimiseJson
{
    public static string Of(LoadedCircuit circuit, MinimisedBit bit) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", circuit.File);
        writer.WriteString("circuit", circuit.Netlist.Name);
        writer.WriteString(bit.Function.Bit.IsLoaded ? "register" : "output", bit.Function.Bit.Name);
        writer.WriteStartArray("inputs");
        foreach (var name in bit.Function.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteNumber("dontCares", bit.Function.Function.DontCareCount);
        foreach (var (form, comparison) in bit.Forms.Zip(bit.Comparisons))
        {
            Write(writer, bit.Function, form, comparison);
        }
    });

    private static void Write(Utf8JsonWriter writer, CircuitFunction function, TwoLevelForm form, FormComparison comparison)
    {
        writer.WriteStartObject(form.Kind == FormKind.SumOfProducts ? "sop" : "pos");
        writer.WriteString("expression", new FormText(function.Names, FormSigns.Unicode).Of(form));
        WritePatterns(writer, "terms", form, form.Terms);
        writer.WriteNumber("literals", form.LiteralCount);
        writer.WriteBoolean("minimal", form.IsMinimal);
        writer.WriteNumber("leastTerms", form.LeastTerms);
        writer.WriteNumber("primes", form.Primes.Length);
        WritePatterns(writer, "essential", form, form.Essential);
        writer.WriteStartObject("verified");
        writer.WriteString("method", "exhaustive");
        writer.WriteNumber("patterns", comparison.Rows);
        writer.WriteBoolean("equal", comparison.IsEqual);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePatterns(Utf8JsonWriter writer, string name, TwoLevelForm form, IEnumerable<Cube> cubes)
    {
        writer.WriteStartArray(name);
        foreach (var cube in cubes)
        {
            writer.WriteStringValue(cube.Pattern(form.Covered.InputCount));
        }

        writer.WriteEndArray();
    }
}
