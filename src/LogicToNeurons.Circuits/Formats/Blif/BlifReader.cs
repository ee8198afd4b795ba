using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Blif;

/// <summary>Reads BLIF, the Berkeley Logic Interchange Format: models of covers, latches and instances.</summary>
internal sealed class BlifReader
{
    private readonly SourceText _source;
    private readonly FlatFile _file;
    private readonly BlifLines _lines;
    private readonly BlifCover _cover;
    private FlatCircuit? _circuit;
    private bool _isSkipping;

    private BlifReader(SourceText source)
    {
        _source = source;
        _file = new FlatFile(source.FileName, source);
        _lines = new BlifLines(source);
        _cover = new BlifCover(_file, source);
    }

    // In a file that doesn't name its circuit, it is named after the file.
    private FlatCircuit Circuit => _circuit ??= _file.Add(FormatNames.OfFile(_source.FileName), default);

    /// <summary>Reads a text.</summary>
    public static Outcome<CircuitDocument> Read(SourceText source) => new BlifReader(source).Read();

    private Outcome<CircuitDocument> Read()
    {
        while (_lines.TryNext())
        {
            if (_lines[0][0] == '.')
            {
                _cover.Finish();
                ReadCommand();
            }
            else if (_cover.IsOpen)
            {
                _cover.AddRow(_lines);
            }
            else if (!_isSkipping)
            {
                _file.Error("L2N0702", _lines.Span, Words.Of("format.blifLine", FlatFile.Shortened(_lines[0])));
            }
        }

        _cover.Finish();
        return FlatDocument.Of(_file);
    }

    private void ReadCommand()
    {
        var command = _lines[0];
        if (_isSkipping && command is not (".model" or ".end"))
        {
            return;
        }

        switch (command)
        {
            case ".model":
                ReadModel();
                break;
            case ".inputs" or ".input":
                ReadInputs();
                break;
            case ".outputs" or ".output":
                ReadOutputs();
                break;
            case ".names":
                _cover.Begin(Circuit, _lines);
                break;
            case ".latch":
                BlifLatch.Read(_file, Circuit, _lines);
                break;
            case ".subckt":
                ReadInstance();
                break;
            case ".conn" or ".short" or ".barbuf":
                ReadConnection();
                break;
            case ".end":
                (_circuit, _isSkipping) = (null, false);
                break;
            case ".clock" or ".cname" or ".attr" or ".param":
                break;
            default:
                ReadOther(command);
                break;
        }
    }

    private void ReadOther(ReadOnlySpan<char> command)
    {
        var name = FlatFile.Shortened(command);
        switch (command)
        {
            case ".exdc":
                // What follows, up to the end of the model, says which inputs never come.
                _isSkipping = true;
                _file.WarnOnce(name, "L2N0708", _lines.Span, Words.Of("format.exdc"));
                break;
            case ".gate" or ".mlatch":
                _file.Error("L2N0709", _lines.Span, Words.Of("format.libraryGate", name), Words.Of("format.useNames"));
                ExcusePins(2);
                break;
            case ".search" or ".start_kiss" or ".blackbox":
                _file.Error("L2N0709", _lines.Span, Words.Of("format.cannot", name));
                _isSkipping = command is ".start_kiss";
                break;
            default:
                _file.WarnOnce(name, "L2N0708", _lines.Span, Words.Of("format.ignored", name));
                break;
        }
    }

    private void ReadModel()
    {
        _isSkipping = false;
        if (_lines.Words.Count != 2)
        {
            _file.Error("L2N0702", _lines.Span, Words.Of("format.form", ".model NAME"));
        }

        _circuit = _lines.Words.Count < 2
            ? _file.Add(FormatNames.OfFile(_source.FileName), _lines.Span)
            : _file.Add(_lines[1].ToString(), _lines.Words[1]);
    }

    private void ReadInputs()
    {
        for (var word = 1; word < _lines.Words.Count; word++)
        {
            var span = _lines.Words[word];
            var net = Circuit.Net(_lines[word], span);
            Circuit.Inputs.Add(new FlatPort(Circuit.NameOf(net)!, net, span));
        }
    }

    private void ReadOutputs()
    {
        for (var word = 1; word < _lines.Words.Count; word++)
        {
            var span = _lines.Words[word];
            var net = Circuit.Net(_lines[word], span);
            Circuit.Outputs.Add(new FlatPort(Circuit.NameOf(net)!, net, span));
        }
    }

    private void ReadConnection()
    {
        if (_lines.Words.Count != 3)
        {
            _file.Error("L2N0702", _lines.Span, Words.Of("format.form", ".conn FROM TO"));
            _lines.Excuse(Circuit);
            return;
        }

        var source = Circuit.Net(_lines[1], _lines.Words[1]);
        Circuit.Connect(Circuit.Net(_lines[2], _lines.Words[2]), source, _lines.Span);
    }

    // The nets of PORT=NET from a word on.
    private void ExcusePins(int first)
    {
        for (var word = first; word < _lines.Words.Count; word++)
        {
            var equals = _lines[word].IndexOf('=') + 1;
            Circuit.Excuse(Circuit.Net(_lines[word][equals..], TextSpan.FromBounds(_lines.Words[word].Start + equals, _lines.Words[word].End)));
        }
    }

    private void ReadInstance()
    {
        if (_lines.Words.Count < 2)
        {
            _file.Error("L2N0702", _lines.Span, Words.Of("format.form", ".subckt MODEL PORT=NET …"));
            return;
        }

        var pins = new List<FlatPin>();
        for (var word = 2; word < _lines.Words.Count; word++)
        {
            var span = _lines.Words[word];
            var equals = _lines[word].IndexOf('=');
            if (equals <= 0 || equals == span.Length - 1)
            {
                _file.Error("L2N0702", span, Words.Of("format.form", "PORT=NET"));
                ExcusePins(2);
                continue;
            }

            var net = Circuit.Net(_lines[word][(equals + 1)..], TextSpan.FromBounds(span.Start + equals + 1, span.End));
            pins.Add(new FlatPin(_lines[word][..equals].ToString(), net, span));
        }

        var model = _lines[1].ToString();
        Circuit.Instances.Add(new FlatInstance(Circuit.NextInstanceName(model), model, pins, _lines.Span));
    }
}
