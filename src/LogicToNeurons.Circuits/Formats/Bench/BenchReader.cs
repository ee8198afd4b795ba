using System.Runtime.InteropServices;
using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Bench;

/// <summary>Reads ISCAS <c>.bench</c>: <c>INPUT(a)</c>, <c>OUTPUT(y)</c>, <c>y = NAND(a, b)</c>, <c>q = DFF(d)</c>; <c>#</c> begins a comment.</summary>
internal sealed class BenchReader
{
    private const string Signs = "=(),";

    private readonly SourceText _source;
    private readonly FlatFile _file;
    private readonly FlatCircuit _circuit;
    private readonly List<TextSpan> _tokens = [];
    private readonly List<int> _nets = [];

    private BenchReader(SourceText source)
    {
        _source = source;
        _file = new FlatFile(source.FileName, source);
        _circuit = _file.Add(FormatNames.OfFile(source.FileName), default);
    }

    private TextSpan Span => TextSpan.Cover(_tokens[0], _tokens[^1]);

    /// <summary>Reads a text.</summary>
    public static Outcome<CircuitDocument> Read(SourceText source) => new BenchReader(source).Read();

    private Outcome<CircuitDocument> Read()
    {
        var isEmpty = true;
        for (var line = 1; line <= _source.LineCount; line++)
        {
            FindTokens(_source.LineSpan(line));
            if (_tokens.Count > 0)
            {
                isEmpty = false;
                ReadLine();
            }
        }

        if (isEmpty)
        {
            _file.Error("L2N0702", default, Words.Of("format.empty"));
        }

        return FlatDocument.Of(_file);
    }

    private void FindTokens(TextSpan line)
    {
        _tokens.Clear();
        var text = _source.Text;
        var place = line.Start;
        while (place < line.End && text[place] != '#')
        {
            if (char.IsWhiteSpace(text[place]) || text[place] == '\0')
            {
                place++;
                continue;
            }

            var start = place++;
            if (!Signs.Contains(text[start], StringComparison.Ordinal))
            {
                while (place < line.End && !char.IsWhiteSpace(text[place]) && text[place] != '#' && !Signs.Contains(text[place], StringComparison.Ordinal))
                {
                    place++;
                }
            }

            _tokens.Add(TextSpan.FromBounds(start, place));
        }
    }

    private ReadOnlySpan<char> Token(int index) => index < _tokens.Count ? _source.Slice(_tokens[index]) : default;

    private bool IsName(int index) => index < _tokens.Count && !Signs.Contains(Token(index)[0], StringComparison.Ordinal);

    private void ReadLine()
    {
        if (_tokens.Count == 4 && Token(1) is "(" && IsName(2) && Token(3) is ")" && Is(0, "INPUT"))
        {
            AddPort(_circuit.Inputs);
        }
        else if (_tokens.Count == 4 && Token(1) is "(" && IsName(2) && Token(3) is ")" && Is(0, "OUTPUT"))
        {
            AddPort(_circuit.Outputs);
        }
        else if (_tokens.Count > 3 && IsName(0) && Token(1) is "=" && Is(2, "LUT"))
        {
            _file.Error("L2N0709", _tokens[2], Words.Of("format.benchLut"), Words.Of("format.hint.benchLut"));
            Recover(_circuit.Net(Token(0), _tokens[0]));
        }
        else if (_tokens.Count >= 3 && IsName(0) && Token(1) is "=" && IsName(2))
        {
            ReadGate();
        }
        else
        {
            Unreadable();
        }
    }

    private void Unreadable()
    {
        _file.Error("L2N0702", Span, Words.Of("format.benchLine", FlatFile.Shortened(_source.Slice(Span))));
        for (var token = 0; token < _tokens.Count; token++)
        {
            if (IsName(token))
            {
                _circuit.Excuse(_circuit.Net(Token(token), _tokens[token]));
            }
        }
    }

    private bool Is(int index, string word) => Token(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    private void AddPort(List<FlatPort> ports)
    {
        var net = _circuit.Net(Token(2), _tokens[2]);
        ports.Add(new FlatPort(_circuit.NameOf(net)!, net, _tokens[2]));
    }

    private void ReadGate()
    {
        var output = _circuit.Net(Token(0), _tokens[0]);
        if (_tokens.Count == 3 && (Is(2, "vdd") || Is(2, "gnd")))
        {
            _circuit.Drive(output, Is(2, "vdd") ? GateKind.One : GateKind.Zero, [], Span);
        }
        else if (!TryReadFanIn())
        {
            Unreadable();
        }
        else if (Is(2, "DFF"))
        {
            ReadFlipFlop(output);
        }
        else
        {
            ReadLogic(output);
        }
    }

    // The operands in brackets: name, name, …
    private bool TryReadFanIn()
    {
        _nets.Clear();
        if (Token(3) is not "(" || Token(_tokens.Count - 1) is not ")" || (_tokens.Count % 2 == 1 && _tokens.Count > 5))
        {
            return false;
        }

        for (var token = 4; token < _tokens.Count - 1; token += 2)
        {
            if (!IsName(token) || (token + 1 < _tokens.Count - 1 && Token(token + 1) is not ","))
            {
                return false;
            }

            _nets.Add(_circuit.Net(Token(token), _tokens[token]));
        }

        return true;
    }

    private void ReadFlipFlop(int output)
    {
        if (_nets.Count != 1)
        {
            WrongCount(output);
            return;
        }

        _file.WarnOfUnknownInitial(Span);
        _circuit.Registers.Add(new FlatRegister(_circuit.NameOf(output)!, output, _nets[0], -1, false, Span));
    }

    private void ReadLogic(int output)
    {
        if (KindOf(Token(2)) is not { } kind)
        {
            _file.Error("L2N0709", _tokens[2], Words.Of("format.benchGate", FlatFile.Shortened(Token(2))), Words.Of("format.benchGates"));
            Recover(output);
            return;
        }

        var isOne = kind == GateKind.Not || Is(2, "BUF") || Is(2, "BUFF");
        var isConstant = kind is GateKind.Zero or GateKind.One;
        if (isConstant ? _nets.Count != 0 : isOne ? _nets.Count != 1 : _nets.Count == 0)
        {
            WrongCount(output);
            return;
        }

        _circuit.Drive(output, kind, CollectionsMarshal.AsSpan(_nets), Span);
    }

    private static GateKind? KindOf(ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[8];
        return word.Length > upper.Length || word.ToUpperInvariant(upper) < 0 ? null : upper[..word.Length] switch
        {
            "AND" or "BUF" or "BUFF" => GateKind.And,
            "OR" => GateKind.Or,
            "XOR" => GateKind.Xor,
            "NAND" => GateKind.Nand,
            "NOR" => GateKind.Nor,
            "XNOR" => GateKind.Xnor,
            "NOT" or "INV" => GateKind.Not,
            "CONST0" => GateKind.Zero,
            "CONST1" => GateKind.One,
            _ => null,
        };
    }

    private void WrongCount(int output)
    {
        _file.Error("L2N0710", Span, Words.Of("format.operandCount", FlatFile.Shortened(Token(2)), _nets.Count));
        Recover(output);
    }

    // So that one mistake isn't said twice.
    private void Recover(int output) => _circuit.Drive(output, GateKind.Zero, [], Span);
}
