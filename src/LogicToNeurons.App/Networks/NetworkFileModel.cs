using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>A network that stands in a file of its own, and that somebody steps.</summary>
internal sealed class NetworkFileModel
{
    private NetworkFileModel(string argument, CircuitPath place, FileStamp version, Outcome<ReadNetwork> read)
    {
        (Argument, Place, Version, Diagnostics) = (argument, place, version, read.Diagnostics);
        Network = read.Value?.Network is { } network && network.NeuronCount + network.Outputs.Count > 0 ? network : null;
        Format = read.Value?.Number ?? NumberFormat.Float64;
    }

    /// <summary>Gets what was asked for, as it was written.</summary>
    public string Argument { get; }

    /// <summary>Gets the file, and the name of the network that was asked for.</summary>
    public CircuitPath Place { get; }

    /// <summary>Gets which version of the file this is.</summary>
    public FileStamp Version { get; }

    /// <summary>Gets what is to be said, first of all why there is no network.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the network; null if there is none, or if it computes nothing.</summary>
    public Network? Network { get; }

    /// <summary>Gets the format that its file computes in.</summary>
    public NumberFormat Format { get; }

    /// <summary>Whether a file holds a network, as far as its name tells.</summary>
    public static bool IsNetwork(string path) => NetworkFileDrawing.IsNetwork(path) || ReluLoader.IsRelu(path);

    /// <summary>Reads a file.</summary>
    /// <param name="argument">The file; one of formulas perhaps with the name of a network: <c>FILE.relu:Name</c>.</param>
    public static NetworkFileModel Open(string argument)
    {
        var place = ReluLoader.IsRelu(argument) ? CircuitPath.Of(argument) : new CircuitPath(argument, null);
        var version = FileStamp.Of(place.File);
        var bytes = SourceFile.ReadBytes(place.File == SourceFile.StandardInput ? Path.Combine(".", place.File) : place.File, static () => Stream.Null);
        var read = bytes.Value is not { } content ? new Outcome<ReadNetwork>(null, bytes.Diagnostics)
            : ReluLoader.IsRelu(argument) ? ReadFormulas(place, content)
            : NetworkReader.Read(place.File, content);
        return new NetworkFileModel(argument, place, version, read);
    }

    /// <summary>The columns that settings make of what inputs and registers begin with; null if one of them can't be.</summary>
    public double[]? Columns(IReadOnlyList<string> settings)
    {
        var network = Network ?? throw new InvalidOperationException("There is no network.");
        var columns = new double[network.FirstNeuron];
        network.Initial.CopyTo(columns, network.InputCount);
        var reader = new NetworkSettingReader(new NetworkView(network), Format);
        foreach (var text in settings)
        {
            if (reader.Read(new SourceText("--set", text)).Value is not { } setting)
            {
                return null;
            }

            foreach (var (column, value) in setting.Columns)
            {
                columns[column] = value;
            }
        }

        return columns;
    }

    // In float64: what that rounds is told.
    private static Outcome<ReadNetwork> ReadFormulas(CircuitPath place, byte[] content)
    {
        var text = SourceFile.Decode(place.File, content);
        var document = text.Value is { } source ? ReluDocument.Read(source) : new Outcome<ReluDocument>(null, text.Diagnostics);
        var function = document.Value?.Find(place.Circuit) ?? new Outcome<ReluFunction>(null, document.Diagnostics);
        if (function.Value is not { } found)
        {
            return new Outcome<ReadNetwork>(null, function.Diagnostics);
        }

        var network = FunctionNetwork.Of(found, NumberFormat.Float64, place.File);
        return new Outcome<ReadNetwork>(network.Value is { } made ? new ReadNetwork(made.Network, NumberFormat.Float64) : null, network.Diagnostics);
    }
}
