using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Assembles programs in tests.</summary>
internal static class Programs
{
    public static Outcome<ProgramImage> Assemble(string text, AssemblyOptions? options = null) =>
        Assembler.Assemble(new SourceText("test.asm", text), options);

    public static ProgramImage Image(string text, AssemblyOptions? options = null)
    {
        var outcome = Assemble(text, options);
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics.Select(one => DiagnosticText.Head(one, Language.English))));
        return outcome.Value;
    }
}
