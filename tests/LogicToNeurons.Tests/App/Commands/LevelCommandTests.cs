using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>Programs on the machines of gates and neurons, on the command line.</summary>
public sealed class LevelCommandTests
{
    private const string Sum = "programs/asm/sum.asm";

    public static TheoryData<string> Programs() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "programs/asm"), "*.asm")
        .Select(file => $"programs/asm/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Run_OnGatesAndNeurons_EndsAsOnTheInterpreter(string file)
    {
        var expected = Cli.Run($"run {file} --json --max-steps 300");
        foreach (var engine in new[] { "gates", "neurons" })
        {
            var cli = Cli.Run($"run {file} --json --max-steps 300 --engine {engine}");
            Assert.True(Fits(file) ? cli.Code == expected.Code : cli.Output.Contains("L2N1401", StringComparison.Ordinal), cli.ToString());
            Assert.True(!Fits(file) || Ends(cli) == Ends(expected), cli.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Check_OnNeurons_Passes(string file)
    {
        if (Fits(file))
        {
            Assert.Equal(Cli.Run($"check {file}").Output, Cli.Run($"check {file} --engine neurons").Output);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Lockstep_Sum_ComparesAllFourEngines(string language)
    {
        var cli = Cli.Run($"lockstep {Sum} --lang {language}");
        Assert.Equal((ExitCode.Success, string.Empty), (cli.Code, cli.Error));
        VerifiedText.Match(cli.ToString(), language);
    }

    [Fact]
    public void Lockstep_TooLarge_NamesTheEnginesThatAreLeftOut()
    {
        var cli = Cli.Run($"lockstep {Sum} --width 64 --json");
        Assert.Equal(ExitCode.Success, cli.Code);
        Assert.Equal("[\"interpreter\",\"compiled\"]", JsonDocument.Parse(cli.Output).RootElement.GetProperty("engines").GetRawText());
        Assert.StartsWith("without gates: machines of gates and of neurons have cells of up to 32 bits", cli.Error, StringComparison.Ordinal);
        Assert.Contains("\nwithout neurons: ", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convert programs/asm/sum.asm out.gates --memory 24", "L2N1401")]
    [InlineData("convert programs/asm/nowhere.asm out.gates", "L2N0301")]
    [InlineData("relu programs/asm/sum.asm --width 64", "L2N1401")]
    [InlineData("relu programs/asm/sum.asm --number float32", "L2N1402")]
    [InlineData("run programs/asm/sum.asm --engine neurons --memory 512", "L2N1401")]
    public void Program_WithoutSuchAMachine_IsADiagnostic(string line, string code)
    {
        var cli = Cli.Run(line);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.Contains($"error {code}: ", cli.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Repository.Root, "out.gates")));
    }

    [Fact]
    public void Relu_ManyInstructions_IsProvedStill()
    {
        // So many large numbers that a field of them all would not be exact any more.
        var random = new Random(5);
        var program = string.Join('\n', Enumerable.Range(0, 1_600).Select(line => line % 3 == 0 ? $"jne {random.Next(1_600)}" : $"{(line % 3 == 1 ? "mov" : "mul")} r{random.Next(8)}, #{random.Next(int.MinValue, int.MaxValue)}"));
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("long.asm"), program + "\n");
        var cli = Cli.Run(["relu", folder.PathOf("long.asm"), "--json"]);
        Assert.True(JsonDocument.Parse(cli.Output).RootElement.GetProperty("verified").GetProperty("equal").GetBoolean(), cli.ToString());
    }

    [Fact]
    public void Lockstep_OneEngine_IsComparedWithTheInterpreter()
    {
        var cli = Cli.Run($"lockstep {Sum} --engine neurons");
        Assert.Equal("programs/asm/sum.asm: interpreter = neurons ✓  16 steps, 17 states compared, halted\n", cli.Output);
    }

    [Theory]
    [InlineData("lockstep programs/asm/sum.asm --engines interpreter,gates --width 64 --json", "L2N1403")]
    [InlineData("stats programs/asm/sum.asm --json", "L2N0701")]
    public void Program_InTheWrongPlace_IsAnObjectInJson(string line, string code)
    {
        var cli = Cli.Run(line);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.Equal(code, JsonDocument.Parse(cli.Output).RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Convert_Program_WritesItsMachineOfGates()
    {
        using var folder = new TemporaryFolder();
        var gates = folder.PathOf("sum.gates");
        Assert.Equal(ExitCode.Success, Cli.Run(["convert", Sum, gates, "--width", "8", "--memory", "32"]).Code);
        Assert.Contains("reg pc[4]", File.ReadAllText(gates), StringComparison.Ordinal);

        // Each tick is an instruction: the 17th line of outputs is the first one that says halted.
        var lines = Cli.Run(["sim", gates, "--ticks", "17"]).Output.TrimEnd().Split('\n');
        Assert.Equal(16, Array.FindIndex(lines, line => line[0] == '1'));
        var verilog = folder.PathOf("sum.v");
        Assert.Equal(ExitCode.Success, Cli.Run(["convert", Sum, verilog, "--width", "8", "--memory", "32"]).Code);
        Assert.Equal(ExitCode.Success, Cli.Run(["prove", gates, verilog]).Code);
    }

    [Fact]
    public void Cost_Sum_HoldsEveryLevel()
    {
        var cli = Cli.Run($"cost {Sum} --width 16 --memory 32 --json");
        Assert.Equal((ExitCode.Success, string.Empty), (cli.Code, cli.Error));
        var cost = JsonDocument.Parse(cli.Output).RootElement;
        Assert.Equal((8, 16, 16), (Number(cost, "instructions"), Number(cost, "steps"), Number(cost, "ticks")));
        Assert.InRange(Number(cost, "neurons"), 50, 110);
        Assert.InRange(Number(cost, "toggles"), 16, 16 * Number(cost, "gates"));
        Assert.Equal(Number(cost, "weights"), Number(cost, "multiplyAdds"));
        Assert.Equal(["interpreter", "compiled", "gates", "neurons"], cost.GetProperty("nanoseconds").EnumerateObject().Select(time => time.Name));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Cost_TooLarge_TellsTheRest(string language)
    {
        var cli = Cli.Run($"cost - --width 64 --lang {language}", "end:");
        VerifiedText.Match(cli.ToString(), language);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    // What warnings there are is the interpreter's affair.
    private static string Ends(Cli cli)
    {
        var end = JsonDocument.Parse(cli.Output).RootElement;
        return string.Join("; ", end.EnumerateObject().Where(member => member.Name != "diagnostics").Select(member => $"{member.Name}={member.Value.GetRawText()}"));
    }

    // All of them fit as they are.
    private static bool Fits(string file) => file.Length > 0;
}
