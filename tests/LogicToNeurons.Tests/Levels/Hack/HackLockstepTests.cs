using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Hack;

/// <summary>Hack computers side by side: those that are right stay equal, and every fault shows.</summary>
public sealed class HackLockstepTests
{
    private const int Length = 64;

    // A chip, one of its texts, and what is wrong in place of it.
    public static TheoryData<string, string, string> Faults => new()
    {
        { "CPU", "Not(in=instruction[15], out=isValue);", "Not(in=instruction[14], out=isValue);" },
        { "CPU", "b=instruction[5], out=toA", "b=instruction[4], out=toA" },
        { "CPU", "b=instruction[4], out=toD", "b=instruction[3], out=toD" },
        { "CPU", "And(a=instruction[15], b=instruction[3], out=writeM)", "And(a=true, b=instruction[3], out=writeM)" },
        { "CPU", "Mux16(a=result, b=instruction,", "Mux16(a=instruction, b=result," },
        { "CPU", "sel=instruction[12]", "sel=instruction[13]" },
        { "CPU", "zx=instruction[11], nx=instruction[10]", "zx=instruction[10], nx=instruction[11]" },
        { "CPU", "no=instruction[6]", "no=false" },
        { "CPU", "b=isNegative, out=isNotPositive", "b=false, out=isNotPositive" },
        { "CPU", "And(a=instruction[1], b=isZero", "And(a=instruction[1], b=isNegative" },
        { "CPU", "And(a=instruction[15], b=ifAny", "And(a=true, b=ifAny" },
        { "CPU", "PC(in=a,", "PC(in=intoA," },
        { "ALU", "Add16(a=first, b=second", "Add16(a=first, b=y" },
        { "ALU", "Mux16(a=both, b=sum", "Mux16(a=sum, b=both" },
        { "ALU", "out[0..7]=low, out[8..15]=high", "out[0..7]=low, out[0..7]=high" },
        { "ALU", "out[15]=ng", "out[14]=ng" },
        { "Prepare16", "Mux16(a=in, b=false, sel=zero", "Mux16(a=in, b=true, sel=zero" },
        { "PC", "Mux16(a=counted, b=in, sel=load, out=loaded)", "Mux16(a=in, b=counted, sel=load, out=loaded)" },
        { "PC", "Inc16(in=held", "Inc16(in=in" },
        { "ARegister", "Register(in=in", "Register(in[0..14]=in[0..14]" },
    };

