using System.Globalization;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>The formula of a calculation, <c>15 + 1 = 16</c>, and what happened where the result didn't fit.</summary>
internal static class Formula
{
    public static object Of(TraceStep step)
    {
        var resolution = step.Resolution;
        var opcode = resolution.Instruction.Opcode;
        var isNumeric = IsNumber(step.FirstText) && IsNumber(step.SecondText);
        Int128 first = resolution.First.Value;
        Int128 second = resolution.Second.Value;
        var exact = Exact(opcode, first, second);
        var left = $"{Bracketed(step.FirstText, isFirst: true)} {Sign(opcode)} {Bracketed(step.SecondText, isFirst: false)}";
        if (!isNumeric)
        {
            return $"{left} = {step.ResultText}";
        }

        var formula = $"{left} = {exact.ToString(CultureInfo.InvariantCulture)}";
        return exact.ToString(CultureInfo.InvariantCulture) != step.ResultText ? Words.Of("words.wraps", formula, step.ResultText)
            : opcode == Opcode.Div && first % second != 0 ? Words.Of("words.remainder", formula, (first % second).ToString(CultureInfo.InvariantCulture))
            : formula;
    }

    private static Int128 Exact(Opcode opcode, Int128 first, Int128 second) => opcode switch
    {
        Opcode.Add => first + second,
        Opcode.Sub => first - second,
        Opcode.Mul => first * second,
        _ => first / second,
    };

    private static string Sign(Opcode opcode) => opcode switch
    {
        Opcode.Add => "+",
        Opcode.Sub => "-",
        Opcode.Mul => "×",
        _ => "÷",
    };

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Bracketed(string text, bool isFirst) =>
        text.Contains(' ', StringComparison.Ordinal) || (!isFirst && text.StartsWith('-')) ? $"({text})" : text;
}
