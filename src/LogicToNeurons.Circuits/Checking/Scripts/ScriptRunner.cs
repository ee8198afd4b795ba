using System.Collections.Immutable;
using System.Text;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Formats.Hdl;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>Runs a test script of nand2tetris on the chip that it loads.</summary>
public sealed class ScriptRunner
{
    /// <summary>The most commands that a script may have done, each time counted.</summary>
    public const long MostActions = 20_000_000;

    private readonly ScriptSyntax _script;
    private readonly Func<string, Outcome<byte[]>> _open;
    private readonly ScriptOutput _output;
    private readonly List<Diagnostic> _diagnostics = [];
    private ScriptChip? _chip;
    private OutputListCommand? _list;
    private string? _outputFile;
    private ScriptTable? _table;
    private ImmutableArray<string>? _expected;
    private TextSpan? _claim;
    private readonly long _most;
    private readonly bool _loads;
    private long _actions;

    private ScriptRunner(ScriptSyntax script, Func<string, Outcome<byte[]>> open, long most)
    {
        (_script, _open, _most, _output) = (script, open, most, new ScriptOutput(script.Source));
        _loads = script.Commands.Any(command => command is FileCommand { Kind: FileCommandKind.Load });
    }

    /// <summary>Runs a script.</summary>
    /// <param name="script">The script; other files are looked up beside it.</param>
    /// <param name="open">Reads a file; it gets a path.</param>
    /// <param name="mostActions">The most commands that it may have done.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What it has written and whether that is right; or why it can't run.</returns>
    public static Outcome<ScriptResult> Run(ScriptSyntax script, Func<string, Outcome<byte[]>> open, long mostActions = MostActions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(open);
        var runner = new ScriptRunner(script, open, mostActions);
        var isDone = runner.Run(script.Commands, cancellation);
        return new Outcome<ScriptResult>(isDone ? runner.Result() : null, [.. runner._diagnostics]);
    }

