namespace LogicToNeurons.Levels.Hack;

/// <summary>A Hack computer: a processor of some kind between the two memories.</summary>
/// <remarks>
/// A step is a tick of the clock is an instruction. The memories are outside of the processor, as on the platform: in each tick it is
/// given the instruction that pc points to and the word that A points to, and may write that word. All 32,768 words can
/// be written; the words of the screen (from 16,384) and of the keyboard (24,576) are memory like any other.
/// </remarks>
public abstract class HackMachine
{
    /// <summary>The words of the memory.</summary>
    public const int MemorySize = 32_768;

    /// <summary>The bits of an address.</summary>
    internal const int AddressBits = 15;

    /// <summary>Cuts a word to an address.</summary>
    internal const int AddressMask = MemorySize - 1;

    private const int CheckEvery = 1024;

    private readonly ushort[] _memory = new ushort[MemorySize];

    /// <summary>Begins a program with all registers and all memory 0.</summary>
    protected HackMachine(HackProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Program = program;
    }

    /// <summary>Gets the program.</summary>
    public HackProgram Program { get; }

    /// <summary>Gets the memory.</summary>
    public ReadOnlySpan<ushort> Memory => _memory;

    /// <summary>Gets the number of instructions so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets what the last step wrote; null for nothing.</summary>
    public HackWrite? LastWrite { get; private set; }

    /// <summary>Gets what the registers hold.</summary>
    public abstract HackRegisters Registers { get; }

    /// <summary>Sets a word of the memory from outside.</summary>
    public void Set(int address, ushort value) => _memory[address] = value;

    /// <summary>Runs to the end of the program, or to a limit.</summary>
    /// <param name="limit">The most instructions, those before included.</param>
    /// <param name="isCancelled">Whether to stop early.</param>
    /// <returns>Whether the end is reached: from there on nothing changes.</returns>
    public bool Run(long limit, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(isCancelled);
        while (!HackHalt.IsReached(this))
        {
            if (Steps >= limit || (Steps % CheckEvery == 0 && isCancelled()))
            {
                return false;
            }

            Step();
        }

        return true;
    }

    /// <summary>Executes an instruction.</summary>
    public void Step()
    {
        var (a, _, pc) = Registers;
        LastWrite = Execute(Program[pc & AddressMask], _memory[a & AddressMask]);
        if (LastWrite is { Value: >= 0 } write)
        {
            _memory[write.Address] = (ushort)write.Value;
        }

        Steps++;
    }

    /// <summary>Executes an instruction.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="word">The word that A points to.</param>
    /// <returns>What is to be written; null for nothing.</returns>
    protected abstract HackWrite? Execute(HackInstruction instruction, ushort word);
}
