using System.Text;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>Files that others wrote mean here what they mean to ABC and Icarus Verilog, and they read ours.</summary>
public sealed class PeerToolTests
{
    // Icarus Verilog takes minutes for ten thousand patterns of these.
    private static readonly string[] Slow = ["epfl/multiplier.aig", "epfl/sin.aig", "epfl/voter.aig", "iscas/c6288.bench", "iscas/s38417.bench"];

    public static TheoryData<string> Files() => new(SharedCircuits.Files);

    [PeerToolTheory(true, "berkeley-abc", "iverilog")]
    [MemberData(nameof(Files))]
    public void Read_Benchmark_SimulatesAsAbcAndIcarusDo(string file)
    {
        using var folder = new TemporaryFolder();
        var path = SharedCircuits.PathOf(file);
        var netlist = CircuitText.Netlist(path, File.ReadAllBytes(path));
        var patterns = Patterns(netlist, Slow.Contains(file) ? Scale.Of(50, 200) : Scale.Of(200, 10_000), 1);
        PeerTool.Run("berkeley-abc", folder.Path, "-q", $"read {path}; init -z; write_verilog peer.v");
        Assert.Equal(Ours(netlist, patterns), Icarus(folder.Path, "peer.v", netlist, patterns));
    }

    [PeerToolTheory(true, "berkeley-abc")]
    [MemberData(nameof(Files))]
    public void Write_Benchmark_IsEqualForAbc(string file)
    {
        using var folder = new TemporaryFolder();
        var path = SharedCircuits.PathOf(file);
        var netlist = CircuitText.Netlist(path, File.ReadAllBytes(path));
        foreach (var format in new[] { WrittenFormat.Blif, WrittenFormat.Bench, WrittenFormat.AigerBytes, WrittenFormat.Verilog })
        {
            // ABC takes the clock of a Verilog file for an input.
            if (netlist.IsClocked && format == WrittenFormat.Verilog)
            {
                continue;
            }

            var name = CircuitText.FileName(format);
            File.WriteAllBytes(Path.Combine(folder.Path, name), CircuitText.Written(netlist, format));
            var said = PeerTool.Run("berkeley-abc", folder.Path, "-q", $"read {path}; init -z; comb; strash; write_aiger their.aig; read {name}; init -z; comb; strash; write_aiger our.aig; cec their.aig our.aig");
            Assert.True(said.Contains("are equivalent", StringComparison.Ordinal), $"{format}: {said}");
        }
    }

    [PeerToolTheory(false, "yosys", "iverilog")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Write_ClockedCircuits_MeanTheSameToYosysAndIcarus(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var netlist = RandomNetlists.Next(random, 6, 80, 8, 6);
        var patterns = Patterns(netlist, 200, seed);
        var expected = Ours(netlist, patterns);
        File.WriteAllBytes(Path.Combine(folder.Path, "ours.v"), CircuitText.Written(netlist, WrittenFormat.Verilog));
        File.WriteAllBytes(Path.Combine(folder.Path, "ours.blif"), CircuitText.Written(netlist, WrittenFormat.Blif));
        Assert.Equal(expected, Icarus(folder.Path, "ours.v", netlist, patterns));

        PeerTool.Run("yosys", folder.Path, "-q", "-p", "read_verilog ours.v; synth; abc -g gates; write_verilog theirs.v; write_blif theirs.blif");
        Assert.Equal(expected, Icarus(folder.Path, "theirs.v", netlist, patterns));
        Assert.Equal(expected, Ours(CircuitText.Netlist("theirs.v", File.ReadAllBytes(Path.Combine(folder.Path, "theirs.v"))), patterns));
        Assert.Equal(expected, Ours(CircuitText.Netlist("theirs.blif", File.ReadAllBytes(Path.Combine(folder.Path, "theirs.blif"))), patterns));
        PeerTool.Run("yosys", folder.Path, "-q", "-p", "read_blif ours.blif; stat");
    }

    // A line of bits a pattern, the highest input first, as $readmemb wants it.
    private static string[] Patterns(Netlist netlist, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(netlist.InputNets.Select(_ => (char)('0' + random.Next(2)))))];
    }

    // A tick a pattern; the highest output first.
    private static string[] Ours(Netlist netlist, string[] patterns)
    {
        var simulator = new NetSimulator(netlist);
        return [.. patterns.Select(pattern => Outputs(simulator, pattern))];
    }

    private static string Outputs(NetSimulator simulator, string pattern)
    {
        var inputs = simulator.Netlist.InputNets;
        for (var input = 0; input < inputs.Length; input++)
        {
            simulator.Values[inputs[input]] = (byte)(pattern[inputs.Length - 1 - input] - '0');
        }

        simulator.Evaluate();
        var line = new StringBuilder();
        for (var output = simulator.Netlist.OutputNets.Length - 1; output >= 0; output--)
        {
            line.Append(simulator.Values[simulator.Netlist.OutputNets[output]]);
        }

        simulator.Tick();
        return line.ToString();
    }

    private static string[] Icarus(string folder, string file, Netlist netlist, string[] patterns)
    {
        var text = File.ReadAllText(Path.Combine(folder, file));
        var start = text.IndexOf("module ", StringComparison.Ordinal) + "module ".Length;
        var name = text[start..text.IndexOf('(', start)].Trim();
        var ports = text[(text.IndexOf('(', start) + 1)..text.IndexOf(')', start)];
        File.WriteAllLines(Path.Combine(folder, "pool.txt"), patterns);
        File.WriteAllText(Path.Combine(folder, "bench.v"), Bench(name, ports, netlist, patterns.Length));
        PeerTool.Run("iverilog", folder, "-g2005", "-s", "bench", "-o", "bench.vvp", "bench.v", file);
        PeerTool.Run("vvp", folder, "-n", "bench.vvp");
        return File.ReadAllLines(Path.Combine(folder, "answers.txt"));
    }

    // Ports are connected by their order: the clock, inputs and outputs bit by bit; vectors have their bits in our order.
    private static string Bench(string name, string ports, Netlist netlist, int count)
    {
        var (input, output) = (0, 0);
        var inputNames = netlist.Inputs.Select(port => port.Name).ToList();
        var outputNames = netlist.Outputs.Select(port => port.Name).ToList();
        var pins = new List<string>();
        foreach (var port in ports.Split(',').Select(port => port.Trim().TrimStart('\\').Trim()))
        {
            if (port == "clock" && netlist.IsClocked)
            {
                pins.Add("clock");
            }
            else if (input < inputNames.Count)
            {
                pins.Add($"x[{input++}]");
            }
            else
            {
                Assert.True(output < outputNames.Count, port);
                pins.Add($"y[{output++}]");
            }
        }

        return $$"""
            module bench;
              reg [{{netlist.InputNets.Length - 1}}:0] pool[0:{{count - 1}}];
              reg [{{netlist.InputNets.Length - 1}}:0] x;
              reg clock;
              wire [{{netlist.OutputNets.Length - 1}}:0] y;
              integer i, file;
              {{name}} dut({{string.Join(", ", pins)}});
              initial begin
                $readmemb("pool.txt", pool);
                file = $fopen("answers.txt", "w");
                clock = 0;
                for (i = 0; i < {{count}}; i = i + 1) begin
                  x = pool[i];
                  #1 $fdisplay(file, "%b", y);
                  clock = 1;
                  #1 clock = 0;
                end
                $fclose(file);
              end
            endmodule
            """;
    }
}
