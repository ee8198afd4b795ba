using System.Globalization;
using System.Text;
using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>Reads AIGER 1.9, <c>aag</c> as text and <c>aig</c> as bytes: two-input ands, inverters as the lowest bit of a literal, latches.</summary>
internal sealed class AigerReader
{
    private readonly AigerScanner _scanner;
    private readonly FlatFile _file;
    private readonly AigerHeader _header;
    private readonly AigerNets _nets;
    private readonly List<int> _inputs = [];
    private readonly List<AigerLine> _latches = [];
    private readonly List<AigerLine> _outputs = [];
    private readonly List<AigerLine> _ands = [];

    private AigerReader(AigerScanner scanner, FlatFile file, AigerHeader header)
    {
        (_scanner, _file, _header) = (scanner, file, header);
        _nets = new AigerNets(file, header);
    }

    /// <summary>Reads the bytes of <c>aig</c>.</summary>
    public static Outcome<CircuitDocument> Read(string fileName, byte[] bytes) =>
        Read(new AigerScanner(Encoding.Latin1.GetString(bytes)), new FlatFile(fileName, null));

    /// <summary>Reads the text of <c>aag</c>.</summary>
    public static Outcome<CircuitDocument> Read(SourceText source) => Read(new AigerScanner(source.Text), new FlatFile(source.FileName, source));

    private static Outcome<CircuitDocument> Read(AigerScanner scanner, FlatFile file)
    {
        if (AigerHeader.Read(scanner, file) is { } header)
        {
            new AigerReader(scanner, file, header).Read();
        }

        return FlatDocument.Of(file);
    }

    private void Read()
    {
        var isWhole = ReadInputs() && ReadLatches() && ReadOutputs() && (_header.IsBinary ? ReadDeltas() : ReadAnds());
        if (!isWhole)
        {
            _file.Error("L2N0712", new TextSpan(_scanner.Place, 0), Words.Of("format.aigerShort"));
            return;
        }

        var symbols = new AigerSymbols(_file, _header);
        symbols.Read(_scanner);
        AddPorts(symbols);
    }

    private void AddPorts(AigerSymbols symbols)
    {
        var circuit = _nets.Circuit;
        for (var input = 0; input < _inputs.Count; input++)
        {
            circuit.Inputs.Add(new FlatPort(symbols.Inputs.NameOf(input), _inputs[input], _header.Span));
        }

        foreach (var and in _ands)
        {
            circuit.Drive(and.Variable, GateKind.And, [_nets.Of(and.A, and.Span), _nets.Of(and.B, and.Span)], and.Span);
        }

        foreach (var (number, latch) in _latches.Index())
        {
            var name = symbols.Latches.NameOf(number);
            circuit.Registers.Add(new FlatRegister(name, latch.Variable, _nets.Of(latch.A, latch.Span), -1, latch.B == 1, latch.Span));
        }

        foreach (var (number, output) in _outputs.Index())
        {
            circuit.Outputs.Add(new FlatPort(symbols.Outputs.NameOf(number), _nets.Of(output.A, output.Span), output.Span));
        }
    }

    private bool ReadInputs()
    {
        for (var input = 0; input < _header.Inputs; input++)
        {
            if (_header.IsBinary)
            {
                _inputs.Add(_nets.Define(2L * (input + 1), default));
            }
            else if (!TryLine(1, 1, out var line))
            {
                return false;
            }
            else if (_scanner.Numbers.Count > 0)
            {
                _inputs.Add(_nets.Define(_scanner.Numbers[0], line));
            }
        }

        return true;
    }

    private bool ReadLatches()
    {
        var shift = _header.IsBinary ? 0 : 1;
        for (var latch = 0; latch < _header.Latches; latch++)
        {
            if (!TryLine(1 + shift, 2 + shift, out var line))
            {
                return false;
            }

            if (_scanner.Numbers is { Count: > 0 } numbers)
            {
                var literal = _header.IsBinary ? 2L * (_header.Inputs + latch + 1) : numbers[0];
                AddLatch(literal, numbers[shift], numbers.Count > 1 + shift ? numbers[^1] : 0, line);
            }
        }

        return true;
    }

    private void AddLatch(long literal, long next, long reset, TextSpan line)
    {
        if (reset > 1 && reset != literal)
        {
            _file.Error("L2N0712", line, Words.Of("format.aigerReset", reset));
        }
        else if (reset > 1)
        {
            _file.WarnOfUnknownInitial(line);
        }

        _latches.Add(new AigerLine(_nets.Define(literal, line), next, reset == 1 ? 1 : 0, line));
    }

    private bool ReadOutputs()
    {
        for (var output = 0; output < _header.Outputs; output++)
        {
            if (!TryLine(1, 1, out var line))
            {
                return false;
            }

            if (_scanner.Numbers.Count > 0)
            {
                _outputs.Add(new AigerLine(0, _scanner.Numbers[0], 0, line));
            }
        }

        return true;
    }

    private bool ReadAnds()
    {
        for (var and = 0; and < _header.Ands; and++)
        {
            if (!TryLine(3, 3, out var line))
            {
                return false;
            }

            if (_scanner.Numbers is { Count: > 0 } numbers)
            {
                _ands.Add(new AigerLine(_nets.Define(numbers[0], line), numbers[1], numbers[2], line));
            }
        }

        return true;
    }

    private bool ReadDeltas()
    {
        for (var and = 0; and < _header.Ands; and++)
        {
            var literal = 2L * (_header.Inputs + _header.Latches + and + 1);
            var first = _scanner.ReadDelta();
            var second = _scanner.ReadDelta();
            if (first < 1 || second < 0 || literal - first - second < 0)
            {
                return false;
            }

            _ands.Add(new AigerLine(_nets.Define(literal, default), literal - first, literal - first - second, default));
        }

        return true;
    }

    // A line that can't be read has no numbers, then; false is the end of the file.
    private bool TryLine(int least, int most, out TextSpan line)
    {
        if (!_scanner.TryLine(out line))
        {
            return false;
        }

        if (!_scanner.TryNumbers(line) || _scanner.Numbers.Count < least || _scanner.Numbers.Count > most)
        {
            _file.Error("L2N0712", line, Words.Of("format.aigerLine", FlatFile.Shortened(_scanner.Slice(line)), least.ToString(CultureInfo.InvariantCulture)));
            _scanner.Numbers.Clear();
        }

        return true;
    }
}
