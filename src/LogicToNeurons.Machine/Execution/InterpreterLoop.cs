using System.Runtime.CompilerServices;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Machine.Execution;

/// <summary>The interpreter's loop, specialised for a width and for who looks on.</summary>
/// <remarks>
/// Every cell that an instruction names was checked by the assembler; only addresses found in cells are checked here.
/// The flags are kept as a pair of values: zero is left = right, less is left &lt; right.
/// An uninitialised cell holds 0, so only a read that gives 0 needs a look at the cell's mark.
/// </remarks>
internal static unsafe class InterpreterLoop
{
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
            var size = (ulong)state.Cells.Length;
            var pc = state.Pc;
            var left = state.Zero ? 0L : state.Less ? -1L : 1L;
            var right = 0L;
            var flagsSet = state.FlagsSet;
            var status = StepStatus.Ready;
            var remaining = steps;
            while (remaining > 0)
            {
                var instruction = code + pc;
                long address;
                long operand;
                long result;
                switch (instruction->Code)
                {
                    case Code.MovCC:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Mov;
                    case Code.MovCI:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Mov;
                    case Code.MovCM:
                        address = instruction->First;
                        operand = instruction->Second;
                        goto Mov;
                    case Code.MovIC:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Mov;
                    case Code.MovII:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Mov;
                    case Code.MovIM:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = instruction->Second;
                    Mov:
                        result = operand;
                        goto Store;
                    case Code.AddCC:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Add;
                    case Code.AddCI:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Add;
                    case Code.AddCM:
                        address = instruction->First;
                        operand = instruction->Second;
                        goto Add;
                    case Code.AddIC:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Add;
                    case Code.AddII:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Add;
                    case Code.AddIM:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = instruction->Second;
                    Add:
                        result = TWidth.Wrap(unchecked(Read(cells, written, address, pc, warnings) + operand));
                        left = result;
                        right = 0;
                        flagsSet = true;
                        goto Store;
                    case Code.SubCC:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Sub;
                    case Code.SubCI:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Sub;
                    case Code.SubCM:
                        address = instruction->First;
                        operand = instruction->Second;
                        goto Sub;
                    case Code.SubIC:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Sub;
                    case Code.SubII:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Sub;
                    case Code.SubIM:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = instruction->Second;
                    Sub:
                        result = TWidth.Wrap(unchecked(Read(cells, written, address, pc, warnings) - operand));
                        left = result;
                        right = 0;
                        flagsSet = true;
                        goto Store;
                    case Code.MulCC:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Mul;
                    case Code.MulCI:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Mul;
                    case Code.MulCM:
                        address = instruction->First;
                        operand = instruction->Second;
                        goto Mul;
                    case Code.MulIC:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Mul;
                    case Code.MulII:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Mul;
                    case Code.MulIM:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = instruction->Second;
                    Mul:
                        result = TWidth.Wrap(unchecked(Read(cells, written, address, pc, warnings) * operand));
                        left = result;
                        right = 0;
                        flagsSet = true;
                        goto Store;
                    case Code.DivCC:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Div;
                    case Code.DivCI:
                        address = instruction->First;
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Div;
                    case Code.DivCM:
                        address = instruction->First;
                        operand = instruction->Second;
                        goto Div;
                    case Code.DivIC:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        goto Div;
                    case Code.DivII:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, operand, pc, warnings);
                        goto Div;
                    case Code.DivIM:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = instruction->Second;
                    Div:
                        if (operand == 0)
                        {
                            goto Trap;
                        }

                        result = Read(cells, written, address, pc, warnings);
                        result = TWidth.Wrap(operand == -1 ? unchecked(-result) : result / operand);
                        left = result;
                        right = 0;
                        flagsSet = true;
                        goto Store;
                    case Code.CmpCC:
                        left = Read(cells, written, instruction->First, pc, warnings);
                        right = Read(cells, written, instruction->Second, pc, warnings);
                        goto Compared;
                    case Code.CmpCI:
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        left = Read(cells, written, instruction->First, pc, warnings);
                        right = Read(cells, written, operand, pc, warnings);
                        goto Compared;
                    case Code.CmpCM:
                        left = Read(cells, written, instruction->First, pc, warnings);
                        right = instruction->Second;
                        goto Compared;
                    case Code.CmpIC:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        left = Read(cells, written, address, pc, warnings);
                        right = Read(cells, written, instruction->Second, pc, warnings);
                        goto Compared;
                    case Code.CmpII:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        left = Read(cells, written, address, pc, warnings);
                        right = Read(cells, written, operand, pc, warnings);
                        goto Compared;
                    case Code.CmpIM:
                        address = Read(cells, written, instruction->First, pc, warnings);
                        if (unchecked((ulong)address) >= size)
                        {
                            goto Trap;
                        }

                        left = Read(cells, written, address, pc, warnings);
                        right = instruction->Second;
                        goto Compared;
                    case Code.CmpMC:
                        left = instruction->First;
                        right = Read(cells, written, instruction->Second, pc, warnings);
                        goto Compared;
                    case Code.CmpMI:
                        operand = Read(cells, written, instruction->Second, pc, warnings);
                        if (unchecked((ulong)operand) >= size)
                        {
                            goto Trap;
                        }

                        left = instruction->First;
                        right = Read(cells, written, operand, pc, warnings);
                        goto Compared;
                    case Code.CmpMM:
                        left = instruction->First;
                        right = instruction->Second;
                    Compared:
                        flagsSet = true;
                        pc++;
                        break;
                    case Code.Jmp:
                        pc = (int)instruction->First;
                        break;
                    case Code.Je:
                        if (!flagsSet)
                        {
                            warnings.NoteJump(pc);
                        }

                        pc = left == right ? (int)instruction->First : pc + 1;
                        break;
                    case Code.Jne:
                        if (!flagsSet)
                        {
                            warnings.NoteJump(pc);
                        }

                        pc = left != right ? (int)instruction->First : pc + 1;
                        break;
                    case Code.Jl:
                        if (!flagsSet)
                        {
                            warnings.NoteJump(pc);
                        }

                        pc = left < right ? (int)instruction->First : pc + 1;
                        break;
                    default:
                        status = StepStatus.Halted;
                        goto Stop;
                    Store:
                        probe.OnWrite(address, cells[address], result, remaining - 1);
                        cells[address] = result;
                        written[address] = 1;
                        pc++;
                        break;
                }

                remaining--;
                if (probe.StopsAt(pc, left, right))
                {
                    break;
                }
            }

            status = code[pc].Code == Code.End ? StepStatus.Halted : StepStatus.Ready;
            goto Stop;

        Trap:
            status = StepStatus.Trapped;

        Stop:
            state.Pc = pc;
            state.Zero = left == right;
            state.Less = left < right;
            state.FlagsSet = flagsSet;
            state.Status = status;
            state.Steps += steps - remaining;
            return steps - remaining;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Read(long* cells, byte* written, long address, int pc, RunWarnings warnings)
    {
        var value = cells[address];
        if (value == 0 && written[address] == 0)
        {
            warnings.NoteRead(pc, (int)address);
        }

        return value;
    }
}
