using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>The nets of an AIGER file: a variable has the net of its number, and net 0 is the constant 0.</summary>
internal sealed class AigerNets
{
    private readonly FlatFile _file;
    private readonly int[] _inverted;
    private readonly bool[] _isDefined;

    public AigerNets(FlatFile file, AigerHeader header)
    {
        _file = file;
        Circuit = file.Add(FormatNames.OfFile(file.FileName), default);
        Circuit.AreNetsNumbered = true;
        Circuit.Gate(GateKind.Zero, [], default);
        for (var variable = 1; variable <= header.MostVariable; variable++)
        {
            Circuit.NewNet(default);
        }

        _inverted = new int[header.MostVariable + 1];
        _isDefined = new bool[header.MostVariable + 1];
        _isDefined[0] = true;
    }

    public FlatCircuit Circuit { get; }

    /// <summary>The net of a variable that is defined here.</summary>
    /// <param name="literal">Twice the variable.</param>
    /// <param name="span">Where it is defined.</param>
    public int Define(long literal, TextSpan span)
    {
        var variable = literal / 2;
        if (variable >= _isDefined.Length || literal < 2 || literal % 2 == 1)
        {
            _file.Error("L2N0712", span, Words.Of("format.aigerDefined", literal));
            return Circuit.NewNet(span);
        }

        _isDefined[variable] = true;
        return (int)variable;
    }

    /// <summary>The net of a literal that is read.</summary>
    public int Of(long literal, TextSpan span)
    {
        var variable = literal / 2;
        if (variable >= _isDefined.Length)
        {
            _file.Error("L2N0712", span, Words.Of("format.aigerLiteral", literal));
            return 0;
        }

        if (!_isDefined[variable])
        {
            _file.Error("L2N0703", span, Words.Of("format.undriven", literal));
            return 0;
        }

        if (literal % 2 == 0)
        {
            return (int)variable;
        }

        if (_inverted[variable] == 0)
        {
            _inverted[variable] = variable == 0 ? Circuit.Gate(GateKind.One, [], span) : Circuit.Not((int)variable, span);
        }

        return _inverted[variable];
    }
}
