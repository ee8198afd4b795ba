using System.Globalization;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Benchmarks.Circuits;

/// <summary>A netlist as peers get it: the Verilog that we write, in a module <c>top</c> whose inputs are one bus x and whose outputs are one bus y.</summary>
/// <remarks>So setting inputs costs a peer next to nothing. The buses are whole words of 32 bits, as <see cref="PatternPool"/> has them.</remarks>
internal static class PeerNetlist
{
    /// <summary>Writes it as Verilog.</summary>
    public static void Write(Netlist netlist, string file)
    {
        using (var stream = File.Create(file))
        {
            NetlistWriter.Write(Renamed(netlist), WrittenFormat.Verilog, stream);
        }

        using var writer = new StreamWriter(file, append: true);
        WriteTop(netlist, writer);
    }

    private static void WriteTop(Netlist netlist, TextWriter writer)
    {
        var (inputs, outputs) = (netlist.InputNets.Length, netlist.OutputNets.Length);
        var (x, y) = (32 * PatternPool.RowLengthOf(inputs), 32 * PatternPool.RowLengthOf(outputs));
        string[] pins =
        [
            .. netlist.IsClocked ? [".clock(clock)"] : Array.Empty<string>(),
            .. Enumerable.Range(0, inputs).Select(bit => Text($".x{bit}(x[{bit}])")),
            .. Enumerable.Range(0, outputs).Select(bit => Text($".y{bit}(y[{bit}])")),
        ];
        writer.WriteLine(Text($"module top(input clock, input [{x - 1}:0] x, output [{y - 1}:0] y);"));
        writer.WriteLine($"  inner one({string.Join(", ", pins)});");
        if (outputs < y)
        {
            writer.WriteLine(Text($"  assign y[{y - 1}:{outputs}] = 0;"));
        }

        writer.WriteLine("endmodule");
    }

    // The same circuit with ports x0, x1, … and y0, y1, …
    private static Netlist Renamed(Netlist netlist)
    {
        var builder = new NetlistBuilder("inner", isFlat: true);
        var nets = new int[netlist.NetCount];
        (nets[0], nets[1]) = (builder.Constant(false), builder.Constant(true));
        for (var input = 0; input < netlist.InputNets.Length; input++)
        {
            nets[netlist.InputNets[input]] = builder.AddInput(Text($"x{input}"), 1, false, Origin.None)[0];
        }

        var registers = new List<int>();
        foreach (var flipFlop in netlist.FlipFlops)
        {
            nets[flipFlop.Output] = builder.AddRegister(0, Text($"r{registers.Count}"), [flipFlop.Initial], false, Origin.None, out var register)[0];
            registers.Add(register);
        }

        for (var net = netlist.FirstGate; net < nets.Length; net++)
        {
            nets[net] = builder.Gate(netlist.Kinds[net], nets[netlist.FanIn0[net]], nets[netlist.FanIn1[net]], Origin.None);
        }

        for (var i = 0; i < registers.Count; i++)
        {
            builder.SetNext(registers[i], [nets[netlist.FlipFlops[i].Input]]);
        }

        for (var output = 0; output < netlist.OutputNets.Length; output++)
        {
            builder.AddOutput(Text($"y{output}"), [nets[netlist.OutputNets[output]]], false);
        }

        return builder.TryBuild(out var renamed, out _) ? renamed : throw new InvalidOperationException("A copy of a netlist is one.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
