using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Blif;

/// <summary>Reads <c>.names</c> with its rows and turns it into gates.</summary>
internal sealed class BlifCover
{
    private readonly FlatFile _file;
    private readonly SourceText _source;
    private readonly List<int> _inputs = [];
    private readonly List<TextSpan> _rows = [];
    private FlatCircuit? _circuit;
    private CoverGates? _gates;
    private int _output;
    private TextSpan _span;
    private char _value;
    private bool _isWrong;

    public BlifCover(FlatFile file, SourceText source) => (_file, _source) = (file, source);

    /// <summary>Gets a value indicating whether rows may follow.</summary>
    public bool IsOpen => _circuit is not null;

    /// <summary>Reads the line <c>.names INPUT … OUTPUT</c>.</summary>
    public void Begin(FlatCircuit circuit, BlifLines lines)
    {
        _inputs.Clear();
        _rows.Clear();
        (_circuit, _span, _value, _isWrong) = (circuit, lines.Span, ' ', lines.Words.Count < 2);
        if (_isWrong)
        {
            _file.Error("L2N0702", lines.Span, Words.Of("format.form", ".names INPUT … OUTPUT"));
            return;
        }

        for (var word = 1; word < lines.Words.Count - 1; word++)
        {
            _inputs.Add(circuit.Net(lines[word], lines.Words[word]));
        }

        _output = circuit.Net(lines[^1], lines.Words[^1]);
    }

    /// <summary>Reads a row, <c>1-0 1</c>.</summary>
    public void AddRow(BlifLines lines)
    {
        _span = TextSpan.Cover(_span, lines.Span);
        if (_isWrong)
        {
            return;
        }

        var isConstant = _inputs.Count == 0;
        var isRow = lines.Words.Count == (isConstant ? 1 : 2) && lines[^1] is "0" or "1" &&
            (isConstant || (lines[0].Length == _inputs.Count && lines[0].IndexOfAnyExcept("01-") < 0));
        if (!isRow)
        {
            _file.Error("L2N0710", lines.Span, Words.Of("format.row", FlatFile.Shortened(_source.Slice(lines.Span)), _inputs.Count));
            return;
        }

        var value = lines[^1][0];
        if (_value != ' ' && value != _value)
        {
            _file.Error("L2N0710", lines.Span, Words.Of("format.mixedRows"));
            return;
        }

        _value = value;
        _rows.Add(isConstant ? default : lines.Words[0]);
    }

    /// <summary>Turns what was read into gates, if there is anything.</summary>
    public void Finish()
    {
        if (_circuit is { } circuit && !_isWrong)
        {
            _gates = _gates?.Circuit == circuit ? _gates : new CoverGates(circuit, _source);
            _gates.Drive(_output, _inputs, _rows, _value == '0', _span);
        }

        _circuit = null;
    }
}
