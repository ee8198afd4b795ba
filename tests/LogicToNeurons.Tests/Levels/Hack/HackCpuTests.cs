using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Hack;

/// <summary>The processor of gates and the one of neurons beside the emulator, lane by lane.</summary>
public sealed class HackCpuTests
{
    private const int Lanes = 256;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cpu_EveryComputationOnEdgeValues_IsTheEmulators(bool ofNeurons)
    {
        var (lanes, random) = (Create(ofNeurons), new Random(1));
        var cases = from computation in Enumerable.Range(0, 128)
                    from d in HackPrograms.Edges
                    from y in HackPrograms.Edges
                    select (computation, d, y);
        foreach (var block in cases.Chunk(Lanes))
        {
            var before = new HackRegisters[block.Length];
            var given = new (HackInstruction Instruction, ushort Word, bool Reset)[block.Length];
            for (var lane = 0; lane < block.Length; lane++)
            {
                var (computation, d, y) = block[lane];
                before[lane] = new HackRegisters(y, d, random.Next(1 << 15));
                var word = computation < 64 ? (ushort)random.Next(1 << 16) : y;
                given[lane] = (new HackInstruction((ushort)HackPrograms.Compute(computation, random.Next(8), random.Next(8))), word, false);
                lanes.SetRegisters(lane, before[lane]);
            }

            AssertStep(lanes, before, given);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cpu_RandomInstructions_IsTheEmulator(bool ofNeurons)
    {
        var (lanes, random) = (Create(ofNeurons), new Random(2));
        var registers = new HackRegisters[Lanes];
        for (var tick = 0; tick < Scale.Of(20_000, 1_000_000) / Lanes; tick++)
        {
            var given = Array.ConvertAll(registers, _ => (new HackInstruction(HackPrograms.Any(random)), Word(random), random.Next(32) == 0));
            registers = AssertStep(lanes, registers, given);
        }
    }

    [Fact]
    public void Compile_Cpu_StaysBelowTheMark()
    {
        var result = HackNeurons.Compile(HackPrograms.Cpu).Value!;
        var network = result.Compiled.Network;
        Assert.InRange(network.NeuronCount, 1, 257);
        Assert.InRange(network.LayerCount, 1, 9);
        Assert.True(result.Exactness.IsExactIn(NumberFormat.Float32));
        Assert.True(result.Exactness.IsExactIn(NumberFormat.Int32));
        Assert.InRange(HackPrograms.Cpu.Netlist.NetCount - HackPrograms.Cpu.Netlist.FirstGate, 1, 680);
    }

    [Fact]
    public void Alu_EveryNamedComputation_IsItsName()
    {
        foreach (var x in HackPrograms.Edges)
        {
            foreach (var y in HackPrograms.Edges)
            {
                (int Operation, int Result)[] named =
                [
                    (0b101010, 0), (0b111111, 1), (0b111010, -1), (0b001100, x), (0b110000, y), (0b001101, ~x), (0b110001, ~y),
                    (0b001111, -x), (0b110011, -y), (0b011111, x + 1), (0b110111, y + 1), (0b001110, x - 1), (0b110010, y - 1),
                    (0b000010, x + y), (0b010011, x - y), (0b000111, y - x), (0b000000, x & y), (0b010101, x | y),
                ];
                Assert.All(named, one => Assert.Equal(one.Result & 0xFFFF, HackAlu.Compute(x, y, one.Operation)));
            }
        }
    }

    private static HackLanes Create(bool ofNeurons) =>
        ofNeurons ? HackLanes.OfNeurons(HackPrograms.Cpu, HackPrograms.Network, Lanes) : HackLanes.OfGates(HackPrograms.Cpu, Lanes);

    private static ushort Word(Random random) =>
        random.Next(2) == 0 ? HackPrograms.Edges[random.Next(HackPrograms.Edges.Length)] : (ushort)random.Next(1 << 16);

    private static HackRegisters[] AssertStep(HackLanes lanes, HackRegisters[] before, (HackInstruction Instruction, ushort Word, bool Reset)[] given)
    {
        for (var lane = 0; lane < given.Length; lane++)
        {
            lanes.SetInputs(lane, given[lane].Instruction, given[lane].Word, given[lane].Reset);
        }

        lanes.Evaluate();
        int?[] written = [.. given.Select((_, lane) => lanes.Written(lane))];
        lanes.Tick();
        var next = new HackRegisters[given.Length];
        for (var lane = 0; lane < given.Length; lane++)
        {
            var (after, write) = HackEmulator.Execute(before[lane], given[lane].Instruction, given[lane].Word);
            next[lane] = given[lane].Reset ? after with { Pc = 0 } : after;
            Assert.Equal((given[lane], next[lane], write?.Value), (given[lane], lanes.Registers(lane), written[lane]));
        }

        return next;
    }
}
