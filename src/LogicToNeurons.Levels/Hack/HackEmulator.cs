namespace LogicToNeurons.Levels.Hack;

/// <summary>A Hack computer in whole numbers, after the platform's specification: what gates and neurons are compared with.</summary>
/// <param name="program">The program.</param>
public sealed class HackEmulator(HackProgram program) : HackMachine(program)
{
    private HackRegisters _registers;

    /// <inheritdoc/>
    public override HackRegisters Registers => _registers;

    /// <summary>What the registers hold after an instruction, and what it writes.</summary>
    /// <param name="before">What they hold before.</param>
    /// <param name="instruction">The instruction.</param>
    /// <param name="word">The word that A points to.</param>
    /// <remarks>The address of a write and the goal of a jump are A as it is before.</remarks>
    public static (HackRegisters After, HackWrite? Write) Execute(HackRegisters before, HackInstruction instruction, ushort word)
    {
        var next = (before.Pc + 1) & AddressMask;
        if (instruction.IsValue)
        {
            return (before with { A = instruction.Word, Pc = next }, null);
        }

        var result = HackAlu.Compute((ushort)before.D, instruction.ReadsMemory ? word : (ushort)before.A, instruction.Operation);
        var after = new HackRegisters(
            instruction.StoresA ? result : before.A,
            instruction.StoresD ? result : before.D,
            instruction.JumpsIf(result) ? before.A & AddressMask : next);
        return (after, instruction.StoresMemory ? new HackWrite(before.A & AddressMask, result) : null);
    }

    /// <inheritdoc/>
    protected override HackWrite? Execute(HackInstruction instruction, ushort word)
    {
        (_registers, var write) = Execute(_registers, instruction, word);
        return write;
    }
}
