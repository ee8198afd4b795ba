using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Assembling;

/// <summary>Every mistake, word for word, at its place.</summary>
public sealed class AssemblerDiagnosticsTests
{
    [Theory]
    [InlineData("mov r0[||]", "L2N0103: 'mov' takes 2 operands, not 1; as in 'mov r0, #1'", true)]
    [InlineData("mov r0 [|8|]", "L2N0101: unexpected '8': expected ',' or the end of the line; put a comma between operands")]
    [InlineData("mov r0, [|$|]5", "L2N0101: unexpected '$': expected an operand such as r0, 8, [r1] or #5; a value is written #5")]
    [InlineData("mov r0,[||]", "L2N0101: the line ends too soon: expected an operand such as r0, 8, [r1] or #5")]
    [InlineData("mov r0, #[||]", "L2N0101: the line ends too soon: expected a value")]
    [InlineData("mov r0, [r1[||]", "L2N0101: the line ends too soon: expected ']'")]
    [InlineData("mov r0[|、|] 8", "L2N0101: unexpected '、': expected ',' or the end of the line; write ','")]
    [InlineData("mov r0, r1 [|/|]/ copy", "L2N0101: unexpected '/': expected ',' or the end of the line; a comment begins with ';'")]
    [InlineData("[|,|] mov", "L2N0101: unexpected ',': expected an instruction, a directive or a label")]
    [InlineData(".data 8[||]", "L2N0101: the line ends too soon: expected ':'")]
    [InlineData("[|mvo|] r0, #1", "L2N0102: unknown instruction 'mvo': did you mean 'mov'?")]
    [InlineData("[|jz|] 0", "L2N0102: unknown instruction 'jz': did you mean 'je'?")]
    [InlineData("[|jg|] 0", "L2N0102: unknown instruction 'jg'; swap the operands of cmp and use jl")]
    [InlineData("[|halt|]", "L2N0102: unknown instruction 'halt'; a program ends behind its last line: jump to a label there")]
    [InlineData("[|start|]", "L2N0102: unknown instruction 'start'; a label ends with a colon, 'start:'")]
    [InlineData("[|add r0|]", "L2N0103: 'add' takes 2 operands, not 1; as in 'add r0, #1'")]
    [InlineData("[|jmp|]", "L2N0103: 'jmp' takes 1 operand, not 0; as in 'jmp loop'")]
    [InlineData("mov r0, [|r8|]", "L2N0104: 'r8': registers are r0 to r7; write 8 for cell 8")]
    [InlineData("add r1, [[|r19|]]", "L2N0104: 'r19': registers are r0 to r7; write 19 for cell 19")]
    [InlineData("mov [|#5|], r0", "L2N0105: '#5' is a value, and nothing can be written to a value: did you mean 'mov r0, #5'?")]
    [InlineData("mov r0, [|[[1]]|]", "L2N0106: '[[1]]': brackets hold one cell or register; use two steps: mov r1, [1], then [r1]")]
    [InlineData("mov r0, [|[#3]|]", "L2N0106: '[#3]': brackets hold one cell or register; write the cell itself, without '#'")]
    [InlineData("mov r0, [|256|]", "L2N0107: there is no cell 256: the cells are 0 to 255; .memory 512 has room for it")]
    [InlineData(".data 255: 1, [|2|]", "L2N0107: the value 2 falls on cell 256, and the cells are 0 to 255; .memory 512 has room for it")]
    [InlineData(".width 16\nmov r0, [|#65536|]", "L2N0108: 65536 doesn't fit 16 bits: values are -32768 to 65535; .width 32 has room for it", true)]
    [InlineData("mov r0, #[|99999999999999999999999|]", "L2N0108: 99999999999999999999999 doesn't fit 32 bits: values are -2147483648 to 4294967295")]
    [InlineData("loop: jmp [|lop|]", "L2N0109: unknown label 'lop': did you mean 'loop'?")]
    [InlineData("jmp [|nowhere|]", "L2N0109: unknown label 'nowhere'; write 'nowhere:' before the instruction to jump to")]
    [InlineData("mov r0, [|total|]", "L2N0109: unknown name 'total'; '.equ total 8' would define it")]
    [InlineData(".equ a [|b|]\n.equ b 1", "L2N0109: unknown name 'b': .equ takes a number or a name defined above it")]
    [InlineData("a: mov r0, #1\n[|a|]: mov r0, #2", "L2N0110: the name 'a' is already defined in line 1")]
    [InlineData("jmp [|r1|]", "L2N0111: 'r1' can't be jumped to: expected a label or an instruction number; jumps go to labels, as in 'jmp loop'")]
    [InlineData("jmp [|#1|]", "L2N0111: '#1' can't be jumped to: expected a label or an instruction number; jumps go to labels, as in 'jmp loop'")]
    [InlineData("jmp [|2|]", "L2N0111: there is no instruction 2: the instructions are 0 to 1 (the end); jumps go to labels, as in 'jmp loop'")]
    [InlineData("a: mov r0, [|a|]", "L2N0112: 'a' is a label, and labels are only for jumps; for a cell or a value use .equ")]
    [InlineData("[|.dat|] 8: 1", "L2N0113: unknown directive '.dat': did you mean '.data'?")]
    [InlineData(".width 8\n.memory 64\n[|.width 16|]", "L2N0114: .width is already given in line 1")]
    [InlineData(".width [|12|]", "L2N0115: the width 12 isn't possible: expected 8, 16, 32 or 64")]
    [InlineData(".memory [|4|]", "L2N0115: the memory can't have 4 cells: expected 8 to 16777216")]
    [InlineData(".data 8: 1\n.data 7: 5, [|6|]", "L2N0116: cell 8 already has a value from line 1")]
    [InlineData("[|MOV|]: add r0, r1", "L2N0117: 'MOV' is reserved for the machine: expected another name")]
    [InlineData(".equ [|r12|] 5", "L2N0117: 'r12' is reserved for the machine: expected another name")]
    [InlineData("mov r0, #[|12ab|]", "L2N0118: '12ab' is neither a number nor a name; numbers look like 12, 0x1F or 0b101")]
    [InlineData("mov r0, #[|0b12|]", "L2N0118: '0b12' is neither a number nor a name; numbers look like 12, 0x1F or 0b101")]
    [InlineData("mov r0, [|-1|]", "L2N0119: '-1' can't be a cell: cells are numbered from 0, without a sign; write #-1 for the value -1")]
    [InlineData(".data [|-1|]: 5", "L2N0119: '-1' can't be a cell: cells are numbered from 0, without a sign")]
    [InlineData("mov r0, #[|r3|]", "L2N0121: 'r3' is a register, and a value was expected; write r3 for its content, #3 for the number 3")]
    [InlineData(".equ low -5\nmov [|low|], #1", "L2N0107: there is no cell low (-5): the cells are 0 to 255")]
    [InlineData(".equ a [|1_0|]\nmov r0, #a", "L2N0118: '1_0' is neither a number nor a name; numbers look like 12, 0x1F or 0b101")]
    [InlineData("mov r0, [|\u200B|]5", "L2N0101: unexpected 'U+200B': expected an operand such as r0, 8, [r1] or #5")]
    [InlineData("[|.width 8|]", "L2N0150: 8-bit cells can't hold addresses from 128 on, so those cells can't be reached as [r1]; .memory 128 leaves them out")]
    public void Assemble_Mistake_IsToldAtItsPlace(string marked, string expected, bool ignoresSpan = false)
    {
        var (text, span) = MarkedText.Parse(marked);
        var outcome = Programs.Assemble(text);
        var diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(expected, $"{diagnostic.Code}: {diagnostic.Sentence(Language.English)}");
        if (!ignoresSpan)
        {
            Assert.Equal(span, diagnostic.Span);
        }
    }

