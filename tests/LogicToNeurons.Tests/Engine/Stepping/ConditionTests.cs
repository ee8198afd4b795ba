using LogicToNeurons.Engine.Stepping.Conditions;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Engine.Stepping;

public sealed class ConditionTests
{
    private const string Program = ".equ total 10\n.data 0: 5, 10\n.data 10: 6\ncmp #1, #1";

    [Theory]
    [InlineData("r0 > 5", false)]
    [InlineData("r0 >= 5", true)]
    [InlineData("[10] == 6", true)]
    [InlineData("[r1] = 6", true)]
    [InlineData("[0x0A] != 6", false)]
    [InlineData("total < 7 and r0 == 5", true)]
    [InlineData("total < 6 or not zero", false)]
    [InlineData("zero", true)]
    [InlineData("less", false)]
    [InlineData("not less", true)]
    [InlineData("not not zero", true)]
    [InlineData("pc == 1 and steps == 1", true)]
    [InlineData("[999] == 0", false)]
    [InlineData("r0 > -1", true)]
    [InlineData("ｒ０　＞＝　５", true)]
    public void Condition_IsRead_AndDecided(string text, bool expected)
    {
        var machine = new Interpreter(Programs.Image(Program));
        machine.Run(1);
        var outcome = new ConditionParser(new ProgramPlaces(machine.Image)).Read(new SourceText("condition", text));
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics));
        Assert.Equal(expected, outcome.Value.Holds(machine));
    }

    [Theory]
    [InlineData("", "condition(1,1): error L2N0401: the condition ends too soon: expected a value or a flag such as r0, [10] or zero")]
    [InlineData("r0 >", "condition(1,5): error L2N0401: the condition ends too soon: expected a value or a flag such as r0, [10] or zero")]
    [InlineData("r0 5", "condition(1,4): error L2N0401: unexpected '5': expected the end of the line")]
    [InlineData("nothing == 5", "condition(1,1): error L2N0401: unexpected 'nothing': expected a value or a flag such as r0, [10] or zero")]
    public void Condition_Wrong_PointsAtIt(string text, string expected)
    {
        var outcome = new ConditionParser(new ProgramPlaces(Programs.Image(Program))).Read(new SourceText("condition", text));
        Assert.Null(outcome.Value);
        Assert.Equal(expected, DiagnosticText.Head(outcome.Diagnostics[0], Language.English));
    }

    [Fact]
    public void Condition_DeeplyNested_NeverOverflows()
    {
        var parser = new ConditionParser(new ProgramPlaces(Programs.Image(Program)));
        foreach (var length in new[] { 100, 999, 1000, 1001, 1_000_000 })
        {
            Assert.Null(parser.Read(new SourceText("condition", new string('[', length))).Value);
        }
    }
}