    [Fact]
    public void Run_RandomPrograms_AllEnginesAgree()
    {
        var random = new Random(4);
        var steps = 0L;
        for (var i = 0; i < Scale.Of(15, 1_000); i++)
        {
            var machines = HackPrograms.All(HackPrograms.Random(random, Length));
            Scatter(machines, random);
            var result = HackLockstep.Run([.. machines], 400, () => false);
            Assert.Null(result.Difference?.In(Language.English));
            steps += result.Steps;
        }

        Assert.InRange(steps, 1_000, long.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Run_FaultInTheHdl_Differs(string chip, string was, string becomes)
    {
        var cpu = HackPrograms.Changed(chip, was, becomes).Value!;
        Assert.NotNull(FindDifference(program => new HackGates(program, cpu)));
    }

    [Fact]
    public void Run_FaultInANeuron_Differs()
    {
        var (network, random) = (HackPrograms.Network, new Random(5));
        for (var i = 0; i < Scale.Of(4, 40); i++)
        {
            var faulty = random.Next(network.NeuronCount);
            var rows = new AffineRowsBuilder();
            for (var neuron = 0; neuron < network.NeuronCount; neuron++)
            {
                var row = network.Neurons[neuron];
                rows.Add(row.Bias + (neuron == faulty ? 1 : 0), row.Signals, row.Weights);
            }

            var wrong = network.WithNeurons(rows.Build());
            Assert.NotNull(FindDifference(program => new HackNeurons(program, HackPrograms.Cpu, wrong)));
        }
    }

    [Fact]
    public void Run_ValueThatIsNoBit_IsNotRounded()
    {
        var network = HackPrograms.Network;
        var rows = new AffineRowsBuilder();
        for (var output = 0; output < network.Outputs.Count; output++)
        {
            var row = network.Outputs[output];
            rows.Add(row.Bias, row.Signals, [.. row.Weights.ToArray().Select(weight => weight * 0.999)]);
        }

        var program = HackPrograms.Shipped("add");
        var wrong = new HackNeurons(program, HackPrograms.Cpu, network.WithOutputs(rows.Build()));
        var result = HackLockstep.Run([new HackEmulator(program), wrong], 100, () => false);
        Assert.Contains("no bits", result.Difference!.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Difference_NamesTheWayThere()
    {
        var cpu = HackPrograms.Changed("CPU", "no=instruction[6]", "no=false").Value!;
        var program = HackPrograms.Shipped("fill");
        HackMachine[] machines = [new HackEmulator(program), new HackGates(program, cpu), new HackGates(program, HackPrograms.Cpu)];
        foreach (var machine in machines)
        {
            machine.Set(0, 50);
            machine.Set(1, 3);
        }

        var result = HackLockstep.Run([.. machines], 1_000, () => false);
        Assert.Equal(("RAM[0] is 51 and 65484", 1, false), (result.Difference!.In(Language.English), result.Engine, result.IsHalted));
        Assert.Equal(["D;JLE", "@16", "D=M", "@0", "A=M", "M=D", "@0", "M=M+1"], [.. result.Path.Select(step => step.Instruction.ToString())]);
    }

    [Fact]
    public void Run_MemoriesThatDifferAtFirst_DifferBeforeTheFirstStep()
    {
        var machines = HackPrograms.All(HackPrograms.Shipped("add"));
        machines[2].Set(30_000, 1);
        var result = HackLockstep.Run([.. machines], 100, () => false);
        Assert.Equal((0, 2, "RAM[30000] is 0 and 1"), (result.Steps, result.Engine, result.Difference!.In(Language.English)));
        Assert.Empty(result.Path);
    }

    [Fact]
    public void Run_Limit_IsKept()
    {
        var result = HackLockstep.Run([.. HackPrograms.All(HackPrograms.Shipped("diagonal"))], 10, () => false);
        Assert.Equal((10, false), (result.Steps, result.IsHalted));
        Assert.Equal(0, HackLockstep.Run([.. HackPrograms.All(HackPrograms.Shipped("diagonal"))], 10, () => true).Steps);
    }

    private static string? FindDifference(Func<HackProgram, HackMachine> create)
    {
        var random = new Random(6);
        for (var i = 0; i < 40; i++)
        {
            var program = i == 0 ? AllSigns() : HackPrograms.Random(random, Length);
            HackMachine[] machines = [new HackEmulator(program), create(program)];
            Scatter(machines, random);
            if (HackLockstep.Run([.. machines], 400, () => false) is { Difference: { } difference, Path.Length: > 0 })
            {
                return difference.In(Language.English);
            }
        }

        return null;
    }

    // Every kind of jump after every edge value: it skips an instruction, or doesn't.
    private static HackProgram AllSigns()
    {
        var words = new List<int>();
        for (var address = 0; address < HackPrograms.Edges.Length; address++)
        {
            foreach (var jump in new[] { 0b001, 0b010, 0b100 })
            {
                const int Data = 0b010;
                words.AddRange([address, HackPrograms.Compute(0b1_110000, Data, 0), words.Count + 5, HackPrograms.Compute(0b0_001100, 0, jump), 0]);
            }
        }

        return HackPrograms.Of([.. words]);
    }

    // Edge values everywhere that programs of small addresses reach.
    private static void Scatter(HackMachine[] machines, Random random)
    {
        for (var address = 0; address < Length; address++)
        {
            var value = HackPrograms.Edges[address < HackPrograms.Edges.Length ? address : random.Next(HackPrograms.Edges.Length)];
            foreach (var machine in machines)
            {
                machine.Set(address, value);
            }
        }
    }
}
