using System.Globalization;
using System.Text;
using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>The names at the end of an AIGER file: <c>i0 a</c>, <c>l0 q</c>, <c>o0 y</c>.</summary>
internal sealed class AigerSymbols
{
    private readonly FlatFile _file;

    public AigerSymbols(FlatFile file, AigerHeader header)
    {
        _file = file;
        (Inputs, Latches, Outputs) = (new Names('i', header.Inputs), new Names('l', header.Latches), new Names('o', header.Outputs));
    }

    public Names Inputs { get; }

    public Names Latches { get; }

    public Names Outputs { get; }

    /// <summary>Reads them; what follows a line <c>c</c> is comment.</summary>
    public void Read(AigerScanner scanner)
    {
        while (scanner.TryLine(out var line) && scanner.Slice(line) is not "c")
        {
            if (line.Length > 0)
            {
                ReadLine(scanner, line);
            }
        }
    }

    private void ReadLine(AigerScanner scanner, TextSpan line)
    {
        var text = scanner.Slice(line);
        var blank = text.IndexOf(' ');
        var names = text[0] switch
        {
            'i' => Inputs,
            'l' => Latches,
            'o' => Outputs,
            _ => null,
        };
        var isSymbol = names is not null && blank > 1 && blank + 1 < text.Length &&
            scanner.TryNumbers(TextSpan.FromBounds(line.Start + 1, line.Start + blank)) && scanner.Numbers is [var number] && number < names.Count;
        if (!isSymbol)
        {
            _file.Error("L2N0712", line, Words.Of("format.aigerSymbol", FlatFile.Shortened(text)));
        }
        else if (!names!.TryAdd((int)scanner.Numbers[0], Decoded(text[(blank + 1)..])))
        {
            _file.Error("L2N0713", line, Words.Of("format.nameTwice", FlatFile.Shortened(text[(blank + 1)..])));
        }
    }

    private string Decoded(ReadOnlySpan<char> name) =>
        _file.Source is null ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(name.ToString())) : name.ToString();

    /// <summary>The names of inputs, latches or outputs.</summary>
    internal sealed class Names(char letter, int count)
    {
        private readonly string?[] _names = new string?[count];
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

        public int Count => _names.Length;

        public bool TryAdd(int index, string name)
        {
            if (_names[index] is not null || !_taken.Add(name))
            {
                return false;
            }

            _names[index] = name;
            return true;
        }

        /// <summary>The name, or the letter and the number if there is none.</summary>
        public string NameOf(int index)
        {
            if (_names[index] is null)
            {
                var name = letter + index.ToString(CultureInfo.InvariantCulture);
                while (!_taken.Add(name))
                {
                    name += "_";
                }

                _names[index] = name;
            }

            return _names[index]!;
        }
    }
}
