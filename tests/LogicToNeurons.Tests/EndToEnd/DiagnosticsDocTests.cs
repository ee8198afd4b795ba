using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LogicToNeurons.App;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>Every code has its entry in <c>docs/diagnostics.md</c>, and every example there does what the entry says.</summary>
public sealed partial class DiagnosticsDocTests : IDisposable
{
    private const string Wrong = "Wrong:";
    private const string Right = "Right:";
    private const long MostSteps = 100_000;

    // Codes whose wrong examples can't be provoked everywhere, and why.
    private static readonly Dictionary<string, string> NotProvoked = new()
    {
        ["L2N0304"] = "A failing disk can't be had on demand.",
        ["L2N1012"] = "It takes a text of megabytes.",
        ["L2N0303"] = "Permissions differ between systems, and an administrator may read every file.",
    };

    // The files that examples name, and what is in them; a name without content is free to be written.
    private static readonly Dictionary<string, Action<string>> Files = new()
    {
        ["picture.png"] = path => File.WriteAllBytes(path, [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13]),
        ["old.asm"] = path => File.WriteAllBytes(path, [.. "; "u8, 0xC4, 0xE3, 0xBA, 0xC3, (byte)'\n']),
        ["new.asm"] = path => File.WriteAllText(path, "; 你好\n"),
        ["notes.txt"] = path => File.WriteAllText(path, "a file, not a directory\n"),
        ["add-without-expect.asm"] = path => File.WriteAllText(path, ".data r0: 2, 3\n    add r0, r1\n"),
        ["huge.asm"] = path => WriteZeros(path, (SourceFile.MostMegabytes * 1_000_000L) + 1),
        ["my-programs"] = _ => { },
        ["adder.blif"] = path => File.WriteAllText(path, ".model adder\n.inputs x y\n.outputs s\n.names x y s\n10 1\n01 1\n.end\n"),
        ["letters.txt"] = path => File.WriteAllText(path, "101 o11 0\n"),
        ["short.txt"] = path => File.WriteAllText(path, "101 011\n"),
        ["wrong-row.gates"] = path => File.WriteAllText(path, "circuit Not(x) -> (y) { y = ¬x }\ntest Not {\n    x=1 -> y=1\n}\n"),
        ["into-no-folder.tst"] = path => WriteScript(path, "no-such-folder/And.out"),
        ["beside.tst"] = path => WriteScript(path, "And.out"),
        ["never.gates"] = path => File.WriteAllText(path, "circuit Twice(x[4]) -> (y[5]) { y = {x, 0} }\nprove Twice { y == 2 * x when x > 15 }\n"),
        ["sometimes.gates"] = path => File.WriteAllText(path, "circuit Twice(x[4]) -> (y[5]) { y = {x, 0} }\nprove Twice { y == 2 * x when x > 14 }\n"),
        ["no-tests.gates"] = path => File.WriteAllText(path, "circuit Not(x) -> (y) { y = ¬x }\n"),
        ["many-wrong.txt"] = path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("101 o11 0\n", 30))),
        ["names.gates"] = path => File.WriteAllText(path, "circuit Not(`my x`) -> (y) { y = ¬`my x` }\n"),
        ["names.blif"] = _ => { },
        ["written.gates"] = _ => { },
        ["abs.onnx"] = path => File.WriteAllBytes(path, Absolute().Build()),
        ["cut.onnx"] = path => File.WriteAllBytes(path, Absolute().Build()[..100]),
        ["sigmoid.onnx"] = path => File.WriteAllBytes(path, new OnnxBytes().Input("x", 1).Output("y").Node("Sigmoid", ["x"], "y").Build()),
        ["infinite.onnx"] = path => File.WriteAllBytes(path, Absolute().Raw("v", [1], float.PositiveInfinity).Build()),
        ["loop.onnx"] = path => File.WriteAllBytes(path, new OnnxBytes().Input("x", 1).Output("y").Node("Add", ["x", "h"], "y").Node("Relu", ["y"], "h").Build()),
        ["other-ports.onnx"] = path => File.WriteAllBytes(path, Absolute().Metadata("l2n.inputs", "z:1:bit").Metadata("l2n.outputs", "y:1:bit").Build()),
        ["half-bit.json"] = path => File.WriteAllText(
            path, """{"format":"l2n-network","version":1,"inputs":[],"outputs":[{"name":"y","kind":"bit"}],"layers":[],"outputRows":[{"bias":0.5,"signals":[],"weights":[]}]}"""),
        ["endless.json"] = path => File.WriteAllText(
            path,
            """
            {"format":"l2n-network","version":1,"number":"float32","inputs":[],"outputs":[{"name":"y"}],
            "layers":[[{"bias":3e38,"signals":[],"weights":[]}]],"outputRows":[{"bias":0,"signals":[0],"weights":[3e38]}]}
            """),
        ["words.txt"] = path => File.WriteAllText(path, "1\ntwo\n"),
        ["pairs.txt"] = path => File.WriteAllText(path, "1\n1, 2\n"),
        ["numbers.txt"] = path => File.WriteAllText(path, "; x\n1\n-1.5\n1/3\n"),
        ["state-in.gates"] = path => File.WriteAllText(path, "circuit Delay(state_in) -> (y) {\n    reg r = 0\n    r <- state_in\n    y = r\n}\n"),
        ["endless.hack"] = path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("0000000000000000\n", 32_769))),
        ["beside-other-pins.hack"] = path => WriteBeside(path, "CHIP CPU { IN a; OUT b; PARTS: Not(in=a, out=b); }\n"),
        ["beside-no-registers.hack"] = path => WriteBeside(path, "CHIP CPU { IN inM[16], instruction[16], reset; OUT outM[16], writeM, addressM[15], pc[15]; PARTS: Not16(in=inM, out=outM, out[0..14]=addressM, out[0..14]=pc, out[0]=writeM); }\n"),
        ["net.onnx"] = _ => { },
        ["net.json"] = _ => { },
        ["net.dot"] = _ => { },
        ["right.txt"] = path => File.WriteAllText(path, "; a, b, cin\n101 011 0\n"),
    };

    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

    private readonly string _directory = Directory.CreateTempSubdirectory("l2n-").FullName;

    public static TheoryData<string, string, int> Examples()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var examples in ReadmeTests.Fences(Text).Where(IsProvoked).GroupBy(fence => (fence.Section, fence.Label)))
        {
            foreach (var (number, _) in examples.Index())
            {
                data.Add(examples.Key.Section, examples.Key.Label, number);
            }
        }

        return data;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Entries_InOrder_AreTheCodesOfTheSource()
    {
        var codes = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Code().Matches(File.ReadAllText(path)))
            .Select(match => match.Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(codes, Severities().Keys);
    }

    [Fact]
    public void Entries_Each_HaveAWrongAndARightExample()
    {
        var sides = ReadmeTests.Fences(Text).ToLookup(fence => fence.Section, fence => fence.Label);
        foreach (var code in Severities().Keys)
        {
            Assert.Equal([Wrong, Right], sides[code].Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsSaidToBe_WhatItIs(string code, string side, int number)
    {
        var example = ReadmeTests.Fences(Text).Where(fence => fence.Section == code && fence.Label == side).ElementAt(number);
        var said = SaidOf(example).Where(line => Code().IsMatch(line)).ToList();
        if (side == Right)
        {
            Assert.Empty(said);
        }
        else
        {
            Assert.Contains(said, line => line.Contains($"{Severities()[code]} {code}: ", StringComparison.Ordinal));
        }
    }

    private static bool IsProvoked(ReadmeTests.Fence fence) =>
        Code().IsMatch(fence.Section) && !(fence.Label == Wrong && NotProvoked.ContainsKey(fence.Section));

    private static OrderedDictionary<string, string> Severities() =>
        new(Entry().Matches(Text).Select(entry => KeyValuePair.Create(entry.Groups["code"].Value, entry.Groups["severity"].Value)));

    private IEnumerable<string> SaidOf(ReadmeTests.Fence example) => example.Language switch
    {
        "asm" => SaidOfProgram(example.Text).Select(one => DiagnosticText.Head(one, Language.English)),
        "condition" => SaidOfCondition(example.Text).Select(one => DiagnosticText.Head(one, Language.English)),
        "gates" => Gates.Said(example.Text).Select(one => DiagnosticText.Head(one, Language.English)),
        "blif" or "bench" or "aag" => CircuitText.Said($"example.{example.Language}", example.Text),
        "verilog" => CircuitText.Said("example.v", example.Text),
        "hdl" => Hdl.Said(example.Text).Select(one => DiagnosticText.Head(one, Language.English)),
        "relu" => Relu.SaidOnTheWay(example.Text).Select(one => DiagnosticText.Head(one, Language.English)),
        "tst" => Hdl.SaidOfScript(example.Text).Select(one => DiagnosticText.Head(one, Language.English)),
        "hack" => HackPrograms.Read(example.Text).Diagnostics.Select(one => DiagnosticText.Head(one, Language.English)),
        "json" => NetworkReader.Read("example.json", Encoding.UTF8.GetBytes(example.Text)).Diagnostics.Select(one => DiagnosticText.Head(one, Language.English)),
        "build" => BuildScript.Said(example.Text),
        "sh" => SaidOfCommand(example),
        _ => throw new ArgumentException($"Examples can't be '{example.Language}'.", nameof(example)),
    };

    private static List<Diagnostic> SaidOfProgram(string text)
    {
        var assembled = Programs.Assemble(text);
        var said = assembled.Diagnostics.ToList();
        if (assembled.Value is { } image)
        {
            var machine = new Interpreter(image);
            machine.Run(MostSteps);
            said.AddRange(machine.Warnings.All());
            said.AddRange(machine.Status == StepStatus.Trapped ? [TrapReport.Of(machine)] : []);
        }

        return said;
    }

    private static ImmutableArray<Diagnostic> SaidOfCondition(string text) =>
        new ConditionParser(new ProgramPlaces(Programs.Image("mov r0, #0"))).Read(new SourceText("condition", text.Trim())).Diagnostics;

    private string[] SaidOfCommand(ReadmeTests.Fence example)
    {
        var (code, _, error) = ReadmeTests.Run(example.Text.Trim(), Place);
        Assert.True(code == ExitCode.Success || example.Label == Wrong, error);
        return error.Split('\n');
    }

    private string Place(string argument)
    {
        if (!Files.TryGetValue(argument, out var create))
        {
            return argument;
        }

        var path = Path.Combine(_directory, argument);
        create(path);
        return path;
    }

    private static OnnxBytes Absolute() => new OnnxBytes()
        .Input("x", 1).Output("y").Raw("w", [1, 2], 1, -1).Raw("ones", [2, 1], 1, 1).Node("MatMul", ["x", "w"], "s").Node("Relu", ["s"], "h").Node("MatMul", ["h", "ones"], "y");

    private static void WriteScript(string path, string output)
    {
        File.WriteAllText(path, $"load And.hdl, output-file {output}, compare-to And.cmp, output-list a b out; set a 1, eval, output;\n");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "And.cmp"), "| a | b |out|\n| 1 | 0 | 0 |\n");
    }

    private static void WriteBeside(string path, string processor)
    {
        File.WriteAllText(path, "0000000000000000\n");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "CPU.hdl"), processor);
    }

    private static void WriteZeros(string path, long length)
    {
        using var file = File.Create(path);
        file.SetLength(length);
    }

    [GeneratedRegex(@"L2N\d{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^## (?<code>L2N\d{4})\r?\n\r?\n\*\*[^*]+\*\* \((?<severity>error|warning)[),]", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
