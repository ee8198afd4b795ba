using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>Reads assembly language line by line, so that a line that can't be read never hides the next.</summary>
public static class AssemblyParser
{
    /// <summary>Reads a program; whatever can't be read is among the result's diagnostics.</summary>
    public static ProgramSyntax Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var lines = ImmutableArray.CreateBuilder<LineSyntax>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var code = Lexis.WithoutComment(source, source.LineSpan(number));
            if (Lexis.BlankLength(source.Slice(code)) < code.Length)
            {
                lines.Add(ParseLine(source, number, code, diagnostics));
            }
        }

        return new ProgramSyntax(source, lines.ToImmutable(), diagnostics.ToImmutable());
    }

    private static LineSyntax ParseLine(SourceText source, int number, TextSpan code, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var labels = AssemblyGrammar.Labels(new TextInput(source, code));
        var body = AssemblyGrammar.Body(labels.Remainder);
        if (body.WasSuccessful)
        {
            return new LineSyntax(number, [.. labels.Value], body.Value, body.Value is InstructionSyntax);
        }

        var failure = ParseFailure.Of(source, body);
        diagnostics.Add(SyntaxDiagnostics.Unexpected(source, failure));
        var isInstruction = FullWidth.ToAscii(((TextInput)labels.Remainder).Rest)[0] != '.';
        return new LineSyntax(number, [.. labels.Value], null, isInstruction);
    }
}