    private bool Run(IEnumerable<ScriptCommand> commands, CancellationToken cancellation)
    {
        foreach (var command in commands)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayAct(command) || !Run(command, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    private bool Run(ScriptCommand command, CancellationToken cancellation)
    {
        switch (command)
        {
            case FileCommand file:
                return Open(file);
            case OutputListCommand list:
                _list = list;
                return _chip is null && !_loads ? HasChip(list) : CheckColumns();
            case RepeatCommand repeat:
                for (var i = 0; i < repeat.Count; i++)
                {
                    if (!MayAct(repeat) || !Run(repeat.Body, cancellation))
                    {
                        return false;
                    }
                }

                return true;
            case WhileCommand loop:
                while (HasChip(loop) && Holds(loop) is { } holds)
                {
                    if (!holds)
                    {
                        return true;
                    }

                    if (!MayAct(loop) || !Run(loop.Body, cancellation))
                    {
                        return false;
                    }
                }

                return false;
            case SetCommand set:
                return HasChip(set) && Set(set);
            case ActionCommand action:
                return HasChip(action) && Act(action);
            default:
                return true;
        }
    }

    private bool MayAct(ScriptCommand command)
    {
        var may = _actions++ < _most;
        if (!may)
        {
            Error(command.Span, "L2N0763", Words.Of("tst.tooLong", _most));
        }

        return may;
    }

    private string PathOf(string file) => Path.Combine(Path.GetDirectoryName(_script.Source.FileName) ?? string.Empty, file);

    // What the course's newer scripts leave out: the files are called as the script is.
    private string OwnFile(string extension) => Path.GetFileNameWithoutExtension(_script.Source.FileName) + extension;

    private bool Open(FileCommand command)
    {
        switch (command.Kind)
        {
            case FileCommandKind.OutputFile:
                _outputFile = PathOf(command.File);
                return true;
            case FileCommandKind.CompareTo:
                var text = _open(PathOf(command.File));
                return text.Value is { } bytes ? Expect(bytes, command.Span) : Missing(command, command.File, text.Diagnostics[0]);
            default:
                return Load(command, command.File.Length > 0 ? command.File : OwnFile(".hdl"));
        }
    }

    private bool Expect(byte[] bytes, TextSpan? claim)
    {
        (_claim, _expected) = (claim, ScriptComparison.Lines(Encoding.UTF8.GetString(bytes)));
        return true;
    }

    private bool Missing(ScriptCommand command, string file, Diagnostic why)
    {
        Error(command.Span, "L2N0763", Words.Of("tst.file", file, why.Message));
        return false;
    }

    private bool Load(ScriptCommand command, string file)
    {
        var path = PathOf(file);
        var bytes = _open(path);
        if (bytes.Value is { } content)
        {
            return Load(CircuitFiles.Read(path, content, _open));
        }

        return bytes.Diagnostics[0].Code == "L2N0301" && HdlDocument.OfBuiltin(path, _open) is { } builtin
            ? Load(new Outcome<CircuitDocument>(builtin, []))
            : Missing(command, file, bytes.Diagnostics[0]);
    }

    private bool Load(Outcome<CircuitDocument> document)
    {
        var built = document.Value?.Build(null);
        _diagnostics.AddRange(document.Diagnostics);
        _diagnostics.AddRange((built?.Diagnostics ?? []).Except(document.Diagnostics));
        _chip = built?.Value is { } netlist ? new ScriptChip(netlist) : null;
        return _chip is not null && CheckColumns();
    }

    private bool CheckColumns()
    {
        if (_list is null || _chip is null)
        {
            return true;
        }

        foreach (var column in _list.Columns)
        {
            if (column.Name != ScriptChip.TimeName && _chip.Find(column.Name) is null)
            {
                return NoPin(column.Span, column.Name);
            }
        }

        _table = new ScriptTable(_chip, _list.Columns);
        _output.Add(_table.Header(), _list.Span);
        return true;
    }

    private bool NoPin(TextSpan span, string name)
    {
        var near = NearMiss.Find(name, _chip!.Names) is { } found ? Words.Of("hdl.meant", found) : null;
        Error(span, "L2N0763", Words.Of("tst.noPin", name), name.Contains('[', StringComparison.Ordinal) ? Words.Of("tst.noInside.hint") : near);
        return false;
    }

    private bool HasChip(ScriptCommand command)
    {
        if (_chip is not null)
        {
            return true;
        }

        if (!_loads && (_open(PathOf(OwnFile(".hdl"))).Value is not null || HdlDocument.OfBuiltin(OwnFile(".hdl"), _open) is not null))
        {
            return Load(command, OwnFile(".hdl"));
        }

        Error(command.Span, "L2N0763", Words.Of("tst.noChip"), Words.Of("tst.noChip.hint"));
        return false;
    }

    // Null where a pin isn't there; then that is said.
    private bool? Holds(WhileCommand loop)
    {
        var (left, right) = (Value(loop, loop.Condition.Left), Value(loop, loop.Condition.Right));
        return left is null || right is null ? null : loop.Condition.Holds(left.Value, right.Value);
    }

    private int? Value(WhileCommand loop, ScriptOperand operand)
    {
        if (operand.Name is not { } name)
        {
            return operand.Number;
        }

        if (_chip!.Find(name) is not null)
        {
            return _chip.Value(name);
        }

        NoPin(loop.Span, name);
        return null;
    }

    private bool Set(SetCommand command)
    {
        if (_chip!.Input(command.Pin.Text) is not { } nets)
        {
            Error(command.Pin.Span, "L2N0763", Words.Of("tst.noInput", command.Pin.Text), NearMiss.Find(command.Pin.Text, _chip.InputNames) is { } near ? Words.Of("hdl.meant", near) : null);
            return false;
        }

        var isNegative = (command.Value & 0x8000) != 0;
        if (nets.Length < 16 && command.Value >= 1 << nets.Length && !(isNegative && (command.Value | ((1 << nets.Length) - 1)) == 0xFFFF))
        {
            Error(command.Span, "L2N0763", Words.Of("tst.doesNotFit", command.Value, command.Pin.Text, nets.Length));
            return false;
        }

        _chip.Set(nets, command.Value);
        return true;
    }

    private bool Act(ActionCommand command)
    {
        switch (command.Kind)
        {
            case ScriptAction.Eval:
                _chip!.Evaluate();
                break;
            case ScriptAction.Tick:
                _chip!.Tick();
                break;
            case ScriptAction.Tock:
                _chip!.Tock();
                break;
            case ScriptAction.TickTock:
                _chip!.Tick();
                _chip.Tock();
                break;
            case ScriptAction.Output when _table is null:
                Error(command.Span, "L2N0763", Words.Of("tst.noList"));
                return false;
            case ScriptAction.Output:
                _output.Add(_table.Row(), command.Span);
                break;
        }

        return true;
    }

    private ScriptResult Result()
    {
        if (_expected is null && _open(PathOf(OwnFile(".cmp"))).Value is { } bytes)
        {
            Expect(bytes, null);
        }

        return new(_output.Lines, _outputFile, _expected is { } expected ? _output.Mismatch(expected, _claim) : null, _expected is not null);
    }

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        _diagnostics.Add(Diagnostic.At(_script.Source, span, code, Severity.Error, message, hint));
}
