using System.Text;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formats.Hdl;

public sealed class HdlTests
{
    private static readonly Dictionary<string, string> None = [];

    public static TheoryData<string> Builtins() => new(
        "Nand", "Not", "And", "Or", "Xor", "Mux", "DMux", "Not16", "And16", "Or16", "Mux16", "Or8Way", "Mux4Way16", "Mux8Way16", "DMux4Way", "DMux8Way",
        "HalfAdder", "FullAdder", "Add16", "Inc16", "ALU", "DFF", "Bit", "Register", "RAM8", "RAM64", "RAM512", "PC");

    [Fact]
    public void Read_XorOfTheCourse_IsXor()
    {
        var netlist = Build("CHIP Xor { IN a, b; OUT out;\n PARTS:\n Not(in=a, out=na); // not a\n Not(in=b, out=nb);\n /* both */ And(a=a, b=nb, out=w1);\n And(a=na, b=b, out=w2);\n Or(a=w1, b=w2, out=out);\n}", None);
        Assert.Equal([0, 1, 1, 0], Enumerable.Range(0, 4).Select(pattern => (int)Output(netlist, pattern)));
        Assert.Equal(["a", "b"], netlist.Inputs.Select(port => port.Name));
        Assert.Single(netlist.Instances);
    }

    [Theory]
    [MemberData(nameof(Builtins))]
    public void Build_EveryBuiltInChip_ByItsName(string chip)
    {
        var document = CircuitFiles.Read("My.hdl", Encoding.UTF8.GetBytes("CHIP My { IN a; OUT out; PARTS: Not(in=a, out=out); }"), Support.Hdl.Missing);
        var built = document.Value!.Build(chip);
        Assert.Empty(built.Diagnostics);
        Assert.Equal(chip, built.Value!.Instances[0].Circuit);
    }

    [Fact]
    public void Alu_RandomOperands_DoesTheCoursesFunctions()
    {
        var netlist = Build("CHIP My { IN x[16], y[16], zx, nx, zy, ny, f, no; OUT out[16], zr, ng; PARTS: ALU(x=x, y=y, zx=zx, nx=nx, zy=zy, ny=ny, f=f, no=no, out=out, zr=zr, ng=ng); }", None);
        var random = new Random(1);
        var simulator = new NetSimulator(netlist);
        for (var round = 0; round < 2000; round++)
        {
            var (x, y, control) = (random.Next(0x10000), random.Next(0x10000), random.Next(64));
            Set(simulator, x + ((long)y << 16) + ((long)control << 32));
            var a = (control & 1) != 0 ? 0 : x;
            a = (control & 2) != 0 ? ~a : a;
            var b = (control & 4) != 0 ? 0 : y;
            b = (control & 8) != 0 ? ~b : b;
            var result = (control & 16) != 0 ? a + b : a & b;
            result = ((control & 32) != 0 ? ~result : result) & 0xFFFF;
            var expected = result | (result == 0 ? 0x10000 : 0) | ((result & 0x8000) != 0 ? 0x20000 : 0);
            Assert.Equal(expected, Read(simulator));
        }
    }

    [Fact]
    public void Ram64_RandomWrites_KeepsWords()
    {
        var netlist = Build("CHIP My { IN in[16], load, address[6]; OUT out[16]; PARTS: RAM64(in=in, load=load, address=address, out=out); }", None);
        var random = new Random(2);
        var simulator = new NetSimulator(netlist);
        var words = new long[64];
        for (var tick = 0; tick < 1000; tick++)
        {
            var (value, load, address) = (random.Next(0x10000), random.Next(2), random.Next(64));
            Set(simulator, value + ((long)load << 16) + ((long)address << 17));
            Assert.Equal(words[address], Read(simulator));
            simulator.Tick();
            words[address] = load == 1 ? value : words[address];
        }
    }

    [Fact]
    public void Build_PcWithSubBusesAndConstants_Counts()
    {
        var netlist = Build("CHIP My { IN go; OUT low[4], high[12]; PARTS: PC(in[0..7]=true, in[15]=false, load=false, inc=go, reset=false, out[0..3]=low, out[4..15]=high); }", None);
        var simulator = new NetSimulator(netlist);
        simulator.Values[netlist.InputNets[0]] = 1;
        for (var tick = 0; tick < 40; tick++)
        {
            simulator.Evaluate();
            Assert.Equal(tick, Read(simulator));
            simulator.Tick();
        }
    }

