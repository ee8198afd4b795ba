using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>Our ONNX files are valid for the public checker, and mean in ONNX Runtime what the circuits mean here.</summary>
public sealed class OnnxPeerTests
{
    [OnnxPeerFact(needsRuntime: false)]
    public void Write_RandomNetworks_AreValidForThePublicChecker()
    {
        using var folder = new TemporaryFolder();
        var names = Enumerable.Range(0, Scale.Of(60, 2_000)).Select(seed => $"net{seed}.onnx").ToArray();
        foreach (var (seed, name) in names.Index())
        {
            File.WriteAllBytes(folder.PathOf(name), NetworkFiles.Written(RandomNetworks.Next(new Random(seed)), NetworkFormat.Onnx));
        }

        var said = OnnxPeer.Check(folder.Path, names);
        Assert.Equal(names.Length, said.Split('\n').Count(line => line.EndsWith(": valid", StringComparison.Ordinal)));
    }

    [OnnxPeerFact(needsRuntime: true)]
    public void Write_RandomCircuits_AnswerInOnnxRuntimeAsHere()
    {
        for (var seed = 0; seed < Scale.Of(12, 300); seed++)
        {
            using var folder = new TemporaryFolder();
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 60), random.Next(1, 5), seed % 3);
            var settings = (seed % 4) switch
            {
                0 => new CompilerSettings(CompilerMode.Gate),
                1 => new CompilerSettings(HasShortcuts: false),
                _ => new CompilerSettings(),
            };
            var compilation = Compiler.Compile(netlist, settings).Value!;
            File.WriteAllBytes(folder.PathOf("net.onnx"), NetworkFiles.Written(new WrittenNetwork(compilation.Compiled.Network, compilation.Number, compilation.Compiled), NetworkFormat.Onnx));
            var patterns = Enumerable.Range(0, 100).Select(_ => string.Concat(netlist.InputNets.Select(_ => (char)('0' + random.Next(2))))).ToArray();
            File.WriteAllLines(folder.PathOf("patterns.txt"), patterns);
            File.WriteAllLines(folder.PathOf("expected.txt"), PatternLines.Of(netlist, patterns));
            OnnxPeer.Check(folder.Path, "net.onnx");
            OnnxPeer.Run(folder.Path, "net.onnx", "patterns.txt", "expected.txt", "1", "7", "4096");
        }
    }
}
