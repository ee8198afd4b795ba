using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

public sealed class NetSettingReaderTests
{
    private static readonly Netlist Adder = Adders.Ripple(4);

    [Theory]
    [InlineData("a=5", 5)]
    [InlineData(" a = 5 ", 5)]
    [InlineData("a=0x_f", 15)]
    [InlineData("a=0b10_10", 10)]
    [InlineData("a=+7", 7)]
    [InlineData("a=-1", 15)]
    [InlineData("a=-8", 8)]
    [InlineData("a＝５", 5)]
    [InlineData("`a`=3", 3)]
    [InlineData("cin=-1", 1)]
    [InlineData("a=15", 15)]
    [InlineData("a[3]=1", 1)]
    [InlineData("a=0B11", 3)]
    public void Read_Setting_HasTheValue(string text, int expected)
    {
        var setting = new NetSettingReader(Adder, withRegisters: true).Read(new SourceText("--set", text)).Value;
        Assert.Equal(expected, setting?.Value);
    }

    [Fact]
    public void Read_Bit_IsThatNet()
    {
        var setting = new NetSettingReader(Adder, withRegisters: false).Read(new SourceText("--set", "b[2]=1")).Value!;
        Assert.Equal([Adder.Inputs[1].Nets[2]], setting.Nets.ToArray());
    }

    [Theory]
    [InlineData("a", "--set(1,1): error L2N0601: 'a' isn't a setting; write NAME=NUMBER, for example a=5 or a[3]=1")]
    [InlineData("a=x", "--set(1,3): error L2N0601: 'x' isn't a number; numbers look like 5, -3, 0x1F or 0b1010")]
    [InlineData("a=", "--set(1,3): error L2N0601: '' isn't a number; numbers look like 5, -3, 0x1F or 0b1010")]
    [InlineData("a=0b12", "--set(1,3): error L2N0601: '0b12' isn't a number; numbers look like 5, -3, 0x1F or 0b1010")]
    [InlineData("a=--1", "--set(1,3): error L2N0601: '--1' isn't a number; numbers look like 5, -3, 0x1F or 0b1010")]
    [InlineData("a=0x", "--set(1,3): error L2N0601: '0x' isn't a number; numbers look like 5, -3, 0x1F or 0b1010")]
    [InlineData("a=16", "--set(1,3): error L2N0603: a has 4 bits, and 16 doesn't fit them; it takes -8 to 15")]
    [InlineData("a=-9", "--set(1,3): error L2N0603: a has 4 bits, and -9 doesn't fit them; it takes -8 to 15")]
    [InlineData("cin=2", "--set(1,5): error L2N0603: cin is one bit, and 2 is neither 0 nor 1")]
    [InlineData("cim=1", "--set(1,1): error L2N0602: the circuit has no input 'cim': did you mean 'cin'?")]
    [InlineData("nothing=1", "--set(1,1): error L2N0602: the circuit has no input 'nothing'; there are a, b, cin")]
    [InlineData("a[4]=1", "--set(1,1): error L2N0602: a has the bits 0 to 3, and no bit 4")]
    [InlineData("cin[0]=1", "--set(1,1): error L2N0602: the circuit has no input 'cin[0]'; there are a, b, cin")]
    public void Read_Mistake_IsSaid(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(new NetSettingReader(Adder, withRegisters: true).Read(new SourceText("--set", text)).Diagnostics).ToString());

    [Fact]
    public void Read_Register_CanBeSet()
    {
        var counter = Clocked.Counter(3);
        Assert.Equal(5, new NetSettingReader(counter, withRegisters: true).Read(new SourceText("--set", "count=5")).Value?.Value);
        Assert.Equal(
            "--set(1,1): error L2N0602: the circuit has no input 'count'; there are enable",
            Assert.Single(new NetSettingReader(counter, withRegisters: false).Read(new SourceText("--set", "count=5")).Diagnostics).ToString());
    }

    [Fact]
    public void Read_AnyNumber_IsItAgainInEveryBase()
    {
        var reader = new NetSettingReader(Adders.Ripple(100), withRegisters: false);
        var random = new Random(3);
        for (var run = 0; run < 200; run++)
        {
            var number = new BigInteger(random.NextInt64()) * random.NextInt64() >> random.Next(60);
            foreach (var text in new[] { $"a={number}", $"a=0x{number:x}", $"a=0b{number:b}" })
            {
                var value = reader.Read(new SourceText("--set", text)).Value?.Value;
                Assert.True(number == value || number.GetBitLength() > 100, text);
            }
        }
    }
}
