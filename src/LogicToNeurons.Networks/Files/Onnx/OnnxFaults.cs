using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Keeps the first thing that is wrong with a file.</summary>
internal sealed class OnnxFaults(string fileName)
{
    /// <summary>Gets it; null for nothing.</summary>
    public Diagnostic? First { get; private set; }

    /// <summary>It isn't such a file, or not all of it.</summary>
    public void File(Phrase message) => Keep("L2N1204", message, null);

    /// <summary>An operator, or something about it, is beyond ReLU networks.</summary>
    public void Operator(Phrase message) => Keep("L2N1205", message, Words.Of("files.onnx.operators"));

    /// <summary>A tensor's numbers are wrong.</summary>
    public void Tensor(Phrase message) => Keep("L2N1206", message, null);

    /// <summary>The parts don't fit together.</summary>
    public void Graph(Phrase message) => Keep("L2N1207", message, null);

    /// <summary>What we say about ports doesn't fit the file.</summary>
    public void Metadata(Phrase message) => Keep("L2N1208", message, null);

    private void Keep(string code, Phrase message, Phrase? hint) => First ??= Diagnostic.About(fileName, code, Severity.Error, message, hint);
}
