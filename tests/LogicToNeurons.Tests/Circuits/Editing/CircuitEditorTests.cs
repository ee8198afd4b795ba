using LogicToNeurons.Circuits.Editing;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Editing;

public sealed class CircuitEditorTests
{
    private const string Half = "; a half adder\ncircuit Half(x, y) -> (s, c) {\n    s = x ⊕ y ; the sum\n    c = x · y\n}\n\ntest Half {\n    x=1 y=1 -> s=0 c=1\n}\n";

    [Fact]
    public void Create_AFullAdderStepByStep_IsReadableTextThatAdds()
    {
        var text = Done(CircuitEditor.Create("Full(x, y, c) -> (s, c')"));
        text = Do(text, "Full", editor => editor.Add("xor", ["x", "y"], []));
        text = Do(text, "Full", editor => editor.Rename("w1", "half"));
        text = Do(text, "Full", editor => editor.Connect("s", "half ^ c"));
        text = Do(text, "Full", editor => editor.Add("and", ["x", "y"], ["both"]));
        text = Do(text, "Full", editor => editor.Add("and", ["half", "c"], ["carried"]));
        text = Do(text, "Full", editor => editor.Connect("c'", "both or carried"));
        Assert.Equal(
            """
            circuit Full(x, y, c) -> (s, c') {
                s = half ^ c
                c' = both or carried
                half = x ⊕ y
                both = x · y
                carried = half · c
            }

            """.ReplaceLineEndings("\n"),
            text.Text);
        var netlist = GatesDocument.Read(text, static _ => throw new InvalidOperationException()).Build(null).Value!;
        var simulator = new NetSimulator(netlist);
        for (var pattern = 0; pattern < 8; pattern++)
        {
            for (var input = 0; input < 3; input++)
            {
                simulator.Values[netlist.InputNets[input]] = (byte)((pattern >> input) & 1);
            }

            simulator.Evaluate();
            Assert.Equal(int.PopCount(pattern), simulator.Values[netlist.OutputNets[0]] + (2 * simulator.Values[netlist.OutputNets[1]]));
        }
    }

    [Fact]
    public void Rename_APort_ReachesTestsAndKeepsComments()
    {
        var text = Do(new SourceText("a.gates", Half), "Half", editor => editor.Rename("s", "sum"));
        Assert.Equal(Half.Replace("(s, c)", "(sum, c)", StringComparison.Ordinal).Replace("    s = x", "    sum = x", StringComparison.Ordinal).Replace("-> s=0", "-> sum=0", StringComparison.Ordinal), text.Text);
    }

    [Fact]
    public void Remove_WhatIsRead_IsRefused_AndSaysWhere()
    {
        var editor = CircuitEditor.Open(new SourceText("a.gates", Half), "Half")!;
        var refused = editor.Remove("x");
        Assert.Null(refused.Value);
        Assert.Equal("L2N0964", refused.Diagnostics[0].Code);
        Assert.Contains("line 3", refused.Diagnostics[0].Sentence(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_AGate_TakesItsLineAndItsPort()
    {
        var text = Do(new SourceText("a.gates", Half), "Half", editor => editor.Remove("c"));
        Assert.StartsWith("; a half adder\ncircuit Half(x, y) -> (s) {\n    s = x ⊕ y ; the sum\n}\n", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circuit A(x) -> y { y = ¬x }", "z", "circuit A(x) -> (y, z) { y = ¬x \n    z = 0\n}")]
    [InlineData("circuit A(x) -> (y) {\n    y = x\n}", "z[2]", "circuit A(x) -> (y, z[2]) {\n    y = x\n    z = 0\n}")]
    public void AddOutput_AnyWayOfWriting_Fits(string before, string port, string after) =>
        Assert.Equal(after, Do(new SourceText("a.gates", before), "A", editor => editor.AddOutput(port)).Text);

    [Theory]
    [InlineData("A(x -> y", "L2N0961")]
    [InlineData("", "L2N0961")]
    public void Create_NoHead_IsSaid(string head, string code) => Assert.Equal(code, CircuitEditor.Create(head).Diagnostics[0].Code);

    [Fact]
    public void AddStatement_Nonsense_ChangesNothing()
    {
        var editor = CircuitEditor.Open(new SourceText("a.gates", Half), "Half")!;
        Assert.Equal("L2N0962", editor.AddStatement("s = = y").Diagnostics[0].Code);
        Assert.Equal("L2N0962", editor.AddStatement("} circuit B() -> (y) {").Diagnostics[0].Code);
        Assert.Equal("L2N0962", editor.Connect("s", "x +").Diagnostics[0].Code);
        Assert.Equal("L2N0963", editor.Rename("s", "c").Diagnostics[0].Code);
        Assert.Equal("L2N0965", editor.Rename("q", "r").Diagnostics[0].Code);
        Assert.Null(CircuitEditor.Open(new SourceText("a.gates", Half), "Full"));
    }

    [Fact]
    public void Edits_RandomOnes_NeverThrowAndKeepTheRest()
    {
        var random = new Random(4);
        string[] names = ["x", "y", "s", "c", "w1", "w2", "Half", "circuit", "}", "`odd name`", "和", ""];
        for (var round = 0; round < Scale.Of(300, 20_000); round++)
        {
            var text = new SourceText("a.gates", Half);
            for (var edit = 0; edit < 12; edit++)
            {
                if (CircuitEditor.Open(text, "Half") is not { } editor)
                {
                    break;
                }

                string Name() => names[random.Next(names.Length)];
                var result = random.Next(6) switch
                {
                    0 => editor.Add(random.Next(2) == 0 ? "xor" : "nand", [Name(), Name()], random.Next(2) == 0 ? [] : [Name()]),
                    1 => editor.Connect(Name(), Name()),
                    2 => editor.Rename(Name(), Name()),
                    3 => editor.Remove(Name()),
                    4 => editor.AddInput(Name()),
                    _ => editor.AddOutput(Name()),
                };
                text = result.Value ?? text;
                Assert.StartsWith("; a half adder\n", text.Text, StringComparison.Ordinal);
                Assert.Contains("test Half {", text.Text, StringComparison.Ordinal);
            }
        }
    }

    private static SourceText Do(SourceText text, string circuit, Func<CircuitEditor, Outcome<SourceText>> edit) => Done(edit(CircuitEditor.Open(text, circuit)!));

    private static SourceText Done(Outcome<SourceText> outcome)
    {
        Assert.True(outcome.Value is not null, outcome.Diagnostics.FirstOrDefault()?.Sentence(Language.English));
        return outcome.Value;
    }
}
