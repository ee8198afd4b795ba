using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Machine.Execution;

/// <summary>What deserves a warning in a run: reads of cells that nothing wrote, and jumps by flags that nothing set. Once per line and cell.</summary>
/// <remarks>At most <see cref="Most"/> are kept; the others are counted.</remarks>
public sealed class RunWarnings
{
    /// <summary>The most warnings that are kept.</summary>
    public const int Most = 1000;

    private const int JumpCell = -1;
    private const int MostNamed = 4;
    private const int MostNoted = 100_000;

    private readonly ProgramImage _image;
    private readonly int[] _lastNoted;
    private readonly HashSet<(int Pc, int Cell)> _noted = [];
    private readonly List<(int Pc, int Cell)> _inOrder = [];

    internal RunWarnings(ProgramImage image)
    {
        _image = image;
        _lastNoted = new int[image.Instructions.Length];
    }

    /// <summary>Gets the number of warnings, those that are not kept included.</summary>
    public int Count => _noted.Count;

    /// <summary>The warnings, in the order in which they came up.</summary>
    public IEnumerable<Diagnostic> All() => _inOrder.Select(note => ToDiagnostic(note.Pc, note.Cell));

    /// <summary>The warnings for people: one for each line, however many cells it read.</summary>
    public IEnumerable<Diagnostic> ByLine() => _inOrder
        .GroupBy(note => (note.Pc, IsJump: note.Cell == JumpCell))
        .Select(group => group.Count() == 1 ? ToDiagnostic(group.Key.Pc, group.First().Cell) : Together(group.Key.Pc, [.. group.Select(note => note.Cell)]));

    internal void NoteRead(int pc, int cell)
    {
        // A loop that reads the same cell again and again is the common case.
        if (_lastNoted[pc] != cell + 1)
        {
            _lastNoted[pc] = cell + 1;
            Note(pc, cell);
        }
    }

    internal void NoteJump(int pc) => Note(pc, JumpCell);

    private void Note(int pc, int cell)
    {
        if (_noted.Count < MostNoted && _noted.Add((pc, cell)) && _inOrder.Count < Most)
        {
            _inOrder.Add((pc, cell));
        }
    }

    private Diagnostic ToDiagnostic(int pc, int cell)
    {
        var span = _image.Syntax[pc].Span;
        return cell == JumpCell
            ? Diagnostic.At(_image.Source, span, "L2N0204", Severity.Warning, Words.Of("run.noFlags"), Words.Of("run.hint.cmp"))
            : Diagnostic.At(_image.Source, span, "L2N0203", Severity.Warning, Words.Of("run.uninitialised", CellText.Of(cell)), DataHint(cell));
    }

    private Diagnostic Together(int pc, List<int> cells)
    {
        var names = cells.Take(MostNamed).Select(cell => Operand.CellName(cell));
        var text = string.Join(", ", names) + (cells.Count > MostNamed ? ", …" : string.Empty);
        return Diagnostic.At(_image.Source, _image.Syntax[pc].Span, "L2N0203", Severity.Warning, Words.Of("run.uninitialisedMany", cells.Count, text));
    }

    private static Phrase DataHint(int cell) => Words.Of("run.hint.data", Operand.CellName(cell));
}
