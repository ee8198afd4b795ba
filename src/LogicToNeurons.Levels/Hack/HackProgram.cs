using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Hack;

/// <summary>A program for the Hack computer as its read-only memory holds it; never changes.</summary>
public sealed class HackProgram
{
    /// <summary>The most instructions: the words of the read-only memory.</summary>
    public const int MostInstructions = 32_768;

    private readonly ImmutableArray<int> _lines;

    internal HackProgram(SourceText source, ImmutableArray<HackInstruction> instructions, ImmutableArray<int> lines) =>
        (Source, Instructions, _lines) = (source, instructions, lines);

    /// <summary>Gets its text.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the instructions; behind them the memory holds zeros.</summary>
    public ImmutableArray<HackInstruction> Instructions { get; }

    /// <summary>The word at a place of the read-only memory, from 0 to 32,767.</summary>
    public HackInstruction this[int place] => place < Instructions.Length ? Instructions[place] : default;

    /// <summary>The line, from 1, that an instruction stands in; 0 behind the last one.</summary>
    public int LineOf(int place) => place < _lines.Length ? _lines[place] : 0;

    /// <summary>Reads a <c>.hack</c> file: a line of 16 binary digits for each instruction, the highest bit first.</summary>
    /// <returns>The program; or every line that is wrong, up to a hundred.</returns>
    public static Outcome<HackProgram> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new HackReader(source).Read();
    }
}
