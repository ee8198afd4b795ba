using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Levels.Hack;

/// <summary>A word of a Hack computer's memory that is set before the program runs.</summary>
/// <param name="Address">The word, 0 to 32,767.</param>
/// <param name="Value">What it holds.</param>
public sealed record HackSetting(int Address, ushort Value)
{
    private const int Screen = 16_384;
    private const int Keyboard = 24_576;
    private const int NamedWords = 16;

    /// <summary>Reads <c>RAM[0]=5</c>, <c>0=5</c>, <c>R0=5</c>, <c>SCREEN=-1</c> or <c>KBD=65</c>.</summary>
    /// <returns>The setting; or which side of it can't be read.</returns>
    public static Outcome<HackSetting> Read(SourceText option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var text = option.Text;
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var place = new TextSpan(0, sign < 0 ? text.Length : sign);
        if (sign < 0 || AddressOf(text[..sign].Trim()) is not { } address)
        {
            return Error(option, place, Words.Of("hack.setPlace", HackMachine.MemorySize - 1));
        }

        var isNumber = int.TryParse(text[(sign + 1)..].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        return isNumber && value is >= short.MinValue and <= ushort.MaxValue
            ? new HackSetting(address, unchecked((ushort)value))
            : Error(option, TextSpan.FromBounds(sign + 1, text.Length), Words.Of("hack.setValue", short.MinValue, ushort.MaxValue));
    }

    private static int? AddressOf(string place)
    {
        if (place is "SCREEN" or "KBD")
        {
            return place == "KBD" ? Keyboard : Screen;
        }

        var isNamed = place.StartsWith('R') && !place.StartsWith("RAM[", StringComparison.Ordinal);
        var digits = isNamed ? place[1..] : place.StartsWith("RAM[", StringComparison.Ordinal) && place.EndsWith(']') ? place[4..^1] : place;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var address) && address < (isNamed ? NamedWords : HackMachine.MemorySize)
            ? address
            : null;
    }

    private static Diagnostic Error(SourceText option, TextSpan span, Phrase message) =>
        Diagnostic.At(option, span, "L2N1424", Severity.Error, message, Words.Of("hack.hint.set"));
}
