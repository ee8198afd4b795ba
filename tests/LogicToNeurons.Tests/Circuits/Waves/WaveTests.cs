using System.Text.Json;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Waves;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Waves;

public sealed class WaveTests
{
    [Fact]
    public void Vcd_RandomNetlists_ReadBackAsSimulated()
    {
        var random = new Random(4711);
        for (var round = 0; round < Scale.Of(100, 2000); round++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 5), random.Next(0, 30), random.Next(1, 5), random.Next(0, 4));
            var (record, history) = Record(netlist, WaveSignal.All(netlist), random.Next(1, 20), random);
            var vcd = new VcdReader(VcdWriter.Write(record));
            Assert.Equal(record.TickCount * VcdWriter.TickLength, vcd.EndTime);
            for (var tick = 0; tick < record.TickCount; tick++)
            {
                foreach (var signal in record.Signals)
                {
                    Assert.Equal(Bits(history[tick], signal), vcd.At($"Random/{signal.Name}", tick * VcdWriter.TickLength));
                    Assert.Equal(Bits(history[tick], signal), vcd.At($"Random/{signal.Name}", ((tick + 1) * VcdWriter.TickLength) - 1));
                }

                if (netlist.IsClocked)
                {
                    Assert.Equal(tick == 0 ? "0" : "1", vcd.At("Random/clk", tick * VcdWriter.TickLength));
                    Assert.Equal("0", vcd.At("Random/clk", ((tick + 1) * VcdWriter.TickLength) - 1));
                }
            }
        }
    }

    [Fact]
    public void Vcd_Instances_AreScopes()
    {
        var netlist = SmallCircuits.Ripple(100);
        var (record, history) = Record(netlist, WaveSignal.All(netlist), 8, new Random(4711));
        var vcd = new VcdReader(VcdWriter.Write(record));
        Assert.Equal(5 + (5 * 100), vcd.Values.Count);
        foreach (var signal in record.Signals.Where(signal => signal.Instance > 0))
        {
            var path = $"RippleAdder<100>/{netlist.Instances[signal.Instance].Name}/{signal.Name}";
            Assert.Equal(Bits(history[7], signal), vcd.At(path, 7 * VcdWriter.TickLength));
        }
    }

    [Fact]
    public void Vcd_SignalCalledLikeTheClock_ClockGetsAnotherName()
    {
        var netlist = SmallCircuits.Build("Clk", builder =>
        {
            var input = SmallCircuits.Input(builder, "clk");
            var q = builder.AddRegister(0, "a b", [false], false, Origin.None, out var register);
            builder.SetNext(register, [input]);
            builder.AddOutput("out", q, false);
        });
        var (record, _) = Record(netlist, WaveSignal.All(netlist), 3, new Random(1));
        Assert.Equal(["Clk/clk", "Clk/clk_", "Clk/a_b", "Clk/out"], new VcdReader(VcdWriter.Write(record)).Values.Keys.OrderBy(key => key.EndsWith("out", StringComparison.Ordinal)).ThenBy(key => key.Contains('_') ? key.EndsWith('_') ? 1 : 2 : 0));
    }

    [Fact]
    public void Vcd_NamesThatBecomeEqual_StayDistinct()
    {
        var netlist = CircuitText.Netlist("c.gates", "circuit C(`a b`, a_b, `a\u00A0b`) -> (`my y`, my_y) {\n    `my y` = a_b\n    my_y = `a b` · `a\u00A0b`\n}\n");
        var (record, history) = Record(netlist, WaveSignal.All(netlist), 8, new Random(2));
        var vcd = new VcdReader(VcdWriter.Write(record));
        string[] names = ["a_b_1", "a_b", "a_b_2", "my_y_1", "my_y"];
        Assert.Equal(names.Select(name => $"C/{name}").Order(StringComparer.Ordinal), vcd.Values.Keys.Order(StringComparer.Ordinal));
        foreach (var (index, signal) in record.Signals.Index())
        {
            Assert.Equal(Bits(history[7], signal), vcd.At($"C/{names[index]}", 7 * VcdWriter.TickLength));
        }
    }

    [Fact]
    public void WaveDrom_RandomNetlists_SaysWhatWasSimulated()
    {
        var random = new Random(4712);
        for (var round = 0; round < Scale.Of(100, 2000); round++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 5), random.Next(0, 30), random.Next(1, 5), random.Next(0, 4));
            var (record, history) = Record(netlist, WaveSignal.Ports(netlist), random.Next(1, 20), random);
            using var json = JsonDocument.Parse(WaveDromWriter.Write(record, isIndented: false));
            var lanes = json.RootElement.GetProperty("signal").EnumerateArray().Skip(netlist.IsClocked ? 1 : 0).ToArray();
            Assert.Equal(record.Signals.Length, lanes.Length);
            for (var signal = 0; signal < lanes.Length; signal++)
            {
                Assert.Equal(record.Signals[signal].Name, lanes[signal].GetProperty("name").GetString());
                var value = '?';
                var wave = lanes[signal].GetProperty("wave").GetString()!;
                Assert.Equal(record.TickCount, wave.Length);
                for (var tick = 0; tick < record.TickCount; tick++)
                {
                    value = wave[tick] == '.' ? value : wave[tick];
                    Assert.Equal(Bits(history[tick], record.Signals[signal]), value.ToString());
                }
            }
        }
    }

    [Theory]
    [InlineData(LineSigns.Unicode)]
    [InlineData(LineSigns.Ascii)]
    public void Text_Counter_LooksLikeThis(LineSigns signs)
    {
        var netlist = SmallCircuits.Counter(6);
        var (record, _) = Record(netlist, WaveSignal.All(netlist), 24, new Random(4711));
        var text = new WaveText(record, signs);
        var room = text.TicksIn(80);
        VerifiedText.Match(string.Join('\n', Enumerable.Range(0, 2).SelectMany(part => text.Lines(part * room, room).Append(string.Empty))), signs.ToString());
    }

    [Fact]
    public void Text_WideBus_ShowsHexadecimal()
    {
        var netlist = Adders.Ripple(16);
        var record = new WaveRecord(netlist, WaveSignal.Ports(netlist));
        var simulator = new NetSimulator(netlist);
        new NetSetting(netlist.Inputs[0].Nets, 0xBEEF).ApplyTo(simulator);
        simulator.Evaluate();
        record.Add(simulator);
        record.Add(simulator);
        Assert.Contains("a     |beef", new WaveText(record, LineSigns.Ascii).Lines(0, 2));
    }

    private static (WaveRecord Record, List<byte[]> History) Record(Netlist netlist, System.Collections.Immutable.ImmutableArray<WaveSignal> signals, int ticks, Random random)
    {
        var simulator = new NetSimulator(netlist);
        var record = new WaveRecord(netlist, signals);
        var history = new List<byte[]>();
        for (var tick = 0; tick < ticks; tick++)
        {
            foreach (var net in netlist.InputNets)
            {
                simulator.Values[net] = (byte)random.Next(2);
            }

            simulator.Evaluate();
            history.Add(simulator.Values.ToArray());
            record.Add(simulator);
            simulator.Tick();
        }

        return (record, history);
    }

    private static string Bits(byte[] values, WaveSignal signal) => string.Concat(signal.Nets.Reverse().Select(net => values[net]));
}
