namespace LogicToNeurons.Levels.Hack;

/// <summary>Tells when a Hack program has ended: it has no instruction for that, so it ends in a loop that changes nothing.</summary>
public static class HackHalt
{
    /// <summary>Whether nothing can change any more: the next instruction jumps to itself, or is <c>@n</c> at the place n with an instruction behind it that jumps back and stores nothing.</summary>
    public static bool IsReached(HackMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var now = machine.Registers;
        if (now.Pc < 0 || now.A < 0 || now.D < 0)
        {
            return false;
        }

        var instruction = machine.Program[now.Pc];
        if (!instruction.IsValue)
        {
            return (now.A & HackMachine.AddressMask) == now.Pc && Returns(machine, now, instruction);
        }

        var loaded = now with { A = instruction.Word, Pc = now.Pc + 1 };
        return instruction.Word == now.Pc && loaded.Pc < HackMachine.MemorySize && Returns(machine, loaded, machine.Program[loaded.Pc]);
    }

    private static bool Returns(HackMachine machine, HackRegisters now, HackInstruction instruction) =>
        instruction.StoresNothing
        && HackEmulator.Execute(now, instruction, machine.Memory[now.A & HackMachine.AddressMask]).After.Pc == (now.A & HackMachine.AddressMask);
}
