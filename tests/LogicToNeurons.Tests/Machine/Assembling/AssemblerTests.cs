using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Assembling;

public sealed class AssemblerTests
{
    [Theory]
    [InlineData("mov r3, 3", "mov r3, r3")]
    [InlineData("MOV R0, #0x1F", "mov r0, #31")]
    [InlineData("mov r0, #-0b101", "mov r0, #-5")]
    [InlineData("mov r0, #+7", "mov r0, #7")]
    [InlineData("mov [10], [r2]", "mov [10], [r2]")]
    [InlineData("mov r0, #4294967295", "mov r0, #-1")]
    [InlineData(".equ total 10\nadd total, #total", "add 10, #10")]
    [InlineData(".equ a 5\n.equ b a\nmov [b], #b", "mov [r5], #5")]
    [InlineData("a: b: jmp b", "jmp 0")]
    [InlineData("jmp end\nend:", "jmp 1")]
    [InlineData("jmp 1", "jmp 1")]
    [InlineData(".equ target 0\njmp target", "jmp 0")]
    [InlineData("mov r0 ， ＃５", "mov r0, #5")]
    [InlineData("ｍｏｖ　ｒ０，［ｒ１］", "mov r0, [r1]")]
    [InlineData("mov 【8】，＃－３；注释", "mov [8], #-3")]
    [InlineData("循环：　ｊｍｐ　循环", "jmp 0")]
    [InlineData("𠀀: jmp 𠀀", "jmp 0")]
    [InlineData("cmp #1, #2", "cmp #1, #2")]
    public void Assemble_Instruction_IsResolved(string text, string expected) =>
        Assert.Equal(expected, Programs.Image(text).Instructions[0].ToString());

    [Fact]
    public void Assemble_BomAndCrlf_AreAccepted()
    {
        var image = Programs.Image("\uFEFFmov r0, #1\r\n\r\nmov r1, #2\r\n");
        Assert.Equal((2, 3), (image.Instructions.Length, image.LineOf(1)));
    }

    [Fact]
    public void Assemble_NothingSaid_Is32BitsAnd256Cells()
    {
        var image = Programs.Image(string.Empty);
        Assert.Equal((32, 256), (image.Word.Bits, image.MemorySize));
    }

    [Fact]
    public void Assemble_Options_WinOverDirectives()
    {
        var image = Programs.Image(".width 8\n.memory 64", new AssemblyOptions(16, 32));
        Assert.Equal((16, 32), (image.Word.Bits, image.MemorySize));
    }

    [Fact]
    public void Assemble_UpperAndLowerCaseNames_Differ() => Assert.Equal(2, Programs.Image(".equ a 1\n.equ A 2").Symbols.All.Count);

    [Theory]
    [InlineData(8, "255", -1)]
    [InlineData(8, "-128", -128)]
    [InlineData(16, "0x8000", -32768)]
    [InlineData(32, "0xFFFFFFFF", -1)]
    [InlineData(64, "18446744073709551615", -1)]
    [InlineData(64, "-9223372036854775808", long.MinValue)]
    public void Data_UnsignedOrSigned_IsTheSameBits(int width, string value, long expected) =>
        Assert.Equal(expected, Programs.Image($".data 7: {value}", new AssemblyOptions(width, 8)).Data[0].Value);

    [Fact]
    public void Assemble_LargeProgram_KeepsEveryInstruction()
    {
        const int lines = 100_000;
        var image = Programs.Image(string.Concat(Enumerable.Range(0, lines).Select(i => $"l{i}: add r0, #{i % 100}\n")) + $"jmp l{lines - 1}");
        Assert.Equal((lines + 1, lines - 1), (image.Instructions.Length, image.Instructions[^1].Target));
    }

    [Fact]
    public void Disassemble_RandomPrograms_AssembleToTheSameImage()
    {
        for (var seed = 0; seed < Scale.Of(500, 20_000); seed++)
        {
            var image = RandomPrograms.Create(seed);
            var again = Programs.Image(string.Join('\n', Disassembler.Disassemble(image)));
            Assert.Equal<Instruction>(image.Instructions, again.Instructions);
            Assert.Equal(image.Data.Select(cell => (cell.Cell, cell.Value)), again.Data.Select(cell => (cell.Cell, cell.Value)));
            Assert.Equal((image.Word, image.MemorySize), (again.Word, again.MemorySize));
        }
    }

    [Fact]
    public void Mnemonics_EveryOpcode_HasItsName() =>
        Assert.All(Enum.GetValues<Opcode>(), opcode =>
        {
            Assert.Equal(opcode.ToString(), Mnemonics.NameOf(opcode), ignoreCase: true);
            Assert.True(Mnemonics.TryFind(Mnemonics.NameOf(opcode).ToUpperInvariant(), out var found) && found == opcode);
        });
}
