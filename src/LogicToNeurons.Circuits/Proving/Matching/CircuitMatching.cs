using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Proving.Matching;

/// <summary>Which inputs, outputs and registers of two circuits belong together.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Registers">The registers; null if they can't be matched.</param>
internal sealed record CircuitMatching(BitMatching Inputs, BitMatching Outputs, BitMatching? Registers)
{
    /// <summary>Matches two circuits, or says why their ports can't be.</summary>
    public static Outcome<CircuitMatching> Of(Netlist first, Netlist second)
    {
        var isFlat = first.IsFlat || second.IsFlat;
        var inputs = BitMatching.Of(Groups(first.Inputs), Groups(second.Inputs), isFlat);
        var outputs = BitMatching.Of(Groups(first.Outputs), Groups(second.Outputs), isFlat);
        if (inputs is not null && outputs is not null)
        {
            return new CircuitMatching(inputs, outputs, BitMatching.Of(Groups(first), Groups(second), isFlat));
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (inputs is null)
        {
            problems.Add(Mismatch(first, second, "L2N0801", Words.Of("prove.inputs", Listed(first.Inputs), Listed(second.Inputs))));
        }

        if (outputs is null)
        {
            problems.Add(Mismatch(first, second, "L2N0802", Words.Of("prove.outputs", Listed(first.Outputs), Listed(second.Outputs))));
        }

        return new Outcome<CircuitMatching>(null, problems.ToImmutable());
    }

    private static Diagnostic Mismatch(Netlist first, Netlist second, string code, Phrase message) =>
        Diagnostic.About($"{first.Name}, {second.Name}", code, Severity.Error, message, Words.Of("prove.matching"));

    private static ImmutableArray<BitGroup> Groups(ImmutableArray<Port> ports) => [.. ports.Select(port => new BitGroup(port.Name, port.Width, port.IsBus))];

    private static ImmutableArray<BitGroup> Groups(Netlist netlist) =>
        [.. CounterexampleReading.RegisterNames(netlist).Zip(netlist.Registers, (name, register) => new BitGroup(name, register.Outputs.Length, register.IsBus))];

    // Names and widths, as many as can be read.
    private static Phrase Listed(ImmutableArray<Port> ports)
    {
        const int MostShown = 8;
        var names = ports.Take(MostShown).Select(port => port.IsBus ? FormattableString.Invariant($"{port.Name}[{port.Width}]") : port.Name);
        var text = string.Join(", ", names) + (ports.Length > MostShown ? ", …" : string.Empty);
        return Words.Of(ports.IsEmpty ? "prove.noPorts" : "prove.ports", ports.Sum(port => port.Width), text);
    }
}
