using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Levels.Hack;

/// <summary>Reads the lines of a <c>.hack</c> file.</summary>
/// <param name="source">The file.</param>
internal sealed class HackReader(SourceText source)
{
    private const int MostErrors = 100;

    private readonly ImmutableArray<HackInstruction>.Builder _instructions = ImmutableArray.CreateBuilder<HackInstruction>();
    private readonly ImmutableArray<int>.Builder _lines = ImmutableArray.CreateBuilder<int>();
    private readonly List<Diagnostic> _errors = [];

    /// <summary>Reads all lines.</summary>
    public Outcome<HackProgram> Read()
    {
        for (var line = 1; line <= source.LineCount && _errors.Count < MostErrors; line++)
        {
            var span = Trimmed(source.LineSpan(line));
            if (span.Length == 0)
            {
                continue;
            }

            if (_instructions.Count == HackProgram.MostInstructions)
            {
                Error(span, "L2N1422", Words.Of("hack.tooMany", HackProgram.MostInstructions), null);
                break;
            }

            _instructions.Add(new HackInstruction(Word(span)));
            _lines.Add(line);
        }

        if (_instructions.Count == 0)
        {
            _errors.Add(Diagnostic.About(source.FileName, "L2N1423", Severity.Error, Words.Of("hack.empty"), Words.Of("hack.hint.line")));
        }

        return _errors.Count > 0
            ? new Outcome<HackProgram>(null, [.. _errors])
            : new HackProgram(source, _instructions.ToImmutable(), _lines.ToImmutable());
    }

    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && source.Text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && source.Text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    // 0 for a line that is wrong.
    private ushort Word(TextSpan span)
    {
        var digits = source.Slice(span);
        var wrong = digits.IndexOfAnyExcept('0', '1');
        if (wrong >= 0)
        {
            var length = char.IsHighSurrogate(digits[wrong]) && wrong + 1 < digits.Length ? 2 : 1;
            var hint = digits.IndexOfAny("@=;(/") >= 0 ? Words.Of("hack.hint.assembly") : Words.Of("hack.hint.line");
            Error(new TextSpan(span.Start + wrong, length), "L2N1421", Words.Of("hack.wrongDigit", Quote.Shortened(digits.Slice(wrong, length))), hint);
            return 0;
        }

        if (digits.Length != HackInstruction.Bits)
        {
            Error(span, "L2N1420", Words.Of("hack.wrongLength", HackInstruction.Bits, digits.Length), null);
            return 0;
        }

        var word = 0;
        foreach (var digit in digits)
        {
            word = (word << 1) | (digit - '0');
        }

        return (ushort)word;
    }

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint) =>
        _errors.Add(Diagnostic.At(source, span, code, Severity.Error, message, hint));
}
