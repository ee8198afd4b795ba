using System.Text;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Hack;

/// <summary>Processors of other people.</summary>
public sealed class HackPinTests
{
    // As one makes it in the course: a register of 16 bits, each a chip of its own, and the built-in program counter with 16 bits.
    private const string BitByBit = """
        CHIP ARegister { IN in[16], load; OUT out[16]; PARTS:
        Bit(in=in[0], load=load, out=out[0]); Bit(in=in[1], load=load, out=out[1]); Bit(in=in[2], load=load, out=out[2]);
        Bit(in=in[3], load=load, out=out[3]); Bit(in=in[4], load=load, out=out[4]); Bit(in=in[5], load=load, out=out[5]);
        Bit(in=in[6], load=load, out=out[6]); Bit(in=in[7], load=load, out=out[7]); Bit(in=in[8], load=load, out=out[8]);
        Bit(in=in[9], load=load, out=out[9]); Bit(in=in[10], load=load, out=out[10]); Bit(in=in[11], load=load, out=out[11]);
        Bit(in=in[12], load=load, out=out[12]); Bit(in=in[13], load=load, out=out[13]); Bit(in=in[14], load=load, out=out[14]);
        Bit(in=in[15], load=load, out=out[15]); }
        """;

    [Theory]
    [InlineData("inM[16]", "inM[15]", "'inM' of 16 bits")]
    [InlineData("IN inM[16], instruction[16], reset", "IN inM[16], instruction[16], restart", "'reset' of 1 bits")]
    [InlineData("OUT outM[16], writeM", "OUT outM[16], write", "'writeM' of 1 bits")]
    public void Find_PinOfAnotherNameOrWidth_IsNamed(string was, string becomes, string message)
    {
        var text = File.ReadAllText(Repository.PathOf("programs", "hack", "CPU.hdl")).Replace("    PARTS:", "    BUILTINS", StringComparison.Ordinal);
        var pins = text[..text.IndexOf("    BUILTINS", StringComparison.Ordinal)].Replace(was, becomes, StringComparison.Ordinal);
        var read = HackCpu.Read("CPU.hdl", Encoding.UTF8.GetBytes($"{pins}    PARTS:\n}}\n"), Hdl.Missing);
        Assert.Null(read.Value);
        Assert.Contains(message, DiagnosticText.Head(read.Diagnostics.Single(one => one.Code == "L2N1425"), Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CPU", "out[0..14]=addressM", "out[1..15]=address")]
    [InlineData("CPU", "DRegister(in=result, load=toD, out=d);", "DRegister(in=result, load=toD, out=d); Register(in=d, load=true);")]
    public void Find_RegistersThatDontShow_IsSaid(string chip, string was, string becomes)
    {
        var read = HackPrograms.Changed(chip, was, becomes);
        Assert.Null(read.Value);
        Assert.Contains(read.Diagnostics, one => one.Code == "L2N1426");
    }

    [Fact]
    public void Read_RegistersBitByBitAndABuiltInCounter_RunsAlike()
    {
        var cpu = HackCpu.Read("CPU.hdl", Open("CPU.hdl").Value!, Open).Value!;
        Assert.Equal(48, cpu.Netlist.FlipFlops.Length);
        var random = new Random(8);
        for (var i = 0; i < 10; i++)
        {
            var program = HackPrograms.Random(random, 64);
            var result = HackLockstep.Run([new HackEmulator(program), new HackGates(program, cpu)], 400, () => false);
            Assert.Null(result.Difference?.In(Language.English));
        }

        static Outcome<byte[]> Open(string path) => path switch
        {
            "ARegister.hdl" => Encoding.UTF8.GetBytes(BitByBit),
            "DRegister.hdl" => Encoding.UTF8.GetBytes(BitByBit.Replace("ARegister", "DRegister", StringComparison.Ordinal)),
            "CPU.hdl" => File.ReadAllBytes(Repository.PathOf("programs", "hack", path)),
            _ => Hdl.Missing(path),
        };
    }

    [Fact]
    public void Read_FaultyHdl_IsSaid()
    {
        var read = HackPrograms.Changed("CPU", "ALU(x=d", "ALUU(x=d");
        Assert.Null(read.Value);
        Assert.Contains(read.Diagnostics, one => one.Code == "L2N0752");
    }
}
