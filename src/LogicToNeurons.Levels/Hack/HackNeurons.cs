using System.Collections.Immutable;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Hack;

/// <summary>A Hack computer whose processor is a recurrent network of ReLU neurons: a pass is a tick is an instruction.</summary>
/// <remarks>What the neurons give is taken as it is: a value that is neither 0 nor 1 isn't rounded to a bit, but makes its word −1.</remarks>
public sealed class HackNeurons : HackMachine
{
    private readonly HackPins _pins;

    // What is exact in float32 or as int32 is exact in float64, too.
    private readonly SampleEvaluator<double> _evaluator;

    /// <summary>Begins a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="cpu">The processor that the network was compiled from.</param>
    /// <param name="network">The network: a column for each input net and each flip-flop of the processor, in their order.</param>
    public HackNeurons(HackProgram program, HackCpu cpu, Network network)
        : base(program)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNotEqual(network.InputCount, cpu.Netlist.InputNets.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(network.StateCount, cpu.Netlist.FlipFlops.Length);
        _pins = cpu.Pins;
        _evaluator = new SampleEvaluator<double>(network);
    }

    /// <inheritdoc/>
    public override HackRegisters Registers => new(Held(_pins.A), Held(_pins.D), Held(_pins.Pc));

    /// <summary>Compiles a processor to a network of as few neurons as the compiler finds.</summary>
    public static Outcome<CompilationResult> Compile(HackCpu cpu)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        return Compiler.Compile(cpu.Netlist, new CompilerSettings());
    }

    /// <inheritdoc/>
    protected override HackWrite? Execute(HackInstruction instruction, ushort word)
    {
        Set(_pins.Instruction, instruction.Word);
        Set(_pins.Word, word);
        _evaluator.Evaluate();
        var writes = _evaluator.Output(_pins.Writes);
        HackWrite? write = writes == 0 ? null : new HackWrite(Held(_pins.A) & AddressMask, writes == 1 ? Result() : -1);
        _evaluator.Tick();
        return write;
    }

    private void Set(ImmutableArray<int> columns, int word)
    {
        var inputs = _evaluator.Inputs;
        for (var bit = 0; bit < columns.Length; bit++)
        {
            inputs[columns[bit]] = (word >> bit) & 1;
        }
    }

    private int Held(ImmutableArray<int> columns)
    {
        ReadOnlySpan<double> states = _evaluator.States;
        var word = 0;
        for (var bit = 0; bit < columns.Length; bit++)
        {
            word |= Bit(states[columns[bit]]) << bit;
        }

        return word < 0 ? -1 : word;
    }

    private int Result()
    {
        var word = 0;
        for (var bit = 0; bit < _pins.Result.Length; bit++)
        {
            word |= Bit(_evaluator.Output(_pins.Result[bit])) << bit;
        }

        return word < 0 ? -1 : word;
    }

    // −1 stays negative wherever it is shifted to.
    private static int Bit(double value) => value == 0 ? 0 : value == 1 ? 1 : -1;
}
