using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution;

/// <summary>An instruction together with the values that it finds in a state, before it is executed.</summary>
/// <param name="Pc">The number of the instruction.</param>
/// <param name="Instruction">The instruction.</param>
/// <param name="First">The first operand, resolved; of a jump, unused.</param>
/// <param name="Second">The second operand, resolved; of a jump, unused.</param>
/// <param name="Trap">Why the instruction can't be executed, if so.</param>
/// <param name="IsTaken">Of a jump, whether it jumps.</param>
public sealed record Resolution(int Pc, Instruction Instruction, ResolvedOperand First, ResolvedOperand Second, TrapKind? Trap, bool IsTaken)
{
    /// <summary>Resolves the next instruction of a state that has one.</summary>
    public static Resolution Of(ProgramImage image, MachineState state)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(state);
        var instruction = image.Instructions[state.Pc];
        if (instruction.Opcode.IsJump())
        {
            return new Resolution(state.Pc, instruction, default, default, null, Jumps(instruction.Opcode, state));
        }

        var first = ResolvedOperand.Of(instruction.First, state);
        var second = ResolvedOperand.Of(instruction.Second, state);
        TrapKind? trap = first.IsOutside || second.IsOutside ? TrapKind.NoSuchCell
            : instruction.Opcode == Opcode.Div && second.Value == 0 ? TrapKind.DivisionByZero
            : null;
        return new Resolution(state.Pc, instruction, first, second, trap, false);
    }

    private static bool Jumps(Opcode opcode, MachineState state) => opcode switch
    {
        Opcode.Je => state.Zero,
        Opcode.Jne => !state.Zero,
        Opcode.Jl => state.Less,
        _ => true,
    };
}
