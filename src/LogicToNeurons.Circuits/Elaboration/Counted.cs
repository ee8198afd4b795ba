using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Numbers of things in words: "1 bit", "2 bits".</summary>
internal static class Counted
{
    public static Phrase Bits(int count) => Words.Of(count == 1 ? "gates.bits.one" : "gates.bits.many", count);

    public static Phrase Parameters(int count) => Words.Of(count == 1 ? "gates.parameters.one" : "gates.parameters.many", count);

    public static Phrase Inputs(int count) => Words.Of(count == 1 ? "gates.inputs.one" : "gates.inputs.many", count);

    public static Phrase Outputs(int count) => Words.Of(count == 1 ? "gates.outputs.one" : "gates.outputs.many", count);

    public static Phrase Values(int count) => Words.Of(count == 1 ? "gates.values.one" : "gates.values.many", count);
}
