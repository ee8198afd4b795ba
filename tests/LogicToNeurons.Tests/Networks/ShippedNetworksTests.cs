using System.Text.RegularExpressions;
using LogicToNeurons.App;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks;

/// <summary>Every network that comes with the tool is right and says what it is for.</summary>
public sealed partial class ShippedNetworksTests
{
    private const int ShippedFiles = 13;

    public static TheoryData<string> Shipped() => [.. Files()];

    [Fact]
    public void Files_AreThatMany() => Assert.Equal(ShippedFiles, Files().Count());

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Header_SaysPurposeAndSource(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        Assert.Matches(@"^; .+[.。!?)]$", lines[0]);
        Assert.Matches("^; (Source|Idea): .+", lines[1]);
        Assert.StartsWith("; Try: l2n ", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 140));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Networks_AsFloats_ComputeTheSame(string file)
    {
        var document = Relu.Read(File.ReadAllText(PathOf(file))).Value!;
        foreach (var function in document.Networks)
        {
            var layered = StrictLayering.Of(function)!;
            Assert.Equal(layered.Function.Neurons.Length, FunctionNetwork.Of(layered.Function, NumberFormat.Float64, file).Value!.Network.NeuronCount);
            Assert.Equal(function.Depth, FunctionNetwork.Of(function, NumberFormat.Float32, file).Value!.Network.LayerCount);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Header_WhatItSaysToTry_Works(string file)
    {
        var line = File.ReadAllLines(PathOf(file))[2];
        var words = Word().Matches(line.Split("   ")[0]["; Try: l2n ".Length..]).Select(match => match.Value.Trim('"')).ToArray();
        var run = Cli.Run(words);
        Assert.True(run.Code == (line.Contains("differ", StringComparison.Ordinal) ? ExitCode.Failure : ExitCode.Success), run.ToString());
        Assert.NotEmpty(run.Output);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Networks_AllOfThem_CompileAndAreProved(string file)
    {
        foreach (var function in Relu.Read(File.ReadAllText(PathOf(file))).Value!.Networks)
        {
            var run = Cli.Run($"relu programs/networks/{file}:{function.Name} --json");
            Assert.Equal(ExitCode.Success, run.Code);
            Assert.Contains("""{"method":"regions","patterns":0,"equal":true}""", run.Output, StringComparison.Ordinal);
        }
    }

    private static string PathOf(string file) => Repository.PathOf("programs", "networks", file);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.PathOf("programs", "networks"), "*.relu").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
