using System.Collections.Immutable;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Turns assembly language into a program image, in two passes: names first, then everything that uses them.</summary>
public static class Assembler
{
    /// <summary>Assembles a text.</summary>
    /// <param name="source">The program.</param>
    /// <param name="options">The machine asked for from outside.</param>
    /// <returns>The image, perhaps with warnings; or every faulty line's errors. In the order of the text.</returns>
    public static Outcome<ProgramImage> Assemble(SourceText source, AssemblyOptions? options = null) =>
        Assemble(AssemblyParser.Parse(source), options ?? new AssemblyOptions());

    private static Outcome<ProgramImage> Assemble(ProgramSyntax program, AssemblyOptions options)
    {
        var report = new AssemblyReport(program.Source) { IsWidthAsked = options.Width is not null, IsMemoryAsked = options.Memory is not null };
        report.AddRange(program.Diagnostics);
        var names = NameCollector.Collect(program, options, report);
        var atoms = new AtomResolver(names, report);
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        var syntax = ImmutableArray.CreateBuilder<InstructionSyntax>();
        var data = new CellCollector(atoms, report);
        var expectations = new CellCollector(atoms, report);
        var resolver = new InstructionResolver(atoms, report);
        foreach (var line in program.Lines)
        {
            switch (line.Statement)
            {
                case InstructionSyntax instruction:
                    instructions.Add(resolver.Resolve(instruction));
                    syntax.Add(instruction);
                    break;
                case CellsSyntax cells:
                    (cells.IsExpectation ? expectations : data).Add(cells);
                    break;
                case UnknownDirectiveSyntax directive:
                    report.UnknownDirective(directive);
                    break;
                default:
                    break;
            }
        }

        if (names.Word.Bits == 8 && names.MemorySize > 128)
        {
            report.UnreachableCells(names.WidthSpan);
        }

        var image = new ProgramImage(
            program.Source,
            names.Word,
            names.MemorySize,
            instructions.ToImmutable(),
            syntax.ToImmutable(),
            data.Sorted(),
            expectations.Sorted(),
            names.Symbols);
        return new Outcome<ProgramImage>(report.HasErrors ? null : image, report.InOrder());
    }
}
