using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class EvalVerbTests
{
    private const string Absolute = """
        {"format":"l2n-network","version":1,"name":"Abs","inputs":[{"name":"x"},{"name":"v","width":2}],"outputs":[{"name":"y"},{"name":"z","width":2}],
        "layers":[[{"bias":0,"signals":[0],"weights":[1]},{"bias":0,"signals":[0],"weights":[-1]}]],
        "outputRows":[{"bias":0,"signals":[3,4],"weights":[1,1]},{"bias":0.1,"signals":[1],"weights":[1]},{"bias":0,"signals":[2],"weights":[1]}]}
        """;

    private const string Billion = """
        {"format":"l2n-network","version":1,"number":"int32","inputs":[{"name":"x"}],"outputs":[{"name":"y"}],
        "layers":[[{"bias":0,"signals":[0],"weights":[1000000000]}]],"outputRows":[{"bias":0,"signals":[1],"weights":[1]}]}
        """;

    [Theory]
    [InlineData("--set x=2", "2000000000\n")]
    [InlineData("--set x=3", "0\n")]
    [InlineData("--set x=-3 --json", "{\"inputs\":{\"x\":-3},\"outputs\":{\"y\":1294967296}}\n")]
    public void Eval_NetworkOfInt32_Wraps(string options, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["eval", folder.Write("wrap.json", Billion), .. options.Split(' ')]);
        Assert.Equal(new Cli(ExitCode.Success, expected, string.Empty), run);
    }

    [Theory]
    [InlineData("0.5", "'0.5' is no whole number of 32 bits")]
    [InlineData("2147483648", "'2147483648' is no whole number of 32 bits")]
    public void Eval_NetworkOfInt32WithOtherNumbers_SaysSo(string number, string said)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("wrap.json", Billion);
        var set = Cli.Run(["eval", file, "--set", $"x={number}"]);
        var patterns = Cli.Run(["eval", file, "--patterns", "-"], $"1\n{number}\n");
        Assert.Equal((ExitCode.Usage, ExitCode.Failure, "1000000000\n"), (set.Code, patterns.Code, patterns.Output));
        Assert.Contains($"L2N0601: {said}", set.Error, StringComparison.Ordinal);
        Assert.Contains($"L2N1210: {said}", patterns.Error, StringComparison.Ordinal);
        Assert.Contains("L2N1209", Cli.Run(["eval", folder.Write("half.json", Billion.Replace("1000000000", "0.5", StringComparison.Ordinal))]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "Infinity\nInfinity\n", "infinite: a value on the way is beyond the largest number of float32")]
    [InlineData("-3", "-Infinity\n-Infinity\n", "infinite")]
    [InlineData("3 --json", "{\"inputs\":{\"x\":3},\"outputs\":{\"y\":null}}\n", "infinite")]
    public void Eval_BeyondAllNumbers_IsToldOnceInWords(string options, string expected, string said)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("endless.json", """
            {"format":"l2n-network","version":1,"number":"float32","inputs":[{"name":"x"}],"outputs":[{"name":"y"}],
            "layers":[],"outputRows":[{"bias":0,"signals":[0],"weights":[3e38]}]}
            """);
        var words = options.Split(' ');
        var lines = words.Length > 1 ? $"{words[0]}\n" : $"{words[0]}\n{words[0]}\n";
        var run = Cli.Run(["eval", file, "--patterns", "-", .. words[1..]], lines);
        Assert.Equal((ExitCode.Success, expected), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split("L2N1213").Length);
    }

    [Theory]
    [InlineData("programs/circuits/ripple-adder.gates:RippleAdder<3>", "--set a=5 --set b=-1 --numbers")]
    [InlineData("programs/circuits/ripple-adder.gates:RippleAdder<3>", "--set a=0x3 --set b[1]=1")]
    [InlineData("programs/circuits/ripple-adder.gates:RippleAdder<3>", "--set cin=1 --json")]
    [InlineData("programs/circuits/counter.gates", "--set enable=1 --ticks 9")]
    [InlineData("programs/circuits/counter.gates", "--set enable=1 --ticks 9 --json")]
    [InlineData("programs/circuits/counter.gates", "--set enable=1 --set Counter.0.q=6 --ticks 3 --numbers")]
    [InlineData("programs/circuits/counter.gates", "--ticks 0")]
    public void Eval_NetworkOfACircuit_WritesWhatSimWrites(string circuit, string options)
    {
        using var folder = new TemporaryFolder();
        var words = options.Split(' ');
        var sim = Cli.Run(["sim", circuit, .. words]);
        foreach (var name in new[] { "net.onnx", "net.json" })
        {
            Assert.Equal(ExitCode.Success, Cli.Run(["relu", circuit, "--mode", "gate", "-o", folder.PathOf(name)]).Code);
            Assert.Equal(sim, Cli.Run(["eval", folder.PathOf(name), .. words]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("--numbers")]
    [InlineData("--json")]
    public void Eval_Patterns_AreAnsweredAsSimAnswersThem(string option)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(1);
        var lines = string.Concat(Enumerable.Range(0, 700).Select(_ => $"{random.Next(2)}{random.Next(2)}{random.Next(2)} {random.Next(2)}{random.Next(2)}{random.Next(2)}_{random.Next(2)} ; a line\r\n\n"));
        var patterns = folder.Write("patterns.txt", lines);
        Cli.Run(["relu", "programs/circuits/ripple-adder.gates:RippleAdder<3>", "--mode", "gate", "-o", folder.PathOf("net.onnx")]);
        string[] rest = ["--patterns", patterns, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(Cli.Run(["sim", "programs/circuits/ripple-adder.gates:RippleAdder<3>", .. rest]), Cli.Run(["eval", folder.PathOf("net.onnx"), .. rest]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--json")]
    public void Eval_PatternsOfAClockedCircuit_AreTicks(string option)
    {
        using var folder = new TemporaryFolder();
        var patterns = folder.Write("patterns.txt", string.Concat(Enumerable.Range(0, 300).Select(i => $"{(i * i) % 3 % 2}\n")));
        Cli.Run(["relu", "programs/circuits/counter.gates", "--mode", "gate", "-o", folder.PathOf("net.json")]);
        string[] rest = ["--patterns", patterns, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(Cli.Run(["sim", "programs/circuits/counter.gates", .. rest]), Cli.Run(["eval", folder.PathOf("net.json"), .. rest]));
    }

    [Fact]
    public void Eval_FlatCircuit_KeepsTheOrderOfItsFile()
    {
        using var folder = new TemporaryFolder();
        var circuit = folder.Write("flat.bench", "INPUT(a[0])\nINPUT(b)\nINPUT(a[1])\nOUTPUT(s[1])\nOUTPUT(s[0])\ns[0] = XOR(a[0], b)\ns[1] = AND(a[1], b)\n");
        var patterns = folder.Write("patterns.txt", "000\n001\n010\n011\n100\n101\n110\n111\n");
        Cli.Run(["relu", circuit, "--mode", "gate", "-o", folder.PathOf("net.onnx")]);
        Assert.Equal(Cli.Run(["sim", circuit, "--patterns", patterns]), Cli.Run(["eval", folder.PathOf("net.onnx"), "--patterns", patterns]));
        Assert.Equal(Cli.Run(["sim", circuit, "--set", "a=3", "--set", "b=1", "--json"]), Cli.Run(["eval", folder.PathOf("net.onnx"), "--set", "a=3", "--set", "b=1", "--json"]));
    }

    [Theory]
    [InlineData("--set x=-1.5 --set v[1]=1/4", "1.5 0.1 0.25\n")]
    [InlineData("--set x=1e2 --numbers", "y=100 z[0]=0.1 z[1]=0\n")]
    [InlineData("--set x=1 --set x=2 --json", "{\"inputs\":{\"x\":2,\"v\":[0,0]},\"outputs\":{\"y\":2,\"z\":[0.1,0]}}\n")]
    public void Eval_OtherNetworks_TakeAndGiveNumbers(string options, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["eval", folder.Write("abs.json", Absolute), .. options.Split(' ')]);
        Assert.Equal((ExitCode.Success, expected, string.Empty), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void Eval_LinesOfNumbers_AreAnsweredOneByOne()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["eval", folder.Write("abs.json", Absolute), "--patterns", "-"], "; x, v\n-1.5, 0, 0\n\n1/4 1 2 ; more\r\n");
        Assert.Equal((ExitCode.Success, "1.5 0.1 0\n0.25 1.1 2\n", string.Empty), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("1 2 3\n1 2\n", "-(2,4): error L2N1211: ")]
    [InlineData("1 2 3 4\n", "-(1,7): error L2N1211: ")]
    [InlineData("1, x, 3\n", "-(1,4): error L2N1210: ")]
    [InlineData("1, 1/0, 3\n", "-(1,4): error L2N1210: ")]
    public void Eval_WrongLines_ArePointedAt(string lines, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["eval", folder.Write("abs.json", Absolute), "--patterns", "-"], lines);
        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set x", "L2N0601")]
    [InlineData("--set x=a", "L2N0601")]
    [InlineData("--set w=1", "L2N0602")]
    [InlineData("--set v=1", "L2N0602")]
    [InlineData("--set v[2]=1", "L2N0602")]
    public void Eval_WrongSettings_AreWrongUsage(string options, string code)
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["eval", folder.Write("abs.json", Absolute), .. options.Split(' ')]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_ABitThatIsNone_IsAnError()
    {
        using var folder = new TemporaryFolder();
        var network = folder.Write("half.json", """{"format":"l2n-network","version":1,"inputs":[],"outputs":[{"name":"y","kind":"bit"}],"layers":[],"outputRows":[{"bias":0.5,"signals":[],"weights":[]}]}""");
        var run = Cli.Run(["eval", network]);
        Assert.Equal((ExitCode.Failure, string.Empty), (run.Code, run.Output));
        Assert.Contains("error L2N1212: the output y is 0.5, not a bit", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eval a.onnx --patterns x --ticks 3")]
    [InlineData("eval a.onnx --patterns x --set a=3")]
    [InlineData("eval - --patterns -")]
    [InlineData("eval")]
    [InlineData("relu programs/circuits/counter.gates -o net.svgz")]
    public void CommandLine_ThatMakesNoSense_IsWrongUsage(string line) => Assert.Equal(ExitCode.Usage, Cli.Run(line).Code);

    [Theory]
    [InlineData("net.onnx")]
    [InlineData("net.json")]
    [InlineData("net.dot")]
    public void Relu_WithAFile_WritesItAndSaysSo(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(name);
        var plain = Cli.Run(["relu", "programs/circuits/half-adder.gates", "--mode", "gate", "-o", path]);
        Assert.Equal((ExitCode.Success, string.Empty), (plain.Code, plain.Error));
        Assert.EndsWith($"wrote {path}\n", plain.Output, StringComparison.Ordinal);
        var length = new FileInfo(path).Length;
        var json = Cli.Run(["relu", "programs/circuits/half-adder.gates", "--mode", "gate", "-o", path, "--json"]);
        using var said = JsonDocument.Parse(json.Output);
        Assert.Equal((path, length), (said.RootElement.GetProperty("output").GetString(), new FileInfo(path).Length));
    }

    [Theory]
    [InlineData("r0=32767", null)]
    [InlineData("r0=-32768", null)]
    [InlineData("r0=32768", "--set(1,4): error L2N0601: '32768' is out of range: this holds -32768 to 32767")]
    [InlineData("cell8= -40000", "--set(1,7): error L2N0601: '-40000' is out of range: this holds -32768 to 32767")]
    public void Eval_WordsOfAMachine_AreKeptInTheirRange(string setting, string? error)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("sum.json");
        Assert.Equal(ExitCode.Success, Cli.Run(["relu", "programs/asm/sum.asm", "--width", "16", "--memory", "32", "-o", file]).Code);
        var run = Cli.Run(["eval", file, "--set", setting]);
        Assert.Equal(error is null ? ExitCode.Success : ExitCode.Usage, run.Code);
        Assert.StartsWith(error ?? string.Empty, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Relu_FileThatCannotBeWritten_IsAnError()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["relu", "programs/circuits/half-adder.gates", "--mode", "gate", "-o", folder.PathOf("none", "net.onnx")]);
        Assert.Equal((ExitCode.Failure, string.Empty), (run.Code, run.Output));
        Assert.Contains("error L2N0308: ", run.Error, StringComparison.Ordinal);
    }
}
