using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Reads settings such as <c>a=5</c>, <c>a[3]=1</c> or <c>a=-1</c>; whatever is wrong is a diagnostic into the setting's own text.</summary>
public sealed class NetSettingReader
{
    private const int LongestNumber = 100_000;

    private readonly ImmutableArray<Port> _ports;
    private readonly bool _hasRegisters;

    /// <summary>Prepares the settings of a netlist.</summary>
    /// <param name="netlist">The netlist.</param>
    /// <param name="withRegisters">Whether registers can be set, too.</param>
    public NetSettingReader(Netlist netlist, bool withRegisters)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _hasRegisters = withRegisters && netlist.IsClocked;
        _ports = [.. PortGroups.Inputs(netlist), .. withRegisters ? PortGroups.Registers(netlist) : []];
    }

    /// <summary>Reads one setting: an input, a register or a bit of one; <c>=</c>; a number.</summary>
    /// <param name="setting">The text; its name is what diagnostics show.</param>
    /// <remarks>
    /// A number is decimal, or hexadecimal after <c>0x</c>, or binary after <c>0b</c>, with <c>_</c> between digits as one
    /// likes. A negative one is taken as two's complement. It must fit.
    /// </remarks>
    public Outcome<NetSetting> Read(SourceText setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var text = FullWidth.ToAscii(setting.Text);
        var sign = text.LastIndexOf('=');
        if (sign < 0)
        {
            return Error(setting, new TextSpan(0, setting.Text.Length), "L2N0601", Words.Of("set.form", Quote.Shortened(text)), Words.Of("set.form.hint"));
        }

        var place = Trimmed(text, 0, sign);
        var value = Trimmed(text, sign + 1, text.Length);
        var name = Word(text, place).Trim('`');
        if (!TryFind(name, out var nets, out var wrong))
        {
            return Diagnostic.At(setting, place, "L2N0602", Severity.Error, wrong.Message, wrong.Hint);
        }

        return TryReadNumber(Word(text, value), out var number)
            ? Fitting(setting, value, name, nets, number)
            : Error(setting, value, "L2N0601", Words.Of("set.number", Quote.Shortened(Word(text, value))), Words.Of("set.number.hint"));
    }

    private static Outcome<NetSetting> Fitting(SourceText setting, TextSpan span, string name, ImmutableArray<int> nets, BigInteger number)
    {
        var limit = BigInteger.One << nets.Length;
        if (number >= limit || number < -(limit >> 1))
        {
            return Error(setting, span, "L2N0603", Words.Of(nets.Length == 1 ? "set.fit.bit" : "set.fit", name, nets.Length, Quote.Shortened(number.ToString(CultureInfo.InvariantCulture))), Range(nets.Length));
        }

        return new NetSetting(nets, number.Sign < 0 ? number + limit : number);
    }

    private static Phrase? Range(int width) => width is 1 or > 64
        ? null
        : Words.Of("set.range", $"-{BigInteger.One << (width - 1)}", ((BigInteger.One << width) - 1).ToString(CultureInfo.InvariantCulture));

    private bool TryFind(string name, out ImmutableArray<int> nets, out (Phrase Message, Phrase? Hint) wrong)
    {
        (nets, wrong) = ([], default);
        if (_ports.FirstOrDefault(port => port.Name == name) is { } whole)
        {
            nets = whole.Nets;
            return true;
        }

        var open = name.EndsWith(']') ? name.LastIndexOf('[') : -1;
        var bus = open < 0 ? null : _ports.FirstOrDefault(port => port.IsBus && port.Name == name[..open]);
        if (bus is not null && int.TryParse(name.AsSpan(open + 1, name.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var bit))
        {
            if (bit < bus.Width)
            {
                nets = [bus.Nets[bus.PositionOf(bit)]];
                return true;
            }

            wrong = (Words.Of("set.index", bus.Name, bit, bus.Width - 1), null);
            return false;
        }

        wrong = (Words.Of(_hasRegisters ? "set.unknown.clocked" : "set.unknown", Quote.Shortened(name)), Hint(name));
        return false;
    }

    private Phrase? Hint(string name)
    {
        const int MostListed = 12;
        return NearMiss.Find(name, _ports.Select(port => port.Name)) is { } near ? Words.Of("set.near", near)
            : _ports.IsEmpty ? Words.Of("set.none")
            : _ports.Length > MostListed ? Words.Of("set.list", string.Join(", ", _ports.Take(MostListed).Select(port => port.Name)) + ", …")
            : Words.Of("set.list", string.Join(", ", _ports.Select(port => port.Name)));
    }

    private static bool TryReadNumber(string text, out BigInteger number)
    {
        var isNegative = text.StartsWith('-');
        var digits = text.TrimStart('-', '+');
        number = 0;
        if (text.Length - digits.Length > 1 || digits.Length is 0 or > LongestNumber || !char.IsAsciiDigit(digits[0]))
        {
            return false;
        }

        digits = digits.Replace("_", string.Empty, StringComparison.Ordinal);
        var isRight = digits switch
        {
            ['0', 'x' or 'X', _, ..] => BigInteger.TryParse($"0{digits[2..]}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number),
            ['0', 'b' or 'B', _, ..] => BigInteger.TryParse($"0{digits[2..]}", NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out number),
            _ => BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number),
        };
        number = isNegative ? -number : number;
        return isRight;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string Word(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static Outcome<NetSetting> Error(SourceText setting, TextSpan span, string code, Phrase message, Phrase? hint) =>
        Diagnostic.At(setting, span, code, Severity.Error, message, hint);
}