    [Fact]
    public void Build_AChipBesideTheFile_HidesTheBuiltInOne()
    {
        var netlist = Build("CHIP My { IN a, b; OUT out; PARTS: And(a=a, b=b, out=out); }", new() { ["And.hdl"] = "CHIP And { IN a, b; OUT out; PARTS: Nand(a=a, b=b, out=out); }" });
        Assert.Equal([1, 1, 1, 0], Enumerable.Range(0, 4).Select(pattern => (int)Output(netlist, pattern)));
    }

    [Theory]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Nott(in=a, out=out); }", "L2N0752", "Nott")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: My(a=a, out=out); }", "L2N0753", "My")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Or(a=a, b=w, out=w, out=out); }", "L2N0754", "w")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not(in=a, out=out); Not(in=a, out=out); }", "L2N0755", "out")]
    [InlineData("CHIP My { IN a, a; OUT out; PARTS: Not(in=a, out=out); }", "L2N0755", "a")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not(inn=a, out=out); }", "L2N0756", "inn")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not(in=out, out=a); }", "L2N0757", "a")]
    [InlineData("CHIP My { IN a[16]; OUT out; PARTS: Not(in=a, out=out); }", "L2N0758", "a")]
    [InlineData("CHIP My { IN a[16]; OUT out; PARTS: Not(in=a[16], out=out); }", "L2N0758", "a[16]")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not(in=b, out=out); }", "L2N0759", "b")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not(in=a, out=out) }", "L2N0750", "}")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Or(a=a, a=true, out=out); }", "L2N0755", "a")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Or8Way(in[0..3]=true, in[3]=a, out=out); }", "L2N0755", "in[3]")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not(in=a, out=w); Not(in=a, out=w); Not(in=w, out=out); }", "L2N0755", "w")]
    [InlineData("CHIP My { IN a[4]; OUT out; PARTS: Not(in=true[1], out=out); }", "L2N0759", "true[1]")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not16(in[0]=a, out[0..3]=w); Not(in=w, out=out); }", "L2N0758", "w")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: Not16(in[0]=a, out=w[0..15]); }", "L2N0758", "w[0..15]")]
    [InlineData("CHIP My { IN a; OUT out; PARTS: BUILTIN Zap; }", "L2N0752", "Zap")]
    public void Build_WhatIsWrong_IsSaidAtItsPlace(string text, string code, string place)
    {
        var document = CircuitFiles.Read("My.hdl", Encoding.UTF8.GetBytes(text), path => path == "My.hdl" ? Encoding.UTF8.GetBytes(text) : Support.Hdl.Missing(path));
        var diagnostics = document.Value is null ? document.Diagnostics : document.Value.Build(null).Diagnostics;
        var error = diagnostics.First(one => one.Severity == Severity.Error);
        Assert.Equal(code, error.Code);
        Assert.Equal(place, error.Source!.Slice(error.Span).ToString());
    }

    [Fact]
    public void Build_BuiltInChips_AreNotMadeOfChipsBesideTheFile()
    {
        var broken = "CHIP Mux16 { IN a[16], b[16], sel; OUT out[16]; PARTS: }";
        var netlist = Build("CHIP My { IN x[16], y[16]; OUT out[16]; PARTS: ALU(x=x, y=y, f=true, out=out); }", new() { ["Mux16.hdl"] = broken, ["FullAdder.hdl"] = broken });
        var simulator = new NetSimulator(netlist);
        Set(simulator, 12345 + (4321L << 16));
        Assert.Equal(16666, Read(simulator));
    }

    [Fact]
    public void Build_ALoopThroughTwoChips_IsToldByTheNamesOutside()
    {
        var document = CircuitFiles.Read("My.hdl", "CHIP My { IN a; OUT out; PARTS: Latch(set=a, q=p, out=out); Latch(set=out, q=a, out=p); }"u8.ToArray(), path => path == "Latch.hdl" ? "CHIP Latch { IN set, q; OUT out; PARTS: Nand(a=set, b=q, out=mid); Not(in=mid, out=out); }"u8.ToArray() : Support.Hdl.Missing(path));
        var built = document.Value!.Build(null);
        var error = Assert.Single(built.Diagnostics, one => one.Severity == Severity.Error);
        Assert.Equal("L2N0754", error.Code);
        var sentence = error.Sentence(Language.English);
        Assert.Contains("p", sentence, StringComparison.Ordinal);
        Assert.Contains("out", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ACounterOfOwnChips_CountsThroughItsRegister()
    {
        var netlist = Build("CHIP My { IN up; OUT out[16]; PARTS: Inc16(in=now, out=next); Keep(in=next, load=up, out=now, out=out); }", new() { ["Keep.hdl"] = "CHIP Keep { IN in[16], load; OUT out[16]; BUILTIN Register; CLOCKED in, load; }" });
        var simulator = new NetSimulator(netlist);
        for (var tick = 0; tick < 300; tick++)
        {
            Set(simulator, tick % 3 == 2 ? 0 : 1);
            Assert.Equal((tick / 3 * 2) + (tick % 3), Read(simulator));
            simulator.Tick();
        }
    }

    [Fact]
    public void Build_Gates_KnowTheLineOfTheirPart()
    {
        var netlist = Build("CHIP My { IN a, b; OUT out;\nPARTS:\nNand(a=a, b=b, out=n);\nMux(a=n, b=a, sel=b, out=out);\n}", None);
        Assert.Equal(["My", "Mux"], netlist.Instances.Select(one => one.Circuit));
        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            Assert.Contains(netlist.OriginsOf(net).ToArray(), origin => origin.Source == 0 && origin.Span.Length > 20);
        }
    }

    [Fact]
    public void Build_WhatTheCourseRefuses_IsWarnedOf()
    {
        var built = CircuitFiles.Read("My.hdl", Encoding.UTF8.GetBytes("CHIP My { IN a; OUT out, no, low; PARTS: Not(in=a, out=out); Not(in=out, out=no); Not16(in[0]=a, out=w); Not(in=w[3], out=low); }"), Support.Hdl.Missing).Value!.Build(null);
        Assert.NotNull(built.Value);
        Assert.Equal(["L2N0760", "L2N0760"], built.Diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void Read_AnyText_GivesADiagnosticAndNeverThrows()
    {
        var random = new Random(7);
        string[] words = ["CHIP", "My", "{", "}", "IN", "OUT", "a", "b", "[", "16", "]", "0", "..", ",", ";", "PARTS:", "Not", "(", ")", "=", "in", "out", "true", "//", "/*", "*/", "\n", "BUILTIN", "和", "99999999999", "\0", "DFF", "w"];
        for (var i = 0; i < Scale.Of(20_000, 1_000_000); i++)
        {
            var text = string.Join(random.Next(3) == 0 ? string.Empty : " ", Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]));
            text = random.Next(2) == 0 ? text : $"CHIP My {{ IN a, b[4]; OUT out, w[4]; PARTS: {text} }}";
            var document = CircuitFiles.Read("My.hdl", Encoding.UTF8.GetBytes(text), Support.Hdl.Missing);
            var built = document.Value?.Build(null);
            Assert.All(document.Diagnostics.Concat(built?.Diagnostics ?? []), one => Assert.InRange(one.Span.End, 0, one.Source?.Text.Length ?? 0));
            Assert.True(built?.Value is not null || document.Diagnostics.Concat(built?.Diagnostics ?? []).Any(one => one.Severity == Severity.Error));
        }
    }

    private static Netlist Build(string text, Dictionary<string, string> beside)
    {
        var document = CircuitFiles.Read("My.hdl", Encoding.UTF8.GetBytes(text), path => beside.TryGetValue(path, out var other) ? Encoding.UTF8.GetBytes(other) : Support.Hdl.Missing(path));
        Assert.Empty(document.Diagnostics);
        var built = document.Value!.Build(null);
        Assert.Empty(built.Diagnostics);
        return built.Value!;
    }

    private static void Set(NetSimulator simulator, long bits)
    {
        for (var i = 0; i < simulator.Netlist.InputNets.Length; i++)
        {
            simulator.Values[simulator.Netlist.InputNets[i]] = (byte)((bits >> i) & 1);
        }

        simulator.Evaluate();
    }

    private static long Read(NetSimulator simulator) =>
        simulator.Netlist.OutputNets.Select((net, bit) => (long)simulator.Values[net] << bit).Sum();

    private static long Output(Netlist netlist, int pattern)
    {
        var simulator = new NetSimulator(netlist);
        Set(simulator, pattern);
        return Read(simulator);
    }
}
