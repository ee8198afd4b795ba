using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Assembles programs in tests.</summary>
internal static class Programs
{
    /// <summary>The programs that are shipped, by their paths in <c>programs/asm</c>.</summary>
    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("programs", "asm"), path)).Order(StringComparer.Ordinal)];

    public static Outcome<ProgramImage> Assemble(string text, AssemblyOptions? options = null) =>
        Assembler.Assemble(new SourceText("test.asm", text), options);

    public static ProgramImage Image(string text, AssemblyOptions? options = null)
    {
        var outcome = Assemble(text, options);
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics.Select(one => DiagnosticText.Head(one, Language.English))));
        return outcome.Value;
    }
}
