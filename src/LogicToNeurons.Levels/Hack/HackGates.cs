using System.Collections.Immutable;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Levels.Hack;

/// <summary>A Hack computer whose processor is made of gates.</summary>
public sealed class HackGates : HackMachine
{
    private readonly HackPins _pins;
    private readonly CompiledSimulator _simulator;

    /// <summary>Begins a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="cpu">The processor.</param>
    public HackGates(HackProgram program, HackCpu cpu)
        : base(program)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        _pins = cpu.Pins;
        _simulator = new CompiledSimulator(cpu.Netlist);
    }

    /// <inheritdoc/>
    public override HackRegisters Registers => new(Held(_pins.A), Held(_pins.D), Held(_pins.Pc));

    /// <inheritdoc/>
    protected override HackWrite? Execute(HackInstruction instruction, ushort word)
    {
        Set(_pins.Instruction, instruction.Word);
        Set(_pins.Word, word);
        _simulator.Evaluate();
        HackWrite? write = (_simulator.Output(_pins.Writes) & 1) != 0 ? new HackWrite(Held(_pins.A) & AddressMask, Result()) : null;
        _simulator.Tick();
        return write;
    }

    private void Set(ImmutableArray<int> bits, int word)
    {
        var inputs = _simulator.Inputs;
        for (var bit = 0; bit < bits.Length; bit++)
        {
            inputs[bits[bit]] = (word >> bit) & 1;
        }
    }

    private int Held(ImmutableArray<int> bits)
    {
        ReadOnlySpan<int> states = _simulator.States;
        var word = 0;
        for (var bit = 0; bit < bits.Length; bit++)
        {
            word |= (states[bits[bit]] & 1) << bit;
        }

        return word;
    }

    private int Result()
    {
        var word = 0;
        for (var bit = 0; bit < _pins.Result.Length; bit++)
        {
            word |= (_simulator.Output(_pins.Result[bit]) & 1) << bit;
        }

        return word;
    }
}
