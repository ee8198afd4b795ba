using System.Globalization;
using System.Text;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>What the adders of the library cost: the picture that one chooses by.</summary>
public sealed class AdderSizeTests
{
    private static readonly string[] Adders = ["RippleAdder", "LookaheadAdder", "SelectAdder", "PrefixAdder"];

    [Fact]
    public void Adders_GatesAndDepths_AreTheseOnes()
    {
        var text = new StringBuilder("bits  RippleAdder   LookaheadAdder  SelectAdder   PrefixAdder\n      gates depth   gates depth     gates depth   gates depth\n");
        for (var width = 1; width <= 64; width++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{width,4}");
            foreach (var adder in Adders)
            {
                var size = SizeOf(adder, width);
                text.Append(CultureInfo.InvariantCulture, $"  {size.Gates,5} {size.Depth,5}  ");
            }

            text.Append('\n');
        }

        VerifiedText.Match(text.ToString());
    }

    [Theory]
    [InlineData("RippleAdder", 64, 129)]
    [InlineData("SelectAdder", 64, 32)]
    [InlineData("LookaheadAdder", 64, 21)]
    [InlineData("PrefixAdder", 64, 15)]
    public void Adder_Depth_IsAtMost(string adder, int width, int depth) => Assert.InRange(SizeOf(adder, width).Depth, 1, depth);

    // Four times the columns, one more level of groups.
    [Theory]
    [InlineData("LookaheadAdder", 8)]
    [InlineData("PrefixAdder", 4)]
    public void Adder_FourTimesTheWidth_IsDeeperByAConstant(string adder, int more) =>
        Assert.All([4, 16, 64], width => Assert.InRange(SizeOf(adder, 4 * width).Depth - SizeOf(adder, width).Depth, 1, more));

    private static NetlistStatistics SizeOf(string adder, int width) => NetlistStatistics.Of(LibraryCircuit.Of($"{adder}<{width}>").Netlist);
}
