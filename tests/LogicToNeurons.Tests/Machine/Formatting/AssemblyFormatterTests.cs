using LogicToNeurons.Machine.Formatting;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Formatting;

public sealed class AssemblyFormatterTests
{
    [Fact]
    public void Format_UntidyProgram_IsTidyAndKeepsEveryComment()
    {
        const string untidy = ";header\n\n.DATA   8 :1,2 ,  3;numbers\n.equ  n   5\nMOV R0,#n ; load\n  loop :ADD  r0 ，【 R1 】；加\n\n\n    ; inside\njmp loop\nend:\nlong_label_here: mov 200,[r3] ;a\n.foo  1 2 ; unknown\nmvo a,b\n\n\n";
        VerifiedText.Match(AssemblyFormatter.Format(new SourceText("test.asm", untidy)).Value!);
    }

    [Fact]
    public void Format_LineThatCannotBeRead_IsRefused()
    {
        var outcome = AssemblyFormatter.Format(new SourceText("test.asm", "mov r0 r1"));
        Assert.Null(outcome.Value);
        Assert.Equal("L2N0101", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Format_ShippedPrograms_AreTidy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm", SearchOption.AllDirectories))
        {
            // This one shows what Chinese input methods type, on purpose.
            if (Path.GetFileName(file) != "sum-chinese.asm")
            {
                var text = File.ReadAllText(file);
                Assert.Equal(text, AssemblyFormatter.Format(new SourceText(file, text)).Value);
            }
        }
    }
}
