using System.Runtime.CompilerServices;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Machine.Execution;

/// <summary>The interpreter's loop, specialised for a width and for who looks on.</summary>
/// <remarks>
/// Every cell that an instruction names was checked by the assembler; only addresses found in cells are checked here.
/// The flags are one number: zero is that it is 0, less that it is below 0.
/// An uninitialised cell holds 0, so only a read that gives 0 needs a look at the cell's mark. Nothing is called in the loop,
/// so that all its variables stay in machine registers: what deserves a warning is noted outside, and the instruction is done again.
/// Each case is written out to its end, for jumps to shared ends cost a seventh of the time; and all is unchecked, for a
/// checked index of a pointer costs a multiplication.
/// </remarks>
internal static unsafe class InterpreterLoop
{
    // Flags that nothing has set: neither zero nor less. No result has this value.
    private const long Unset = long.MaxValue;

    // Cells whose mark is below this deserve a warning when they are read.
    private const byte LeastMark = 1;

    /// <summary>Executes instructions until a number of them is done, the program stops, or the probe stops it.</summary>
    /// <returns>The number of instructions done.</returns>
    public static long Run<TWidth, TProbe>(MachineState state, DecodedInstruction[] program, RunWarnings warnings, long steps, ref TProbe probe)
        where TWidth : IWidth
        where TProbe : struct, IProbe, allows ref struct
    {
        fixed (long* cells = state.Cells)
        fixed (byte* written = state.Written)
        fixed (DecodedInstruction* code = program)
        {
            return Run<TWidth, TProbe>(state, code, cells, written, warnings, steps, ref probe);
        }
    }

