using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Circuits.Netlists.Bases;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class ConvertBasisTests
{
    [Theory]
    [InlineData("nand", Basis.Nand, 72)]
    [InlineData("nor", Basis.Nor, 72)]
    [InlineData("and-not", Basis.AndNot, 136)]
    public void Convert_ToABasis_IsProvedEqual(string name, Basis basis, int most)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("out.gates");
        var said = Cli.Run(["convert", "programs/circuits/ripple-adder.gates:RippleAdder<8>", file, "--basis", name]);
        Assert.Equal(ExitCode.Success, said.Code);
        Assert.Contains("proved equal to the circuit that it was made from", said.Output, StringComparison.Ordinal);
        var written = Gates.Build(File.ReadAllText(file));
        Assert.True(BasisConversion.IsMadeOf(written, basis));
        Assert.InRange(written.NetCount - written.FirstGate, 40, most);
    }

    [Fact]
    public void Convert_ToABasis_SaysSoInJson()
    {
        using var folder = new TemporaryFolder();
        var said = Cli.Run(["convert", "programs/circuits/full-adder.gates", folder.PathOf("out.blif"), "--basis", "nand", "--json"]);
        using var json = JsonDocument.Parse(said.Output);
        Assert.Equal(9, json.RootElement.GetProperty("gates").GetInt32());
        Assert.Equal("proven", json.RootElement.GetProperty("proof").GetProperty("verdict").GetString());
        Assert.Equal(5, json.RootElement.GetProperty("proof").GetProperty("gatesBefore").GetInt32());
    }
}
