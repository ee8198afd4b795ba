using LogicToNeurons.Machine.Assembling;

namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>A stretch of a program short enough for the JIT to optimise, compiled when it is first entered.</summary>
/// <remarks>Code with a single entry has loops that the JIT understands best; after a few entries one piece of code takes all.</remarks>
internal sealed class CompiledChunk(ProgramImage image, BlockMap blocks, WrittenAnalysis analysis, int start, int end)
{
    private const int MostEntries = 4;

    private const int StepsAStop = 100;
    private const long MostDebt = 100_000;

    private readonly Dictionary<int, CompiledCode> _byEntry = [];
    private CompiledCode? _forAll;
    private CompiledCode? _fine;
    private long _debt;
    private bool _inMemory;

    /// <summary>Code that runs block by block, entered at a block's beginning.</summary>
    public CompiledCode Blocks(int pc)
    {
        if (_byEntry.TryGetValue(pc, out var code))
        {
            return code;
        }

        if (_byEntry.Count >= MostEntries)
        {
            return _forAll ??= Compile(new CodeScope(start, end, null, IsFine: false, _inMemory));
        }

        code = Compile(new CodeScope(start, end, pc, IsFine: false, _inMemory));
        _byEntry.Add(pc, code);
        return code;
    }

    /// <summary>Code that runs instruction by instruction, entered anywhere.</summary>
    public CompiledCode Fine() => _fine ??= Compile(new CodeScope(start, end, null, IsFine: true, InMemory: true));

    /// <summary>Takes note of how far block code got, and whether it stopped at an address that may name a register.</summary>
    /// <remarks>Where that happens again and again, code that keeps registers in memory is faster; so it is compiled anew.</remarks>
    public void Note(long steps, bool isStopped)
    {
        _debt = Math.Max(0, _debt + (isStopped ? StepsAStop : 0) - steps);
        if (_debt > MostDebt && !_inMemory)
        {
            _inMemory = true;
            _byEntry.Clear();
            _forAll = null;
        }
    }

    private CompiledCode Compile(CodeScope scope) => CodeGenerator.Compile(image, blocks, analysis, scope);
}
