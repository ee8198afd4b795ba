using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Netlists;

public sealed class PortGroupsTests
{
    [Theory]
    [InlineData("a[0] a[1] a[2] c", "a:0,1,2 c:3")]
    [InlineData("c a[1] b a[0]", "c:0 a:3,1 b:2")]
    [InlineData("a[0]", "a:0")]
    [InlineData("a[0] a[2]", "a[0]:0 a[2]:1")]
    [InlineData("a[1] a[2]", "a[1]:0 a[2]:1")]
    [InlineData("a[0] a[0]", "a[0]:0 a[0]:1")]
    [InlineData("a a[0] a[1]", "a:0 a[0]:1 a[1]:2")]
    [InlineData("a[00] a[01]", "a[00]:0 a[01]:1")]
    [InlineData("a[-1] a[x] a[] [0] a[99999999999]", "a[-1]:0 a[x]:1 a[]:2 [0]:3 a[99999999999]:4")]
    [InlineData("m[0][0] m[0][1] m[1][0]", "m[0]:0,1 m[1]:2")]
    [InlineData("", "")]
    public void Join_BitsOfAWholeBus_AreOnePort(string names, string expected)
    {
        var ports = names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, net) => new Port(name, [net], false));
        var joined = PortGroups.Join([.. ports]);
        Assert.Equal(expected, string.Join(' ', joined.Select(port => $"{port.Name}:{string.Join(',', port.Nets)}")));
    }

    [Fact]
    public void Inputs_OfACircuitThatIsNotFlat_AreAsDeclared() =>
        Assert.Equal(["a", "b", "cin"], PortGroups.Inputs(Adders.Ripple(3)).Select(port => port.Name));

    [Fact]
    public void Registers_InsideAnInstance_HaveItsPath()
    {
        var netlist = Clocked.Counter(2);
        Assert.Equal("count", Assert.Single(PortGroups.Registers(netlist)).Name);
        Assert.Equal(netlist.Registers[0].Inputs, Assert.Single(PortGroups.Loaded(netlist)).Nets);
    }
}
