using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Machine.Execution;

/// <summary>What deserves a warning in a run: reads of cells that nothing wrote, and jumps by flags that nothing set. Once per line and cell.</summary>
/// <remarks>At most <see cref="Most"/> are kept.</remarks>
public sealed class RunWarnings
{
    /// <summary>The most warnings that are kept.</summary>
    public const int Most = 1000;

    private const int JumpCell = -1;
    private const int MostNamed = 4;
    private const int MostNoted = 100_000;

    private readonly ProgramImage _image;
    private readonly int[] _lastNoted;
    private readonly List<Note> _inOrder = [];
    private HashSet<long>? _noted;

    internal RunWarnings(ProgramImage image)
    {
        _image = image;
        _lastNoted = new int[image.Instructions.Length];
    }

    /// <summary>The warnings, in the order in which they came up.</summary>
    public IEnumerable<Diagnostic> All() => _inOrder.Select(note => ToDiagnostic(note.Pc, note.Cell));

    /// <summary>The warnings for people: one for each line, however many cells it read.</summary>
    public IEnumerable<Diagnostic> ByLine() => _inOrder.Count == 0 ? [] : _inOrder
        .GroupBy(note => $"{note.Pc} {note.Cell == JumpCell}")
        .Select(group => Together(group.First(), [.. group.Select(note => Operand.CellName(note.Cell))]));

    internal void NoteRead(int pc, int cell)
    {
        // A loop that reads the same cell again and again is the common case.
        if (_lastNoted[pc] != cell + 1)
        {
            _lastNoted[pc] = cell + 1;
            Add(pc, cell);
        }
    }

    internal void NoteJump(int pc) => Add(pc, JumpCell);

    private void Add(int pc, int cell)
    {
        _noted ??= [];
        if (_noted.Count < MostNoted && _noted.Add(((long)pc << 32) + cell) && _inOrder.Count < Most)
        {
            _inOrder.Add(new Note(pc, cell));
        }
    }

    private Diagnostic ToDiagnostic(int pc, int cell)
    {
        var span = _image.Syntax[pc].Span;
        return cell == JumpCell
            ? Diagnostic.At(_image.Source, span, "L2N0204", Severity.Warning, Words.Of("run.noFlags"), Words.Of("run.hint.cmp"))
            : Diagnostic.At(_image.Source, span, "L2N0203", Severity.Warning, Words.Of("run.uninitialised", CellText.Of(cell)), DataHint(cell));
    }

    private Diagnostic Together(Note first, List<string> cells)
    {
        if (cells.Count == 1)
        {
            return ToDiagnostic(first.Pc, first.Cell);
        }

        var text = string.Join(", ", cells.Take(MostNamed)) + (cells.Count > MostNamed ? ", …" : string.Empty);
        return Diagnostic.At(_image.Source, _image.Syntax[first.Pc].Span, "L2N0203", Severity.Warning, Words.Of("run.uninitialisedMany", cells.Count, text));
    }

    private static Phrase DataHint(int cell) => Words.Of("run.hint.data", Operand.CellName(cell));

    private sealed record Note(int Pc, int Cell);
}
