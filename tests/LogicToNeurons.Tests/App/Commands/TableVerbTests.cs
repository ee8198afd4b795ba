using LogicToNeurons.Tests.Support;
using static LogicToNeurons.Tests.App.Commands.CommandCircuits;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>What <c>table</c> prints.</summary>
public sealed class TableVerbTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Table_OfTheFullAdder_IsTheDocuments(string language) =>
        VerifiedText.Match(Run(Right, "table", "-:FullAdder", "--sum", "--lang", language), language);

    [Theory]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("json")]
    public void Table_OtherFormats_HoldTheSame(string format) =>
        VerifiedText.Match(Run(Right, "table", "-:FullAdder", "--sum", "--format", format), format);

    [Fact]
    public void Table_OfAClockedCircuit_HasItsState() => VerifiedText.Match(
        Run(Right, "table", "-:Counter<2>") + Run(Right, "table", "-:Counter<2>", "--numbers") + Run(Right, "table", "-:Counter<2>", "--json"));

    [Fact]
    public void Table_OfBuses_CanShowNumbers() =>
        VerifiedText.Match(Run(Right, "table", "-:RippleAdder<2>", "--numbers", "--sum", "--set", "cin=1"));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Table_WithTooManyInputs_SaysWhatToDo(string language) => VerifiedText.Match(
        Run(Right, "table", "-:RippleAdder<8>", "--lang", language)
        + Run(Right, "table", "-:Counter<20>", "--lang", language)
        + Run(Right, "table", "-:RippleAdder<8>", "--lang", language, "--json"), language);

    [Fact]
    public void Table_OfSixteenInputs_HasAllRows()
    {
        var table = Cli.Run(["table", "-:RippleAdder<8>", "--set", "cin=0", "--numbers", "--format", "csv"], Right);
        var lines = table.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(65537, lines.Length);
        Assert.Equal("200,100,0,44,1", lines[(200 * 256) + 100 + 1]);
    }
}
