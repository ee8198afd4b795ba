using System.Collections.Immutable;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>An assembled program: instructions, first contents of memory, and where everything came from.</summary>
public sealed class ProgramImage
{
    private readonly Lazy<Dictionary<int, string>> _cellNames;

    internal ProgramImage(
        SourceText source,
        Word word,
        int memorySize,
        ImmutableArray<Instruction> instructions,
        ImmutableArray<InstructionSyntax> syntax,
        ImmutableArray<CellValue> data,
        ImmutableArray<CellValue> expectations,
        SymbolTable symbols)
    {
        Source = source;
        Word = word;
        MemorySize = memorySize;
        Instructions = instructions;
        Syntax = syntax;
        Data = data;
        Expectations = expectations;
        Symbols = symbols;
        _cellNames = new Lazy<Dictionary<int, string>>(FindCellNames);
    }

    /// <summary>Gets the text that was assembled.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the width of a cell.</summary>
    public Word Word { get; }

    /// <summary>Gets the number of cells.</summary>
    public int MemorySize { get; }

    /// <summary>Gets the instructions; their numbers are their places, from 0.</summary>
    public ImmutableArray<Instruction> Instructions { get; }

    /// <summary>Gets the instructions as written, one for each of <see cref="Instructions"/>.</summary>
    public ImmutableArray<InstructionSyntax> Syntax { get; }

    /// <summary>Gets the cells that start with a value, each once, in rising order.</summary>
    public ImmutableArray<CellValue> Data { get; }

    /// <summary>Gets the cells that must hold a value after a halt, in rising order.</summary>
    public ImmutableArray<CellValue> Expectations { get; }

    /// <summary>Gets the names.</summary>
    public SymbolTable Symbols { get; }

    /// <summary>The line, from 1, of an instruction; of the end of the program, the last line.</summary>
    public int LineOf(int instruction) =>
        instruction < Syntax.Length ? Source.LineOf(Syntax[instruction].Span.Start) : Source.LineCount;

    /// <summary>An instruction in the normal form of its own words.</summary>
    public string TextOf(int instruction) => SyntaxPrinter.Print(Source, Syntax[instruction]);

    /// <summary>The <c>.equ</c> name by which instructions call a cell; null if there is none.</summary>
    public string? NameOf(int cell) => _cellNames.Value.TryGetValue(cell, out var name) ? name : null;

    /// <summary>The same program with other first contents in some cells; the last value for a cell wins.</summary>
    public ProgramImage With(IEnumerable<CellValue> data)
    {
        var cells = new SortedDictionary<int, CellValue>();
        foreach (var cell in Data.Concat(data))
        {
            cells[cell.Cell] = cell;
        }

        return new ProgramImage(Source, Word, MemorySize, Instructions, Syntax, [.. cells.Values], Expectations, Symbols);
    }

    // Many names stand for values; only those that instructions use for cells name one.
    private Dictionary<int, string> FindCellNames()
    {
        var names = new Dictionary<int, string>();
        foreach (var operand in Syntax.SelectMany(instruction => instruction.Operands))
        {
            var atom = operand is CellSyntax cell ? cell.Cell : (operand as IndirectSyntax)?.Cell;
            if (atom is NameSyntax name && Symbols.Find(name.Name) is { IsLabel: false } symbol)
            {
                names.TryAdd((int)symbol.Value, name.Name);
            }
        }

        return names;
    }
}
