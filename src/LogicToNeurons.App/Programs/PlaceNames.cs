using System.Globalization;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.App.Programs;

/// <summary>What a program's places are called: <c>r3</c>, cell 8, a name of its own, a flag.</summary>
/// <param name="image">The program.</param>
internal sealed class PlaceNames(ProgramImage image)
{
    private readonly ProgramPlaces _places = new(image);

    /// <summary>A place in words.</summary>
    public object Of(int place) => place switch
    {
        ProgramMachine.ZeroPlace => "zero",
        ProgramMachine.LessPlace => "less",
        ProgramMachine.PcPlace => Words.Of("place.next"),
        _ when image.NameOf(place) is { } name => Words.Of("place.named", CellOf(place), name),
        _ => CellOf(place),
    };

    /// <summary>A place as short as can be: its number, or a register's name.</summary>
    public static string Short(int place) => place switch
    {
        ProgramMachine.ZeroPlace => "zero",
        ProgramMachine.LessPlace => "less",
        ProgramMachine.PcPlace => "pc",
        _ => Operand.CellName(place),
    };

    /// <summary>Finds what somebody typed: a number of a cell, a register, a name, a flag, <c>pc</c>.</summary>
    public bool TryFind(string text, out int place)
    {
        var digits = text.StartsWith('[') && text.EndsWith(']') ? text[1..^1].Trim() : text;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out place))
        {
            return place < image.MemorySize;
        }

        return _places.TryFind(text, out place) && place != ProgramMachine.StepsPlace;
    }

    /// <summary>Finds a place in the program: a line, a label, or an instruction's number behind <c>#</c>.</summary>
    /// <returns>The instruction; null if there is none.</returns>
    public int? FindInstruction(string text)
    {
        var count = image.Instructions.Length;
        if (image.Symbols.Find(text) is { IsLabel: true } label)
        {
            return (int)label.Value;
        }

        var isNumber = text.StartsWith('#');
        if (!int.TryParse(isNumber ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (isNumber)
        {
            return number <= count ? number : null;
        }

        for (var i = 0; i < count; i++)
        {
            if (image.LineOf(i) >= number)
            {
                return image.LineOf(i) == number ? i : null;
            }
        }

        return null;
    }

    private static object CellOf(int place) => place < Operand.RegisterCount ? Operand.CellName(place) : Words.Of("place.cell", place);
}
