using System.Text.Json;
using System.Xml.Linq;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class DrawVerbTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("l2n-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("half-adder.gates", 80)]
    [InlineData("full-adder.gates", 80)]
    [InlineData("xor.gates", 80)]
    [InlineData("ripple-adder.gates:RippleAdder<4>", 80)]
    [InlineData("ripple-adder.gates:RippleAdder<4>", 120)]
    [InlineData("ripple-adder.gates:RippleAdder<8>", 120)]
    [InlineData("counter.gates", 80)]
    [InlineData("counter.gates", 120)]
    [InlineData("multiplexers.gates:Mux2<2>", 80)]
    [InlineData("comparator.gates:Comparator<2>", 120)]
    [InlineData("traffic-light.gates", 80)]
    public void Draw_ShippedCircuits_FitTheTerminal(string circuit, int width)
    {
        var file = $"programs/circuits/{circuit}";
        var unicode = Cli.Run(["draw", file], width: width);
        var ascii = Cli.Run(["draw", file, "--ascii"], width: width);
        Assert.Equal((ExitCode.Success, string.Empty), (unicode.Code, unicode.Error));
        Assert.All(unicode.Output.Split('\n').Concat(ascii.Output.Split('\n')), line => Assert.InRange(line.Length, 0, width));
        Assert.All(ascii.Output, character => Assert.True(char.IsAscii(character)));
        VerifiedText.Match($"{unicode.Output}\n{ascii.Output}", $"{circuit.Replace(".gates", string.Empty, StringComparison.Ordinal).Replace(':', '-').Replace("<", string.Empty, StringComparison.Ordinal).Replace(">", string.Empty, StringComparison.Ordinal)}_{width}");
    }

    [Fact]
    public void Draw_Values_StandAtPortsAndOnLines() =>
        VerifiedText.Match(Cli.Run("draw programs/circuits/full-adder.gates --set x=1 --set c=1").ToString());

    [Fact]
    public void Draw_Ticks_ShowsTheStateThen()
    {
        var cli = Cli.Run("draw programs/circuits/counter.gates --set enable=1 --ticks 5");
        Assert.Contains("1 q[0]", cli.Output, StringComparison.Ordinal);
        Assert.Contains("0 q[1]", cli.Output, StringComparison.Ordinal);
        Assert.Contains("1 q[2]", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Inside_ShowsTheInstance()
    {
        var cli = Cli.Run(["draw", "programs/circuits/ripple-adder.gates:RippleAdder<8>", "--inside", "FullAdder.2", "--depth", "all"]);
        Assert.Equal(ExitCode.Success, cli.Code);
        Assert.Equal(2, cli.Output.Split("xor").Length - 1);
    }

    [Fact]
    public void Draw_Output_WritesSvg()
    {
        var file = Path.Combine(_directory, "x.svg");
        var cli = Cli.Run(["draw", "programs/circuits/full-adder.gates", "-o", file]);
        Assert.Equal((ExitCode.Success, string.Empty, string.Empty), (cli.Code, cli.Output, cli.Error));
        Assert.Equal("FullAdder", XDocument.Load(file).Root!.Elements().First().Value);
    }

    [Fact]
    public void Draw_Json_SaysWhereEverythingStands()
    {
        var cli = Cli.Run("draw programs/circuits/full-adder.gates --json --set x=1");
        using var json = JsonDocument.Parse(cli.Output);
        Assert.Equal("FullAdder", json.RootElement.GetProperty("circuit").GetString());
        Assert.Equal(10, json.RootElement.GetProperty("cells").GetArrayLength());
        Assert.Equal(8, json.RootElement.GetProperty("wires").GetArrayLength());
        Assert.Equal(json.RootElement.GetProperty("height").GetInt32(), json.RootElement.GetProperty("lines").GetArrayLength());
    }

    [Theory]
    [InlineData("--depth x", "--depth")]
    [InlineData("-o picture.jpeg", "picture.jpeg")]
    [InlineData("--width 3", "--width")]
    public void Draw_WrongOption_IsWrongUsage(string option, string said)
    {
        var cli = Cli.Run($"draw programs/circuits/full-adder.gates {option}");
        Assert.Equal(ExitCode.Usage, cli.Code);
        Assert.Contains(said, cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_NoSuchInstance_SaysWhichThereIs()
    {
        var cli = Cli.Run(["draw", "programs/circuits/ripple-adder.gates:RippleAdder<3>", "--inside", "FullAder.1"]);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.Contains("error L2N0902: there is no instance 'FullAder.1': did you mean FullAdder.1?", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_TooLarge_CountsInstead()
    {
        var cli = Cli.Run(["draw", "programs/circuits/multiplier.gates:Multiplier<64>", "--inside", "FullAdder.9999"]);
        Assert.Equal(ExitCode.Failure, cli.Code);
        cli = Cli.Run(["draw", "programs/circuits/multiplier.gates:Multiplier<64>"]);
        Assert.Equal(ExitCode.Success, cli.Code);
        Assert.Contains("warning L2N0901", cli.Error, StringComparison.Ordinal);
        Assert.Contains("depth", cli.Output, StringComparison.Ordinal);
    }
}
