using System.Text;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Formatting;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Assembling;

/// <summary>Whatever the input: no crash, no hang, and either an image or errors that point into the text.</summary>
public sealed class AssemblerFuzzTests
{
    private const int OneMegabyte = 1_000_000;

    private static readonly string[] Pieces =
    [
        "mov", "add", "cmp", "jmp", "jne", "r0", "r7", "r8", "R3", "[r1]", "[[1]]", "[#3]", "#", "#-1", "-", "+", "0x", "0xFF", "0b2", "12ab",
        "99999999999999999999999999", ".data", ".expect", ".equ", ".width 8", ".memory 8", ".foo", ":", "::", "loop", "loop:", ";", "；", "，", "：", "＃", "［", "］",
        "【", "】", "\u3000", "ｒ０", "０", "－", "循环：", "\0", "\t", "\r", "\n", "\r\n", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFFFF", "\u200F", "é", "e\u0301",
        "−", "、", "。", "(", "$", "%", "\"", "//", ",", ",,", " ",
    ];

    [Fact]
    public void Assemble_RandomAndMutatedInputs_GivesAnImageOrPointsAtErrors()
    {
        var seeds = Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Parallel.For(0, Scale.Of(20_000, 1_000_000), i =>
        {
            var random = new Random(i);
            var text = i % 3 == 0 ? RandomText(random) : MutatedText.Of(seeds[random.Next(seeds.Length)], random, Pieces, 8, 20);
            Check(text, i);
        });
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(HugeInputs))]
    public async Task Assemble_HugeInput_Ends(string name)
    {
        var text = HugeInput(name);
        await Task.Run(() => Check(text, 0));
    }

    [Fact]
    public void Assemble_EveryCharacterOfEveryPlane_GivesAnImageOrPointsAtErrors()
    {
        Parallel.For(0, 0x110000 / 0x100, block =>
        {
            var text = new StringBuilder();
            for (var value = block * 0x100; value < (block + 1) * 0x100; value++)
            {
                text.Append("mov r0, ").Append(Rune.IsValid(value) ? new Rune(value).ToString() : ((char)value).ToString()).Append('\n');
            }

            Check(text.ToString(), block);
        });
    }

    public static TheoryData<string> HugeInputs() => new(
        "letters", "digits", "brackets", "hashes", "commas", "blanks", "labels in a line", "a million labels", "operands", "values", "wrong lines",
        "wrong values", "comment", "NULs", "wide", "surrogates", "unknown names", "line ends", "jumps", "carriage returns");

    private static string HugeInput(string name) => name switch
    {
        "letters" => new string('a', OneMegabyte),
        "digits" => $"mov r0, #{new string('9', OneMegabyte)}",
        "brackets" => $"mov r0, {new string('[', OneMegabyte)}",
        "hashes" => $"mov r0, {new string('#', OneMegabyte)}",
        "commas" => new string(',', OneMegabyte),
        "blanks" => new string(' ', OneMegabyte) + "mov r0, r1",
        "labels in a line" => string.Concat(Enumerable.Range(0, OneMegabyte / 8).Select(i => $"l{i}: ")),
        "a million labels" => string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"l{i}:\n")) + "jmp l999999",
        "operands" => "mov " + string.Concat(Enumerable.Repeat("r0, ", OneMegabyte / 4)) + "r0",
        "values" => ".memory 1000000\n.data 8: " + string.Concat(Enumerable.Repeat("1,", OneMegabyte / 2)) + "1",
        "wrong lines" => string.Concat(Enumerable.Repeat("mvo r9, $\n", OneMegabyte / 10)),
        "wrong values" => ".data 8: " + string.Concat(Enumerable.Repeat("99999999999,", OneMegabyte / 12)) + "1",
        "comment" => $"mov r0, r1 ;{new string('x', OneMegabyte)}",
        "NULs" => new string('\0', OneMegabyte),
        "wide" => $"mov r0, {new string('中', OneMegabyte)}",
        "surrogates" => new string('\uD800', OneMegabyte),
        "unknown names" => string.Concat(Enumerable.Range(0, OneMegabyte / 20).Select(i => $"lab{i}: jmp la{i}x\n")),
        "line ends" => new string('\n', OneMegabyte),
        "jumps" => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"jmp {i}\n")),
        _ => new string('\r', OneMegabyte),
    };

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            text.Append(random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(3) == 0 ? " " : string.Empty);
        }

        return text.ToString();
    }

    private static void Check(string text, int seed)
    {
        var source = new SourceText("fuzz.asm", text);
        var outcome = Assembler.Assemble(source);
        var hasErrors = outcome.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.True(outcome.Value is null == hasErrors, $"seed {seed}: image and errors");
        foreach (var diagnostic in outcome.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, 0, source.Text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, source.Text.Length);
        }

        foreach (var diagnostic in outcome.Diagnostics.Take(20))
        {
            var lines = DiagnosticText.Lines(diagnostic, (Language)(seed % 2));
            Assert.DoesNotContain(lines, line => line.AsSpan().IndexOfAny("\0\r\n\t\u001B") >= 0 || line.Length > 1000);
        }

        if (AssemblyFormatter.Format(source).Value is { } tidy)
        {
            Assert.True(AssemblyFormatter.Format(new SourceText("fuzz.asm", tidy)).Value == tidy, $"seed {seed}: formatting twice changes more");
            var again = Assembler.Assemble(new SourceText("fuzz.asm", tidy));
            Assert.True(again.Value is null == hasErrors, $"seed {seed}: formatting changes the meaning");
            Assert.True(hasErrors || again.Value!.Instructions.SequenceEqual(outcome.Value!.Instructions), $"seed {seed}: formatting changes the program");
        }
    }
}