    [Fact]
    public void Assemble_ManyFaultyLines_TellsEachInOrder()
    {
        var outcome = Programs.Assemble("mvo r0, #1\nmov r0 r1\nstart: jmp strat\nmov r9, #1\nend: jmp end");
        Assert.Equal([1, 2, 3, 4], outcome.Diagnostics.Select(one => one.Source!.LineOf(one.Span.Start)));
        Assert.Null(outcome.Value);
    }

    [Fact]
    public void Assemble_FaultyLineWithLabel_StillDefinesTheLabel()
    {
        var outcome = Programs.Assemble("loop: mov r0,, r1\njmp loop\njmp 2");
        Assert.Equal("L2N0101", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Diagnostic_OneOfEachKind_LooksLikeThis()
    {
        const string program = "; 求和\nmvo r0, #1\n    add r1, [r19]  ; 注释\n循环：   mov r0 ，  ＃99999999999\n\tjmp 循坏\nmov r0, $\n😀: mov r0, r1\n";
        var outcome = Programs.Assemble(program);
        var lines = new[] { Language.English, Language.Chinese }.SelectMany(language => outcome.Diagnostics.SelectMany(one => DiagnosticText.Lines(one, language)));
        VerifiedText.Match(string.Join('\n', lines));
    }

    [Fact]
    public void Diagnostic_VeryLongLine_ShowsThePlaceOnly()
    {
        var outcome = Programs.Assemble(new string(' ', 5000) + "mov r0, #1, #2 ; " + new string('长', 5000));
        var lines = DiagnosticText.Lines(Assert.Single(outcome.Diagnostics), Language.English);
        Assert.Equal("test.asm(1,5001): error L2N0103: 'mov' takes 2 operands, not 3; as in 'mov r0, #1'", lines[0]);
        Assert.Contains("mov r0, #1, #2", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[1].IndexOf("mov", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }
}
