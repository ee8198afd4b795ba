using System.Globalization;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Output;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Programs;

/// <summary>Writes how large a program's machine of neurons is, part by part, and how it was proved.</summary>
internal sealed class ProgramNetworkPrinter(Session session, string file, MachineOfNeurons machine)
{
    private readonly Network _network = machine.Network;

    /// <summary>Writes a line for each figure; in JSON they wait for the proof.</summary>
    public void PrintSize()
    {
        if (session.IsJson)
        {
            return;
        }

        var image = machine.Plan.Image;
        session.Print("relu.program", file, image.Instructions.Length, image.Word.Bits, image.MemorySize);
        Print(SizeRows());
        foreach (var (index, part) in machine.Blocks.GroupBy(block => block.Part).OrderBy(part => part.Key).Index())
        {
            var neurons = part.SelectMany(block => block.Neurons).Select(neuron => machine.SignalOf(neuron.Value)).Distinct().Count();
            Print([(index == 0 ? session.Say("relu.parts") : string.Empty, session.Say("relu.part", session.Say(KeyOf(part.Key)), neurons))]);
        }
    }

    /// <summary>Writes how it was proved, or all in one JSON object.</summary>
    /// <param name="verification">How.</param>
    /// <param name="output">The file that the network was written to; null for none.</param>
    public void PrintVerification(VerificationResult verification, string? output)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(verification, output));
            return;
        }

        Print([(session.Say("relu.verified"), session.Say(verification.IsEqual ? "relu.programProved" : "relu.programWrong", verification.Patterns, machine.Blocks.Length))]);
        if (output is not null)
        {
            session.Print("convert.written", output);
        }
    }

    /// <summary>The key of what a part of the instruction is called.</summary>
    public static string KeyOf(InstructionPart part) => part switch
    {
        InstructionPart.Fetch => "part.fetch",
        InstructionPart.Operands => "part.operands",
        InstructionPart.Alu => "part.alu",
        InstructionPart.WriteBack => "part.writeBack",
        InstructionPart.NextPc => "part.nextPc",
    };

    // A neuron that carries on what can't be negative.
    private int IdentityCount => machine.Blocks.SelectMany(block => block.Neurons)
        .Where(neuron => neuron.Value.Definition is { Lowest: >= 0 })
        .Select(neuron => machine.SignalOf(neuron.Value)).Distinct().Count();

    private long WeightCount => (long)_network.Neurons.WeightCount + _network.Outputs.WeightCount;

    private IEnumerable<(string Name, string Text)> SizeRows()
    {
        yield return (session.Say("relu.neurons"), session.Say("relu.withIdentity", _network.NeuronCount, IdentityCount));
        yield return (session.Say("relu.layers"), _network.LayerCount.ToString(CultureInfo.InvariantCulture));
        yield return (session.Say("relu.weights"), session.Say("relu.withLargest", WeightCount, machine.Exactness.LargestWeight));
        yield return (session.Say("relu.exactIn"), string.Join(", ", machine.Exactness.Formats.Select(format => format.Name())));
    }

    private void Print(IEnumerable<(string Name, string Text)> rows)
    {
        string[] keys = ["relu.neurons", "relu.layers", "relu.weights", "relu.exactIn", "relu.verified", "relu.parts"];
        var width = keys.Max(key => DisplayWidth.Of(session.Say(key)));
        foreach (var (name, text) in rows)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(name, width)}  {text}");
        }
    }

    private string Json(VerificationResult verification, string? output) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteString("circuit", _network.Name);
        writer.WriteString("mode", "fused");
        NetworkPrinter.WriteSize(writer, _network, IdentityCount, machine.Exactness);
        NetworkPrinter.Write(writer, verification);
        if (output is not null)
        {
            writer.WriteString("output", output);
        }
    });
}
