using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class WaveVerbTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("l2n-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("--ascii")]
    public void Wave_Counter_LooksLikeThis(string option) =>
        VerifiedText.Match(Cli.Run($"wave programs/circuits/counter.gates --set enable=1 --ticks 12 --width 60 {option}").ToString(), option.Trim('-'));

    [Fact]
    public void Wave_Patterns_AreATickEach()
    {
        var cli = Cli.Run("wave programs/circuits/counter.gates --patterns - --ascii", "1\n0\n1\n1\n");
        Assert.Equal("        1   2   3   4\nenable  ----\\___/-------\nq       |0  |1      |2\n", cli.Output);
    }

    [Fact]
    public void Wave_WrongPattern_ShowsWhatCameBeforeIt()
    {
        var cli = Cli.Run("wave programs/circuits/counter.gates --patterns - --ascii", "1\n2\n");
        Assert.Equal((ExitCode.Failure, "        1\nenable  ----\nq       |0\n"), (cli.Code, cli.Output));
        Assert.Contains("L2N0605", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wave_Files_HoldTheSame()
    {
        var vcd = Path.Combine(_directory, "x.vcd");
        var drom = Path.Combine(_directory, "x.json");
        Assert.Equal(ExitCode.Success, Cli.Run(["wave", "programs/circuits/counter.gates", "--set", "enable=1", "--ticks", "9", "-o", vcd]).Code);
        Assert.Equal(ExitCode.Success, Cli.Run(["wave", "programs/circuits/counter.gates", "--set", "enable=1", "--ticks", "9", "-o", drom]).Code);
        var read = new VcdReader(File.ReadAllText(vcd));
        using var json = JsonDocument.Parse(File.ReadAllText(drom));
        var q = json.RootElement.GetProperty("signal").EnumerateArray().Single(lane => lane.GetProperty("name").GetString() == "q");
        for (var tick = 0; tick < 9; tick++)
        {
            Assert.Equal(Convert.ToString(tick % 8, 2).PadLeft(3, '0'), read.At("CountToSeven/q", tick * 10));
            Assert.Equal($"{tick % 8}", q.GetProperty("data")[tick].GetString());
        }
    }

    [Theory]
    [InlineData("-o x.png")]
    [InlineData("--ticks x")]
    [InlineData("--ticks 3 --patterns p.txt")]
    public void Wave_WrongOption_IsWrongUsage(string option) =>
        Assert.Equal(ExitCode.Usage, Cli.Run($"wave programs/circuits/counter.gates {option}").Code);
}
