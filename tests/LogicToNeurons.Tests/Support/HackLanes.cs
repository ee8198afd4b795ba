using System.Collections.Immutable;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Tests.Support;

/// <summary>Many Hack processors at once, each with registers and inputs of its own.</summary>
internal abstract class HackLanes(HackPins pins)
{
    /// <summary>Processors of gates; 64 for each word.</summary>
    public static HackLanes OfGates(HackCpu cpu, int count) => new Gates(cpu, (count + 63) / 64);

    /// <summary>Processors of neurons.</summary>
    public static HackLanes OfNeurons(HackCpu cpu, Network network, int count) => new Neurons(cpu, network, count);

    /// <summary>Sets what a processor's registers hold.</summary>
    public void SetRegisters(int lane, HackRegisters registers)
    {
        Write(pins.A, registers.A, (bit, value) => SetState(bit, lane, value));
        Write(pins.D, registers.D, (bit, value) => SetState(bit, lane, value));
        Write(pins.Pc, registers.Pc, (bit, value) => SetState(bit, lane, value));
    }

    /// <summary>Sets a processor's inputs.</summary>
    public void SetInputs(int lane, HackInstruction instruction, ushort word, bool reset)
    {
        Write(pins.Instruction, instruction.Word, (bit, value) => SetInput(bit, lane, value));
        Write(pins.Word, word, (bit, value) => SetInput(bit, lane, value));
        SetInput(pins.Reset, lane, reset ? 1 : 0);
    }

    /// <summary>What a processor's registers hold.</summary>
    public HackRegisters Registers(int lane) =>
        new(Read(pins.A, bit => State(bit, lane)), Read(pins.D, bit => State(bit, lane)), Read(pins.Pc, bit => State(bit, lane)));

    /// <summary>What a processor writes, as of the last <see cref="Evaluate"/>; the address is its A before.</summary>
    public int? Written(int lane) => Output(pins.Writes, lane) switch
    {
        0 => null,
        1 => Read(pins.Result, bit => Output(bit, lane)),
        var other => throw new InvalidOperationException($"writeM is {other}."),
    };

    /// <summary>Computes.</summary>
    public abstract void Evaluate();

    /// <summary>Loads all registers.</summary>
    public abstract void Tick();

    protected abstract void SetInput(int index, int lane, int value);

    protected abstract void SetState(int index, int lane, int value);

    protected abstract int State(int index, int lane);

    protected abstract int Output(int index, int lane);

    private static void Write(ImmutableArray<int> bits, int word, Action<int, int> set)
    {
        for (var bit = 0; bit < bits.Length; bit++)
        {
            set(bits[bit], (word >> bit) & 1);
        }
    }

    private static int Read(ImmutableArray<int> bits, Func<int, int> get)
    {
        var word = 0;
        for (var bit = 0; bit < bits.Length; bit++)
        {
            word |= get(bits[bit]) << bit;
        }

        return word;
    }

    private sealed class Gates(HackCpu cpu, int words) : HackLanes(cpu.Pins)
    {
        private readonly PatternSimulator _simulator = new(cpu.Netlist, words);

        public override void Evaluate() => _simulator.Evaluate();

        public override void Tick() => _simulator.Tick();

        protected override void SetInput(int index, int lane, int value) => Set(ref _simulator.Input(index)[lane / 64], lane, value);

        protected override void SetState(int index, int lane, int value) => Set(ref _simulator.State(index)[lane / 64], lane, value);

        protected override int State(int index, int lane) => (int)((_simulator.State(index)[lane / 64] >> (lane % 64)) & 1);

        protected override int Output(int index, int lane) => (int)((_simulator.Output(index)[lane / 64] >> (lane % 64)) & 1);

        private static void Set(ref ulong word, int lane, int value) => word = (word & ~(1UL << (lane % 64))) | ((ulong)value << (lane % 64));
    }

    private sealed class Neurons(HackCpu cpu, Network network, int count) : HackLanes(cpu.Pins)
    {
        private readonly NetworkEvaluator<float> _evaluator = new(network, count);

        public override void Evaluate() => _evaluator.Evaluate();

        public override void Tick() => _evaluator.Tick();

        protected override void SetInput(int index, int lane, int value) => _evaluator.Input(index)[lane] = value;

        protected override void SetState(int index, int lane, int value) => _evaluator.State(index)[lane] = value;

        protected override int State(int index, int lane) => Bit(_evaluator.State(index)[lane]);

        protected override int Output(int index, int lane) => Bit(_evaluator.Output(index)[lane]);

        private static int Bit(float value) => value is 0 or 1 ? (int)value : throw new InvalidOperationException($"{value} is no bit.");
    }
}
