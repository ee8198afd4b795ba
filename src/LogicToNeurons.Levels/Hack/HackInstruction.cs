using System.Collections.Frozen;
using System.Globalization;

namespace LogicToNeurons.Levels.Hack;

/// <summary>An instruction of the Hack computer.</summary>
/// <remarks>
/// <c>0vvvvvvvvvvvvvvv</c> loads a value into A. <c>1xxaccccccdddjjj</c> computes (<c>a</c>: with memory in place of A; <c>c</c>: what
/// the ALU does), stores (A, D, memory), and jumps (if less than, equal to, greater than 0). The bits <c>x</c> do nothing.
/// </remarks>
/// <param name="Word">Its 16 bits.</param>
public readonly record struct HackInstruction(ushort Word)
{
    /// <summary>The bits of an instruction, and of every word of this computer.</summary>
    public const int Bits = 16;

    private const int ComputeBit = 1 << 15;
    private const int MemoryBit = 1 << 12;

    private static readonly string[] Jumps = ["", ";JGT", ";JEQ", ";JGE", ";JLT", ";JNE", ";JLE", ";JMP"];

    // What the platform's assembly language has names for; Y is A or M.
    private static readonly FrozenDictionary<int, string> Computations = new Dictionary<int, string>
    {
        [0b101010] = "0",
        [0b111111] = "1",
        [0b111010] = "-1",
        [0b001100] = "D",
        [0b110000] = "Y",
        [0b001101] = "!D",
        [0b110001] = "!Y",
        [0b001111] = "-D",
        [0b110011] = "-Y",
        [0b011111] = "D+1",
        [0b110111] = "Y+1",
        [0b001110] = "D-1",
        [0b110010] = "Y-1",
        [0b000010] = "D+Y",
        [0b010011] = "D-Y",
        [0b000111] = "Y-D",
        [0b000000] = "D&Y",
        [0b010101] = "D|Y",
    }.ToFrozenDictionary();

    /// <summary>Gets whether it loads a value into A.</summary>
    public bool IsValue => (Word & ComputeBit) == 0;

    /// <summary>Gets whether it computes with memory in place of A.</summary>
    public bool ReadsMemory => !IsValue && (Word & MemoryBit) != 0;

    /// <summary>Gets what the ALU does: zx, nx, zy, ny, f, no, the first the highest of 6 bits.</summary>
    public int Operation => (Word >> 6) & 0b111111;

    /// <summary>Gets whether the result goes to A.</summary>
    public bool StoresA => !IsValue && (Word & 0b100000) != 0;

    /// <summary>Gets whether the result goes to D.</summary>
    public bool StoresD => !IsValue && (Word & 0b010000) != 0;

    /// <summary>Gets whether the result goes to the memory, where A points before.</summary>
    public bool StoresMemory => !IsValue && (Word & 0b001000) != 0;

    /// <summary>Gets whether it stores nothing.</summary>
    public bool StoresNothing => !IsValue && (Word & 0b111000) == 0;

    /// <summary>Whether it jumps if this is the result.</summary>
    public bool JumpsIf(ushort result)
    {
        var bit = result == 0 ? 0b010 : result < 1 << 15 ? 0b001 : 0b100;
        return !IsValue && (Word & bit) != 0;
    }

    /// <summary>The platform's assembly language; the bits of a computation that it has no name for.</summary>
    public override string ToString()
    {
        if (IsValue)
        {
            return string.Create(CultureInfo.InvariantCulture, $"@{Word}");
        }

        var stores = $"{(StoresA ? "A" : null)}{(StoresMemory ? "M" : null)}{(StoresD ? "D" : null)}";
        var named = Computations.TryGetValue(Operation, out var name)
            ? name.Replace('Y', ReadsMemory ? 'M' : 'A')
            : $"{(ReadsMemory ? 1 : 0)}'{Convert.ToString(Operation, 2).PadLeft(6, '0')}";
        return $"{stores}{(stores.Length > 0 ? "=" : null)}{named}{Jumps[Word & 0b111]}";
    }
}
