using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formats;

/// <summary>Vectors of Verilog that are declared <c>[0:3]</c>: the leftmost bit is the highest, whatever its index.</summary>
public sealed class VerilogRangeTests
{
    [Fact]
    public void Ascending_Vectors_HaveTheirHighestBitLeft()
    {
        var falling = CircuitText.Netlist("m.v", Ranges("[3:0]", "3", "2:0"));
        var rising = CircuitText.Netlist("m.v", Ranges("[0:3]", "0", "1:3"));
        Assert.Equal(["a[3]", "a[2]", "a[1]", "a[0]"], rising.Inputs.Take(4).Select(port => port.Name));
        var (first, second) = (new NetSimulator(falling), new NetSimulator(rising));
        for (var row = 0; row < 256; row++)
        {
            foreach (var simulator in new[] { first, second })
            {
                var inputs = PortGroups.Inputs(simulator.Netlist);
                Assert.Equal(["a", "b"], inputs.Select(port => port.Name));
                new NetSetting(inputs[0].Nets, row & 15).ApplyTo(simulator);
                new NetSetting(inputs[1].Nets, row >> 4).ApplyTo(simulator);
                simulator.Evaluate();
            }

            Assert.Equal(Values(PortGroups.Outputs(falling), first), Values(PortGroups.Outputs(rising), second));
            Assert.Equal(Values(PortGroups.Loaded(falling), first), Values(PortGroups.Loaded(rising), second));
            first.Tick();
            second.Tick();
            Assert.Equal(Values(PortGroups.Registers(falling), first), Values(PortGroups.Registers(rising), second));
        }

        static string Values(IEnumerable<Port> ports, NetSimulator simulator) => string.Join(' ', ports.Select(port => $"{port.Name}={simulator.ValueOf(port.Nets)}"));
        static string Ranges(string range, string top, string rest) => $$"""
            module inner(input {{range}} p, output {{range}} o, input clk);
              reg {{range}} held = 4'd5;
              always @(posedge clk) held <= p;
              assign o = held;
            endmodule
            module top(input {{range}} a, input {{range}} b, output {{range}} y, output {{range}} z, output {{range}} k, output high, input clk);
              wire {{range}} w;
              assign w = a ^ 4'd3;
              assign y = {a[{{top}}], w[{{rest}}]};
              assign z = b & w;
              assign high = w[{{top}}];
              inner i(.p({a[{{rest}}], b[{{top}}]}), .o(k), .clk(clk));
            endmodule
            """;
    }

    [Fact]
    public void Ascending_Vectors_KeepTheirIndexes()
    {
        var netlist = CircuitText.Netlist("m.v", "module m(input [0:3] a, input [3:0] b, output [0:3] y); assign y = a ^ {b[1:0], b[3:2]}; endmodule");
        var setting = new NetSettingReader(netlist, false).Read(new SourceText("--set", "a[0]=1")).Value!;
        Assert.Equal("a[0]", new NetNames(netlist)[setting.Nets[0]]);
        Assert.Equal(["y[3]", "y[2]", "y[1]", "y[0]"], PortGroups.Outputs(netlist)[0].Nets.Select((_, bit) => PortGroups.Outputs(netlist)[0].BitName(bit)));
        var written = CircuitText.WrittenText(netlist, WrittenFormat.Verilog);
        Assert.Contains("input [0:3] a;", written, StringComparison.Ordinal);
        Assert.Contains("input [3:0] b;", written, StringComparison.Ordinal);
        foreach (var format in (WrittenFormat[])[WrittenFormat.Verilog, WrittenFormat.Blif, WrittenFormat.Gates])
        {
            var again = CircuitText.Netlist(CircuitText.FileName(format), CircuitText.Written(netlist, format));
            Assert.Equal(Verdict.Proven, EquivalenceChecker.Check(netlist, again, ProofSettings.Default).Value!.Verdict);
        }
    }
}
