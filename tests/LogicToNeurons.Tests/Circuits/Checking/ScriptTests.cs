using LogicToNeurons.Circuits.Checking.Scripts;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Checking;

public sealed class ScriptTests
{
    [Fact]
    public void Check_AScriptOfTheCourse_WritesAndCompares()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "Xor.hdl", "CHIP Xor { IN a, b; OUT out; PARTS: Nand(a=a, b=b, out=n); Nand(a=a, b=n, out=x); Nand(a=n, b=b, out=y); Nand(a=x, b=y, out=out); }");
        Write(folder, "Xor.cmp", "|   a   |   b   |  out  |\n|   0   |   0   |   0   |\n|   0   |   1   |   1   |\n|   1   |   0   |   1   |\n|   1   |   1   |   *   |\n");
        Write(folder, "Xor.tst", "// test\nload Xor.hdl,\noutput-file Xor.out,\ncompare-to Xor.cmp,\noutput-list a%B3.1.3 b%B3.1.3 out%B3.1.3;\nset a 0, set b 0, eval, output;\nset a 0, set b 1, eval, output;\nset a 1, set b 0, eval, output;\nset a 1, set b 1, eval, output;\n");
        var result = Cli.Run(["check", folder.PathOf("Xor.tst")]);
        Assert.Equal(0, result.Code);
        Assert.EndsWith("1 passed, 0 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Equal("|   1   |   1   |   0   |", File.ReadAllLines(Path.Combine(folder.Path, "Xor.out"))[4]);
    }

    [Fact]
    public void Check_ShippedScripts_Pass()
    {
        var scripts = Directory.GetFiles(Repository.PathOf("programs", "hdl"), "*.tst");
        var chips = Directory.GetFiles(Repository.PathOf("programs", "hdl"), "*.hdl");
        Assert.Equal(chips.Select(Path.GetFileNameWithoutExtension).Order(), scripts.Select(Path.GetFileNameWithoutExtension).Order());
        var result = Cli.Run(["check", .. scripts]);
        Assert.Equal(0, result.Code);
        Assert.EndsWith($"{scripts.Length} passed, 0 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Check_AWrongChip_SaysWhichLineDiffers()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "Or.hdl", "CHIP Or { IN a, b; OUT out; PARTS: And(a=a, b=b, out=out); }");
        Write(folder, "Or.cmp", "| a | b |out|\r\n| 0 | 1 | 1 |\r\n");
        Write(folder, "Or.tst", "load Or.hdl, compare-to Or.cmp, output-list a b out; set b 1, eval, output;");
        var result = Cli.Run(["check", folder.PathOf("Or.tst")]);
        Assert.Equal(1, result.Code);
        Assert.Contains("Or.tst(1,69): line 2 of the output is | 0 | 1 | 0 |, should be | 0 | 1 | 1 |", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("load Or.hdl,\ncompare-to Or.cmp,\noutput-list a b out;\nset b 1, eval, output;", 2, 1, "is nothing, should be | 0 | 1 | 1 |")]
    [InlineData("load Or.hdl,\noutput-list a b out;\nset b 1, eval, output;", 3, 16, "is nothing, should be | 0 | 1 | 1 |")]
    [InlineData("load Or.hdl,\noutput-list a b out;\nset b 1, eval,\n  output, output, output;", 4, 19, "line 4 of the output is | 0 | 1 | 1 |, should be nothing")]
    [InlineData("load Or.hdl,\n  output-list out;\n", 2, 3, "line 1 of the output is |out|, should be | a | b |out|")]
    public void Check_AWrongScript_SaysWhichOfItsCommandsDiffers(string script, int line, int column, string said)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "Or.cmp", "| a | b |out|\n| 0 | 1 | 1 |\n| 0 | 1 | 1 |\n");
        Write(folder, "Or.tst", script);
        var result = Cli.Run(["check", folder.PathOf("Or.tst")]);
        Assert.Equal(1, result.Code);
        Assert.StartsWith($"FAIL  {folder.PathOf("Or.tst")}({line},{column}): ", result.Output, StringComparison.Ordinal);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// a test\nload programs/hdl/Xor.hdl, compare-to programs/hdl/Xor.cmp, output-list a%B3.1.3 b%B3.1.3 out%B3.1.3;\nset a 0, eval, output;", 1, "FAIL  -(2,28): line 3 of the output is nothing")]
    [InlineData("output-list a b out; load And.hdl, set a 1, eval, output;", 0, "0 passed, 0 failed")]
    [InlineData("load Xor.hdl, output-lost a;", 1, "0 passed, 1 failed")]
    [InlineData("load r0, #2\n.expect r0: 2\n", 1, "0 passed, 1 failed")]
    public void Check_AScriptOnStandardInput_IsRunInTheCurrentFolder(string text, int code, string said)
    {
        var result = Cli.Run(["check", "-"], text);
        Assert.Equal(code, result.Code);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
        Assert.Equal(text.Contains('#', StringComparison.Ordinal), result.Error.Contains("did you mean 'mov'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_TicksOfARegister_AreWrittenAsTheCourseDoes()
    {
        var result = Run("load Register.hdl, output-list time%S1.4.1 in%D1.6.1 load%B2.1.2 out%D1.6.1; set in -32123, set load 1, tick, output; tock, output; set in %X00FF, set load 0, tick, output, tock, output;");
        Assert.Equal(
            [
                "| time |   in   |load |  out   |",
                "| 0+   | -32123 |  1  |      0 |",
                "| 1    | -32123 |  1  | -32123 |",
                "| 1+   |    255 |  0  | -32123 |",
                "| 2    |    255 |  0  | -32123 |",
            ],
            result.Lines.ToArray());
    }

    [Fact]
    public void Run_RepeatAndTickTock_CountAndEcho()
    {
        var result = Run("load PC.hdl; output-list out%B1.16.1 out%X1.4.1; set inc 1; echo \"on, we go\"; repeat 300 { ticktock; } output;");
        Assert.Equal("| 0000000100101100 | 012c |", result.Lines[1]);
    }

    [Fact]
    public void Run_ColumnsOfAllFormats_AreAlignedAsTheCourseDoes()
    {
        var result = Run("load Register.hdl; output-list time%S2.5.1 in%D1.7.2 load%B2.1.2 in%B1.20.1 in%B1.4.1 in%X1.6.1 in%X1.2.1 load in time out%D0.2.0; set in -2, set load 1, tick, output;");
        Assert.Equal("|  time  |    in    |load |          in          |  in  |   in   | in |loa|        in        |  time   |ou|", result.Lines[0]);
        Assert.Equal("|  0+    |      -2  |  1  |     1111111111111110 | 1110 |   fffe | fe | 1 | 1111111111111110 | 0+      | 0|", result.Lines[1]);
    }

    [Fact]
    public void Run_AddressBetweenTickAndTock_ShowsTheOtherWordAtOnce()
    {
        var result = Run("load RAM8.hdl, output-list time%S1.3.1 address%D1.1.1 out%D1.6.1; set in 7, set load 1, set address 3, tick, output; tock, output; set load 0, set address 2, eval, output; set address 3, tick, output; tock;");
        Assert.Equal(["| 0+  | 3 |      0 |", "| 1   | 3 |      7 |", "| 1   | 2 |      0 |", "| 1+  | 3 |      7 |"], result.Lines.Skip(1));
    }

    [Fact]
    public void Run_While_GoesOnAsLongAsItHolds()
    {
        var result = Run("load PC.hdl, output-list out%D1.4.1; set inc 1, breakpoint out 5; while out <> 5 { tick, tock; } output; while out<=7 { ticktock; } output; while 1 > 2 { tick; } clear-breakpoints;");
        Assert.Equal(["|    5 |", "|    8 |"], result.Lines.Skip(1));
    }

    [Fact]
    public void Check_AScriptWithoutFiles_TakesThoseOfItsName()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "My.hdl", "CHIP My { IN in[2]; OUT out; PARTS: Or(a=in[0], b=in[1], out=out); }");
        Write(folder, "My.cmp", "|in|out|\n|00| 0 |\n|10| 1 |\n");
        Write(folder, "My.tst", "output-list in out;\n\nset in 0,\neval,\noutput;\n\nset in %B10,\neval,\noutput;");
        Assert.EndsWith("1 passed, 0 failed\n", Cli.Run(["check", folder.PathOf("My.tst")]).Output, StringComparison.Ordinal);
        Write(folder, "My.cmp", "|in|out|\n|00| 0 |\n|10| 0 |\n");
        Assert.EndsWith("0 passed, 1 failed\n", Cli.Run(["check", folder.PathOf("My.tst")]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| a | out |\n|001| *** |", null)]
    [InlineData("|   a   |out|\n|  001  | * |", null)]
    [InlineData("| a | out |\n|**1| *01 |", null)]
    [InlineData("| a | out |\n|001| 10* |\n\n\n", null)]
    [InlineData("| a | out |\n|*02| 101 |", 2)]
    [InlineData("| a | out |\n|01| 101 |", 2)]
    [InlineData("| a | out |\n|0 1| 101 |", 2)]
    [InlineData("| a | out |\n|001| 101 | 0 |", 2)]
    [InlineData("| a | out |", 2)]
    [InlineData("| a | out |\n|001| 101 |\n|001| 101 |", 3)]
    [InlineData("| b | out |\n|001| 101 |", 1)]
    public void Check_StarsAndBlanks_AreNoDifference(string expected, int? line)
    {
        var script = ScriptParser.Read(new SourceText("t.tst", "load My.hdl, compare-to My.cmp, output-list a%B0.3.0 out%B1.3.1; set a 1, eval, output;"));
        var run = ScriptRunner.Run(script.Value!, path => path switch
        {
            "My.hdl" => System.Text.Encoding.UTF8.GetBytes("CHIP My { IN a[3]; OUT out[3]; PARTS: Or(a=a[0], b=false, out=out[0], out=out[2]); And(a=true, b=false, out=out[1]); }"),
            "My.cmp" => System.Text.Encoding.UTF8.GetBytes(expected),
            _ => Missing(path),
        });
        Assert.Equal(line, run.Value!.Mismatch?.Line);
    }

    [Theory]
    [InlineData("load RAM8.hdl; output-list RAM8[3]%D1.6.1;", "insides of built-in chips")]
    [InlineData("load PC.hdl; while inn = 3 { tick; }", "no pin 'inn': did you mean 'in'?")]
    [InlineData("load PC.hdl; while out = { tick; }", "'while' isn't written like this; write it as while out <> 5 { … }")]
    [InlineData("load PC.hdl; repeat { tick; }", "'repeat' isn't written like this; write it as repeat 10 { … }")]
    [InlineData("load PC.hdl; set in;", "write it as set a 1")]
    [InlineData("load PC.hdl; while out = 0 { tick; }", "does more than")]
    [InlineData("eval;", "no chip is loaded")]
    [InlineData("load Nothing.hdl;", "can't be read")]
    [InlineData("load Not.hdl; output;", "no output-list")]
    [InlineData("load Not.hdl; output-list inn;", "no pin 'inn': did you mean 'in'?")]
    [InlineData("load Not.hdl; set out 1;", "no input 'out'")]
    [InlineData("load Not.hdl; set in 2;", "doesn't fit")]
    [InlineData("load Not.hdl; set in x;", "no number")]
    [InlineData("load Not.hdl; output-list in%Q1.1.1;", "a column is written")]
    [InlineData("evall;", "unknown command 'evall': did you mean 'eval'?")]
    [InlineData("repeat x { eval; }", "'repeat' isn't written like this")]
    [InlineData("repeat 999999999 { }; repeat 999999999 { repeat 2 { echo } }", "does more than")]
    public void Run_WhatIsWrong_IsSaid(string script, string expected)
    {
        var source = new SourceText("t.tst", script);
        var read = ScriptParser.Read(source);
        var diagnostics = read.Value is { } commands ? ScriptRunner.Run(commands, Missing, mostActions: 10_000).Diagnostics : read.Diagnostics;
        Assert.Contains(expected, diagnostics[0].Sentence(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyScript_NeverThrows()
    {
        var random = new Random(3);
        string[] words = ["load", "Not.hdl", ",", ";", "!", "set", "in", "1", "eval", "tick", "tock", "output", "output-list", "in%B1.1.1", "out%D1.2.3", "repeat", "{", "}", "3", "compare-to", "x.cmp", "%", "\"", "//", "/*", "\n", "echo", "ticktock", "time%S1.1.1", "和"];
        for (var i = 0; i < Scale.Of(20_000, 1_000_000); i++)
        {
            var text = string.Join(random.Next(4) == 0 ? string.Empty : " ", Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
            var read = ScriptParser.Read(new SourceText("t.tst", text));
            var run = read.Value is { } commands ? ScriptRunner.Run(commands, Missing) : null;
            Assert.True(run?.Value is not null || !read.Diagnostics.IsEmpty || !run!.Diagnostics.IsEmpty);
        }
    }

    private static ScriptResult Run(string script)
    {
        var read = ScriptParser.Read(new SourceText("t.tst", script));
        var run = ScriptRunner.Run(read.Value!, Missing);
        Assert.Empty(run.Diagnostics);
        return run.Value!;
    }

    private static Outcome<byte[]> Missing(string path) => SourceFile.ReadBytes(Path.Combine("no-such-folder", path), static () => Stream.Null);

    private static void Write(TemporaryFolder folder, string name, string text) => File.WriteAllText(Path.Combine(folder.Path, name), text);
}