    private static long Run<TWidth, TProbe>(
        MachineState state, DecodedInstruction* code, long* cells, byte* written, RunWarnings warnings, long steps, ref TProbe probe)
        where TWidth : IWidth
        where TProbe : struct, IProbe, allows ref struct
    {
        unchecked
        {
            var size = (ulong)state.Cells.Length;
            var at = code + state.Pc;
            var flags = !state.FlagsSet ? Unset : state.Zero ? 0L : state.Less ? -1L : 1L;
            var unset = Unset;
            var leastMark = LeastMark;
            var remaining = steps;
            var later = 0L;
            StepStatus status;
        Next:
            while (remaining > 0)
            {
                long address;
                long operand;
                long result;
                switch (at->Code)
                {
                    case Code.MovCC:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = operand;
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MovCI:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = operand;
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MovCM:
                        address = at->First;
                        operand = at->Second;
                        result = operand;
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MovIC:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = operand;
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MovII:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = operand;
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MovIM:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = at->Second;
                        result = operand;
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.AddCC:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result + operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.AddCI:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result + operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.AddCM:
                        address = at->First;
                        operand = at->Second;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result + operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.AddIC:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result + operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.AddII:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result + operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.AddIM:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = at->Second;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result + operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.SubCC:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result - operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.SubCI:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result - operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.SubCM:
                        address = at->First;
                        operand = at->Second;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result - operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.SubIC:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result - operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.SubII:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result - operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.SubIM:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = at->Second;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result - operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MulCC:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result * operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MulCI:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result * operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MulCM:
                        address = at->First;
                        operand = at->Second;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result * operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MulIC:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result * operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MulII:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result * operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.MulIM:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = at->Second;
                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(result * operand);
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.DivCC:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(TWidth.Divide(result, operand));
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.DivCI:
                        address = at->First;
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(TWidth.Divide(result, operand));
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.DivCM:
                        address = at->First;
                        operand = at->Second;
                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(TWidth.Divide(result, operand));
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.DivIC:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(TWidth.Divide(result, operand));
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.DivII:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[operand];
                        if (result == 0 && written[operand] < leastMark)
                        {
                            goto Unusual;
                        }

                        operand = result;
                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(TWidth.Divide(result, operand));
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.DivIM:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = at->Second;
                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        result = TWidth.Wrap(TWidth.Divide(result, operand));
                        flags = TWidth.Flags(result);
                        probe.OnWrite(address, cells[address], result, remaining - 1 + later);
                        cells[address] = result;
                        written[address] = 1;
                        at++;
                        break;
                    case Code.CmpCC:
                        result = cells[at->First];
                        if (result == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        address = at->Second;
                        operand = cells[address];
                        if (operand == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, operand);
                        at++;
                        break;
                    case Code.CmpCI:
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[at->First];
                        if (result == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        address = operand;
                        operand = cells[address];
                        if (operand == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, operand);
                        at++;
                        break;
                    case Code.CmpCM:
                        result = cells[at->First];
                        if (result == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, at->Second);
                        at++;
                        break;
                    case Code.CmpIC:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        address = at->Second;
                        operand = cells[address];
                        if (operand == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, operand);
                        at++;
                        break;
                    case Code.CmpII:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        address = operand;
                        operand = cells[address];
                        if (operand == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, operand);
                        at++;
                        break;
                    case Code.CmpIM:
                        address = cells[at->First];
                        if (address == 0 && written[at->First] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)address >= size)
                        {
                            goto Trap;
                        }

                        result = cells[address];
                        if (result == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, at->Second);
                        at++;
                        break;
                    case Code.CmpMC:
                        result = at->First;
                        address = at->Second;
                        operand = cells[address];
                        if (operand == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, operand);
                        at++;
                        break;
                    case Code.CmpMI:
                        operand = cells[at->Second];
                        if (operand == 0 && written[at->Second] < leastMark)
                        {
                            goto Unusual;
                        }

                        if ((ulong)operand >= size)
                        {
                            goto Trap;
                        }

                        result = at->First;
                        address = operand;
                        operand = cells[address];
                        if (operand == 0 && written[address] < leastMark)
                        {
                            goto Unusual;
                        }

                        flags = TWidth.Compare(result, operand);
                        at++;
                        break;
                    case Code.CmpMM:
                        result = at->First;
                        flags = TWidth.Compare(result, at->Second);
                        at++;
                        break;
                    case Code.Jmp:
                        at = code + at->First;
                        break;
                    case Code.Je:
                        if (flags == unset)
                        {
                            goto Unusual;
                        }

                        at = flags == 0 ? code + at->First : at + 1;
                        break;
                    case Code.Jne:
                        if (flags == unset)
                        {
                            goto Unusual;
                        }

                        at = flags != 0 ? code + at->First : at + 1;
                        break;
                    case Code.Jl:
                        if (flags == unset)
                        {
                            goto Unusual;
                        }

                        at = flags < 0 ? code + at->First : at + 1;
                        break;
                    default:
                        goto Stop;
                }

                remaining--;
                if (probe.StopsAt((int)(at - code), flags))
                {
                    remaining += later;
                    goto Stop;
                }
            }

            // An instruction that was done again, without looking at marks, is over.
            if (later > 0)
            {
                remaining += later;
                later = 0;
                leastMark = LeastMark;
                unset = Unset;
                goto Next;
            }

        Stop:
            status = at->Code == Code.End ? StepStatus.Halted : StepStatus.Ready;
            goto Leave;

        Unusual:
            Note(at, (int)(at - code), cells, written, size, warnings);
            later = remaining - 1;
            remaining = 1;
            leastMark = 0;
            unset = Unset - 1;
            goto Next;

        Trap:
            remaining += later;
            status = StepStatus.Trapped;

        Leave:
            state.Pc = (int)(at - code);
            state.Zero = flags == 0;
            state.Less = flags < 0;
            state.FlagsSet = flags != Unset;
            state.Status = status;
            state.Steps += steps - remaining;
            return steps - remaining;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Note(DecodedInstruction* at, int pc, long* cells, byte* written, ulong size, RunWarnings warnings)
    {
        unchecked
        {
            if (at->Code >= Code.Jmp)
            {
                warnings.NoteJump(pc);
                return;
            }

            var compares = at->Code >= Code.CmpCC;
            var kinds = compares ? at->Code - Code.CmpCC : (int)at->Code % 6;
            var first = at->First;
            var second = at->Second;
            if ((kinds / 3 == 1 && !Follow(ref first)) || (kinds % 3 == 1 && !Follow(ref second)))
            {
                return;
            }

            if (compares && kinds / 3 != 2)
            {
                Read(first);
            }

            if (kinds % 3 != 2)
            {
                Read(second);
                second = cells[second];
            }

            if (!compares && at->Code >= Code.AddCC && (at->Code < Code.DivCC || second != 0))
            {
                Read(first);
            }
        }

        void Read(long address)
        {
            if (unchecked(cells[address] == 0 && written[address] == 0))
            {
                warnings.NoteRead(pc, (int)address);
            }
        }

        bool Follow(ref long address)
        {
            Read(address);
            address = unchecked(cells[address]);
            return unchecked((ulong)address) < size;
        }
    }
}
