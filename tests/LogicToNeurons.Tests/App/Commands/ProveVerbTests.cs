using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class ProveVerbTests : IDisposable
{
    private const string Text = """
        circuit Wrong<n>(a[n], b[n], cin) -> (sum[n], cout) {
            (sum, _) = RippleAdder<n>(a, b, cin)
            cout = a[n - 1] & b[n - 1]
        }

        circuit Delay<n>(x) -> (y) {
            reg kept[n] = 0
            if n == 1 { kept <- x } else { kept <- {kept[n - 2..0], x} }
            y = kept[n - 1]
        }

        prove Wrong<4> {
            sum == (a + b + cin) % 16
            {cout, sum} == a + b + cin
            a / b * b <= a
            a / b * b <= a when b != 0
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public ProveVerbTests() => _file = _folder.Write("mine.gates", Text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prove_Blocks_SayEachRelation()
    {
        var cli = Cli.Run(["prove", _file]);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.Equal(
            [
                "proven: Wrong<4>: sum == (a + b + cin) % 16 (exhaustive, patterns tried: 512)",
                $"{_file}(14,5): refuted: Wrong<4>: {{cout, sum}} == a + b + cin (exhaustive, patterns tried: 512)",
                "  counterexample: a = 4, b = 12, cin = 0",
                "  the left side is 0, the right side is 16",
                $"  to look at it: l2n \"{_file}:Wrong<4>\" --set a=4 --set b=12",
                $"{_file}(15,5): refuted: Wrong<4>: a / b * b <= a (exhaustive, patterns tried: 512)",
                "  counterexample: a = 0, b = 0, cin = 0",
                "  the left side is a division by zero, the right side is 0",
                $"  to look at it: l2n \"{_file}:Wrong<4>\"",
                "proven: Wrong<4>: a / b * b <= a when b != 0 (exhaustive, patterns tried: 512)",
            ],
            cli.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Prove_AGuardThatNeverHolds_IsWarnedOf()
    {
        var file = _folder.Write("never.gates", "circuit C(a[40]) -> (y[40]) { y = a }\nprove C {\n    y == a\n    y == a when a == 5\n    y != a when a + y == 2 * a + 1\n}\n");
        foreach (var command in (string[])["prove", "check"])
        {
            var cli = Cli.Run([command, file]);
            Assert.Equal(ExitCode.Success, cli.Code);
            Assert.Equal([$"{file}(5,5): warning L2N0804: the condition behind 'when' never holds, so that this claims nothing; correct the condition, or leave it out"], cli.Error.Split('\n').Where(line => line.Contains("L2N", StringComparison.Ordinal)));
            var json = Cli.Run([command, file, "--json"]).Output.Split('\n').Take(3);
            Assert.Equal([false, false, true], json.Select(line => line.Contains("\"vacuous\":true", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("prove")]
    [InlineData("check")]
    public void Prove_LongRelation_IsShortenedForPeopleOnly(string command)
    {
        var relation = string.Concat(Enumerable.Range(0, 400).Select(number => $"a + {number} - ")) + "y == 0";
        var file = _folder.Write("long.gates", $"circuit C(a[4]) -> (y[4]) {{ y = a }}\nprove C {{\n    {relation}\n}}\n");
        var line = Cli.Run([command, file]).Output.Split('\n')[0];
        Assert.Contains(relation[..100] + "…", line, StringComparison.Ordinal);
        Assert.DoesNotContain(relation[..102], line, StringComparison.Ordinal);
        Assert.Equal(command == "check", Cli.Run([command, file, "--json"]).Output.Contains(relation, StringComparison.Ordinal));
    }

    [Fact]
    public void Prove_BlocksAsJson_AreObjects()
    {
        Assert.Equal(
            [
                """{"verdict":"proven","method":"exhaustive","patterns":512}""",
                """{"verdict":"refuted","method":"exhaustive","patterns":512,"counterexample":{"a":4,"b":12,"cin":0}}""",
                """{"verdict":"refuted","method":"exhaustive","patterns":512,"counterexample":{"a":0,"b":0,"cin":0}}""",
                """{"verdict":"proven","method":"exhaustive","patterns":512}""",
            ],
            Cli.Run(["prove", _file, "--json"]).Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Prove_BenchOfRegistersThatBeginWithOnes_IsEqual()
    {
        var file = _folder.Write("odd.gates", "circuit `odd name`(x) -> (y) {\nreg q[40] = 5\n(n, _) = RippleAdder<40>(q, 0, x)\nq <- n\ny = xor(q)\n}");
        foreach (var ending in (string[])["bench", "gates", "blif", "v", "aig"])
        {
            var other = Path.ChangeExtension(file, $"out.{ending}");
            Assert.Equal(ExitCode.Success, Cli.Run(["convert", file, other]).Code);
            var cli = Cli.Run(["prove", file, other]);
            Assert.True(cli.Code == ExitCode.Success, cli.ToString());
        }

        Assert.StartsWith("circuit `odd name`(x) -> (y) {", File.ReadAllText(Path.ChangeExtension(file, "out.gates")), StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_BenchWithTables_SaysHowToWriteGates()
    {
        var file = _folder.Write("lut.bench", "INPUT(a)\nOUTPUT(y)\ny = LUT 0x2 ( a )\n");
        Assert.StartsWith($"{file}(3,5): error L2N0709: gates given by a table (LUT) can't be read; ABC writes gates with 'write_bench -l'\n", Cli.Run(["stats", file]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_PairThatDoesNotMatch_NamesTheFiles()
    {
        var (first, second) = ($"{_file}:Delay<1>", $"{_file}:Wrong<4>");
        Assert.StartsWith($"{first}, {second}: error L2N0801: ", Cli.Run(["prove", first, second]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_Pair_ShowsBothSides()
    {
        var (wrong, right) = ($"{_file}:Wrong<4>", $"{_file}:RippleAdder<4>");
        var cli = Cli.Run(["prove", wrong, right]);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.Equal(
            [
                $"refuted: {wrong} and {right} differ (exhaustive, patterns tried: 512)",
                "  counterexample: a = 4, b = 12, cin = 0",
                $"  cout is 0 in {wrong}, 1 in {right}",
                $"  to look at it: l2n \"{wrong}\" --set a=4 --set b=12",
            ],
            cli.Output.TrimEnd().Split('\n'));
        Assert.Equal(ExitCode.Success, Cli.Run(["prove", $"{_file}:PrefixAdder<64>", $"{_file}:RippleAdder<64>"]).Code);
    }

    [Fact]
    public void Prove_RegistersThatDoNotMatch_ShowsTheTicks()
    {
        var cli = Cli.Run(["prove", $"{_file}:Delay<1>", $"{_file}:Delay<2>", "--json"]);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.EndsWith(""","counterexample":{"x":0,"kept":1},"earlierTicks":[{"x":1}]}""", cli.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("tick 1: x = 1", Cli.Run(["prove", $"{_file}:Delay<1>", $"{_file}:Delay<2>"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_NoTime_IsUnknown()
    {
        var cli = Cli.Run(["prove", $"{_file}:Multiplier<32>", $"{_file}:WallaceMultiplier<32>", "--timeout", "0"]);
        Assert.Equal(ExitCode.Limit, cli.Code);
        Assert.StartsWith("unknown: ", cli.Output, StringComparison.Ordinal);
        Assert.Contains("--timeout", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_NothingToProve_IsAnError()
    {
        var cli = Cli.Run(["prove", $"{_file}:RippleAdder<4>"]);
        Assert.Equal(ExitCode.Failure, cli.Code);
        Assert.Contains("L2N0803", cli.Error, StringComparison.Ordinal);
    }
}
