using System.Runtime.InteropServices;
using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Blif;

/// <summary>Turns covers, sums of products, into gates.</summary>
internal sealed class CoverGates
{
    private readonly SourceText _source;
    private readonly List<int> _literals = [];
    private readonly List<int> _products = [];
    private int[] _inverted = new int[8];
    private TextSpan _span;

    public CoverGates(FlatCircuit circuit, SourceText source) => (Circuit, _source) = (circuit, source);

    public FlatCircuit Circuit { get; }

    /// <summary>Drives a net by a cover.</summary>
    /// <param name="output">The net.</param>
    /// <param name="inputs">The nets that the columns stand for.</param>
    /// <param name="rows">The products: a sign an input.</param>
    /// <param name="isInverted">Whether the net is 0 where a product is 1.</param>
    /// <param name="span">Where it was written.</param>
    public void Drive(int output, List<int> inputs, List<TextSpan> rows, bool isInverted, TextSpan span)
    {
        _span = span;
        if (_inverted.Length < inputs.Count)
        {
            _inverted = new int[inputs.Count];
        }

        _inverted.AsSpan(0, inputs.Count).Fill(-1);
        if (inputs.Count == 0 || rows.Count == 0)
        {
            Circuit.Drive(output, (rows.Count > 0) != isInverted ? GateKind.One : GateKind.Zero, [], span);
        }
        else if (inputs.Count <= 2)
        {
            DriveSmall(output, inputs, TableOf(inputs.Count, rows, isInverted));
        }
        else if (IsParity(inputs.Count, rows, out var isOdd))
        {
            Circuit.Drive(output, isOdd != isInverted ? GateKind.Xor : GateKind.Xnor, CollectionsMarshal.AsSpan(inputs), span);
        }
        else
        {
            DriveSum(output, inputs, rows, isInverted);
        }
    }

    // The values for (a, b) = 00, 10, 01, 11, in the bits 0 to 3; for one input the same without b.
    private int TableOf(int count, List<TextSpan> rows, bool isInverted)
    {
        var table = 0;
        foreach (var row in rows)
        {
            var signs = _source.Slice(row);
            for (var pattern = 0; pattern < 4; pattern++)
            {
                if (Fits(signs[0], pattern & 1) && (count == 1 || Fits(signs[1], pattern >> 1)))
                {
                    table |= 1 << pattern;
                }
            }
        }

        return isInverted ? table ^ 0xF : table;
    }

    private static bool Fits(char sign, int value) => sign == '-' || sign - '0' == value;

    private void DriveSmall(int output, List<int> inputs, int table)
    {
        var a = inputs[0];
        var b = inputs[^1];
        var gate = table switch
        {
            0b0000 => GateKind.Zero,
            0b1111 => GateKind.One,
            0b0101 or 0b0011 => GateKind.Not,
            0b1001 => GateKind.Xnor,
            0b0110 => GateKind.Xor,
            0b0111 => GateKind.Nand,
            0b0001 => GateKind.Nor,
            0b1110 or 0b1011 or 0b1101 => GateKind.Or,
            _ => GateKind.And,
        };
        ReadOnlySpan<int> fanIn = table switch
        {
            0b0000 or 0b1111 => [],
            0b1010 or 0b0101 => [a],
            0b1100 or 0b0011 => [b],
            0b0010 or 0b1011 => [a, Circuit.Not(b, _span)],
            0b0100 or 0b1101 => [Circuit.Not(a, _span), b],
            _ => [a, b],
        };
        Circuit.Drive(output, gate, fanIn, _span);
    }

    // An exclusive or of n inputs is written as its 2ⁿ⁻¹ rows with an odd number of ones.
    private bool IsParity(int count, List<TextSpan> rows, out bool isOdd)
    {
        isOdd = false;
        if (count > 16 || rows.Count != 1 << (count - 1))
        {
            return false;
        }

        var isSeen = new bool[1 << count];
        isOdd = _source.Slice(rows[0]).Count('1') % 2 == 1;
        foreach (var row in rows)
        {
            var signs = _source.Slice(row);
            var pattern = 0;
            for (var i = 0; i < count; i++)
            {
                pattern |= (signs[i] - '0') << i;
            }

            if (signs.Contains('-') || (signs.Count('1') % 2 == 1) != isOdd || isSeen[pattern])
            {
                return false;
            }

            isSeen[pattern] = true;
        }

        return true;
    }

    private void DriveSum(int output, List<int> inputs, List<TextSpan> rows, bool isInverted)
    {
        _products.Clear();
        foreach (var row in rows)
        {
            FindLiterals(inputs, _source.Slice(row));
            if (_literals.Count == 0)
            {
                Circuit.Drive(output, isInverted ? GateKind.Zero : GateKind.One, [], _span);
                return;
            }

            if (rows.Count == 1)
            {
                Circuit.Drive(output, isInverted ? GateKind.Nand : GateKind.And, CollectionsMarshal.AsSpan(_literals), _span);
                return;
            }

            _products.Add(_literals.Count == 1 ? _literals[0] : Circuit.Gate(GateKind.And, CollectionsMarshal.AsSpan(_literals), _span));
        }

        Circuit.Drive(output, isInverted ? GateKind.Nor : GateKind.Or, CollectionsMarshal.AsSpan(_products), _span);
    }

    private void FindLiterals(List<int> inputs, ReadOnlySpan<char> signs)
    {
        _literals.Clear();
        for (var i = 0; i < signs.Length; i++)
        {
            if (signs[i] == '0' && _inverted[i] < 0)
            {
                _inverted[i] = Circuit.Not(inputs[i], _span);
            }

            if (signs[i] != '-')
            {
                _literals.Add(signs[i] == '0' ? _inverted[i] : inputs[i]);
            }
        }
    }
}
