using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Output;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes how large a compiled network is and how it was verified.</summary>
internal sealed class NetworkPrinter(Session session, LoadedCircuit circuit, CompilationResult compilation)
{
    private static readonly string[] Keys = ["relu.neurons", "relu.layers", "relu.weights", "relu.exactIn", "relu.verified", "relu.gates", "relu.passes"];

    private readonly Network _network = compilation.Compiled.Network;

    /// <summary>Writes a line for each figure; in JSON they wait for the verification.</summary>
    public void PrintSize()
    {
        if (session.IsJson)
        {
            return;
        }

        session.Print("relu.title", circuit.File, _network.Name, compilation.Mode.Name());
        PrintRows(SizeRows());
        foreach (var (index, pass) in compilation.Passes.Index())
        {
            var key = pass.Number is null ? "relu.pass.neurons" : "relu.pass";
            PrintRows([(index == 0 ? session.Say("relu.passes") : string.Empty, session.Say(key, session.Say(KeyOf(pass.Pass)), pass.Neurons, pass.Layers, pass.Weights, pass.Number?.Name() ?? string.Empty))]);
        }
    }

    /// <summary>Writes how it was verified, or all in one JSON object.</summary>
    /// <param name="verification">How.</param>
    /// <param name="output">The file that the network was written to; null for none.</param>
    public void PrintVerification(VerificationResult verification, string? output)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(verification, output));
            return;
        }

        var key = (verification.IsEqual, verification.Method) switch
        {
            (false, _) => "relu.wrong",
            (true, VerificationMethod.Exhaustive) => "relu.exhaustive",
            (true, VerificationMethod.Structural) => "relu.structural",
        };
        PrintRows([(session.Say("relu.verified"), session.Say(key, verification.Patterns, compilation.Compiled.Graph.Blocks.Count))]);
        if (output is not null)
        {
            session.Print("convert.written", output);
        }
    }

    private void PrintRows(IEnumerable<(string Name, string Text)> rows)
    {
        var width = Names().Max(name => DisplayWidth.Of(name));
        foreach (var (name, text) in rows)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(name, width)}  {text}");
        }
    }

    private IEnumerable<string> Names() =>
        Keys.Select(key => session.Say(key));

    private IEnumerable<(string Name, string Text)> SizeRows()
    {
        yield return (session.Say("relu.gates"), Number(compilation.Compiled.Graph.Subject.Netlist.NetCount - compilation.Compiled.Graph.Subject.Netlist.FirstGate));
        yield return (session.Say("relu.neurons"), compilation.Compiled.IdentityCount == 0
            ? Number(_network.NeuronCount)
            : session.Say("relu.withIdentity", _network.NeuronCount, compilation.Compiled.IdentityCount));
        yield return (session.Say("relu.layers"), Number(_network.LayerCount));
        yield return (session.Say("relu.weights"), session.Say("relu.withLargest", WeightCount, compilation.Exactness.LargestWeight));
        yield return (session.Say("relu.exactIn"), string.Join(", ", compilation.Exactness.Formats.Select(format => format.Name())));
    }

    /// <summary>The key of what the network is called after a pass.</summary>
    public static string KeyOf(CompilerPass pass) => pass switch
    {
        CompilerPass.Notes => "relu.pass.notes",
        CompilerPass.Ands => "relu.pass.ands",
        CompilerPass.Cuts => "relu.pass.cuts",
        CompilerPass.Adders => "relu.pass.adders",
        CompilerPass.Sums => "relu.pass.sums",
    };

    private long WeightCount => (long)_network.Neurons.WeightCount + _network.Outputs.WeightCount;

    private string Json(VerificationResult verification, string? output) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", circuit.File);
        writer.WriteString("circuit", _network.Name);
        writer.WriteString("mode", compilation.Mode.Name());
        WriteSize(writer, _network, compilation.Compiled.IdentityCount, compilation.Exactness);
        Write(writer, verification);
        if (output is not null)
        {
            writer.WriteString("output", output);
        }
    });

    /// <summary>Writes the members that say how large a network is.</summary>
    public static void WriteSize(Utf8JsonWriter writer, Network network, int identityCount, Exactness exactness)
    {
        writer.WriteNumber("neurons", network.NeuronCount);
        writer.WriteNumber("identity", identityCount);
        writer.WriteNumber("layers", network.LayerCount);
        writer.WriteNumber("weights", (long)network.Neurons.WeightCount + network.Outputs.WeightCount);
        writer.WriteNumber("largestWeight", exactness.LargestWeight);
        writer.WriteStartArray("exactIn");
        foreach (var format in exactness.Formats)
        {
            writer.WriteStringValue(format.Name());
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the member <c>verified</c>.</summary>
    public static void Write(Utf8JsonWriter writer, VerificationResult verification)
    {
        writer.WriteStartObject("verified");
        writer.WriteString("method", verification.Method.Name());
        writer.WriteNumber("patterns", verification.Patterns);
        writer.WriteBoolean("equal", verification.IsEqual);
        writer.WriteEndObject();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
