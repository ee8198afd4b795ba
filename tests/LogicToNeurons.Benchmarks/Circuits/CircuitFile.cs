using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Benchmarks.Circuits;

/// <summary>Reads a benchmark's netlist.</summary>
internal static class CircuitFile
{
    /// <summary>The main circuit of a file.</summary>
    public static Netlist Read(string path)
    {
        var document = CircuitFiles.Read(path, File.ReadAllBytes(path), _ => throw new InvalidDataException("A benchmark imports nothing.")).Value;
        return document?.Build(null).Value ?? throw new InvalidDataException($"{path} can't be read.");
    }
}
