using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The signs between integers; each reader gives the length of the sign at the start of a text, 0 if there is none.</summary>
internal static class ArithmeticOperators
{
    private static readonly (string Sign, ArithmeticOperator Operator)[] Comparisons =
    [
        ("==", ArithmeticOperator.Equal),
        ("!=", ArithmeticOperator.NotEqual),
        ("≠", ArithmeticOperator.NotEqual),
        ("<=", ArithmeticOperator.LessOrEqual),
        ("≤", ArithmeticOperator.LessOrEqual),
        (">=", ArithmeticOperator.GreaterOrEqual),
        ("≥", ArithmeticOperator.GreaterOrEqual),
        ("<", ArithmeticOperator.Less),
        (">", ArithmeticOperator.Greater),
    ];

    public delegate int Reader(ReadOnlySpan<char> text, out ArithmeticOperator found);

    public static int Power(ReadOnlySpan<char> text, out ArithmeticOperator found)
    {
        found = ArithmeticOperator.Power;
        return FullWidth.StartsWith(text, "**") ? 2 : 0;
    }

    public static int Product(ReadOnlySpan<char> text, out ArithmeticOperator found)
    {
        var sign = text.IsEmpty ? ' ' : FullWidth.ToAscii(text[0]);
        found = sign switch { '/' => ArithmeticOperator.Divide, '%' => ArithmeticOperator.Remainder, _ => ArithmeticOperator.Multiply };
        return sign is '*' or '/' or '%' or '·' or '×' ? 1 : 0;
    }

    public static int Sum(ReadOnlySpan<char> text, out ArithmeticOperator found)
    {
        var sign = text.IsEmpty ? ' ' : FullWidth.ToAscii(text[0]);
        found = sign == '-' ? ArithmeticOperator.Subtract : ArithmeticOperator.Add;
        return (sign == '+' || (sign == '-' && !FullWidth.StartsWith(text, "->"))) ? 1 : 0;
    }

    /// <summary>The length of a sign before a number: 1 for a minus, −1 for a plus, which changes nothing.</summary>
    public static int MinusLength(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : FullWidth.ToAscii(text[0]) switch { '-' => 1, '+' => -1, _ => 0 };

    public static int Comparison(ReadOnlySpan<char> text, out ArithmeticOperator found)
    {
        foreach (var (sign, comparison) in Comparisons)
        {
            if (FullWidth.StartsWith(text, sign))
            {
                found = comparison;
                return sign.Length;
            }
        }

        found = default;
        return 0;
    }

    public static int And(ReadOnlySpan<char> text, out ArithmeticOperator found)
    {
        found = ArithmeticOperator.And;
        return text.IsEmpty || text[0] is '×' or '·' or '*' or '＊' ? 0 : GateOperators.Length(Netlists.GateKind.And, text);
    }

    public static int Or(ReadOnlySpan<char> text, out ArithmeticOperator found)
    {
        found = ArithmeticOperator.Or;
        return text.IsEmpty || text[0] is '+' or '＋' ? 0 : GateOperators.Length(Netlists.GateKind.Or, text);
    }
}
