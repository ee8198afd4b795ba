using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Resolves what names a number: as a cell, as a value, or as a jump target. Null where there is none; then it is reported.</summary>
internal sealed class AtomResolver(ProgramNames names, AssemblyReport report)
{
    public int MemorySize => names.MemorySize;

    public static int? RegisterNumber(RegisterSyntax register)
    {
        var digits = register.Digits.AsSpan().TrimStart('0');
        return digits.IsEmpty ? 0 : digits is [>= '1' and < (char)('0' + Operand.RegisterCount)] ? digits[0] - '0' : null;
    }

    public bool Exists(int cell) => cell < names.MemorySize;

    /// <summary>The cell.</summary>
    /// <param name="atom">What names it.</param>
    /// <param name="isOperand">Whether it is an operand of its own, where a value could have been meant.</param>
    public int? Cell(AtomSyntax atom, bool isOperand = false)
    {
        if (Number(atom) is not { } number)
        {
            return null;
        }

        if (atom is NumberSyntax { IsSigned: true })
        {
            report.SignedCell(atom, isOperand);
            return null;
        }

        if (number < 0 || number >= names.MemorySize)
        {
            report.NoSuchCell(atom, number, names.MemorySize);
            return null;
        }

        return (int)number;
    }

    public long? Value(AtomSyntax atom)
    {
        if (atom is RegisterSyntax register && RegisterNumber(register) is not null)
        {
            report.RegisterAsValue(register);
            return null;
        }

        if (Number(atom) is not { } number)
        {
            return null;
        }

        if (!names.Word.Fits(number))
        {
            report.DoesNotFit(atom, number, names.Word);
            return null;
        }

        return names.Word.Encode(number);
    }

    public int? Target(AtomSyntax atom)
    {
        if (atom is RegisterSyntax)
        {
            report.NotATarget(atom.Span);
            return null;
        }

        var number = atom is NameSyntax name && names.Symbols.Find(name.Name) is { } symbol ? symbol.Value : Number(atom, forTarget: true);
        if (number is null)
        {
            return null;
        }

        if (atom is NumberSyntax { IsSigned: true })
        {
            report.NotATarget(atom.Span);
            return null;
        }

        if (number < 0 || number > names.InstructionCount)
        {
            report.NoSuchInstruction(atom, number.GetValueOrDefault(), names.InstructionCount);
            return null;
        }

        return (int)number.GetValueOrDefault();
    }

    private decimal? Number(AtomSyntax atom, bool forTarget = false)
    {
        switch (atom)
        {
            case NumberSyntax { Value: { } number }:
                return number;
            case NumberSyntax malformed:
                report.MalformedNumber(malformed);
                return null;
            case RegisterSyntax register when RegisterNumber(register) is { } number:
                return number;
            case RegisterSyntax register:
                report.NoSuchRegister(register);
                return null;
            case NameSyntax name when names.Symbols.Find(name.Name) is { } symbol:
                if (symbol.IsLabel)
                {
                    report.LabelAsOperand(name);
                    return null;
                }

                return symbol.Value;
            case NameSyntax name:
                report.UnknownName(name, names.Symbols, forTarget);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
