using System.Numerics;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Checking.Mutants;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Checking.Mutants;

public sealed class MutationAnalysisTests
{
    private static MutationLimits Limits => new(TimeSpan.FromSeconds(60), CancellationToken.None);

    [Fact]
    public void Run_RandomCircuits_AgreesWithEveryMutantSimulatedByItself()
    {
        var random = new Random(30);
        for (var i = 0; i < Scale.Of(40, 1500); i++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 25), 3);
            var block = RandomTest(netlist, random, random.Next(0, 5));
            var report = MutationAnalysis.Run(netlist, [block], Limits);
            foreach (var verdict in report.Verdicts)
            {
                var mutant = MutantNetlist.Build(netlist, verdict.Fault);
                Assert.Equal(Fails(mutant, block), verdict.Outcome == FaultOutcome.Caught);
                if (verdict.Outcome == FaultOutcome.Missed)
                {
                    Assert.NotEqual(Run(netlist, report.Additions[verdict.Addition]), Run(mutant, report.Additions[verdict.Addition]));
                }
                else if (verdict.Outcome == FaultOutcome.Undetectable)
                {
                    Assert.Equal(Table(netlist), Table(mutant));
                }
            }

            Assert.Equal(0, report.Count(FaultOutcome.Undecided));
            Assert.True(report.AreFewest);
            Assert.Equal(report.Additions.Length, report.Additions.Sum(addition => SequenceText.Lines(netlist, addition).Length));
        }
    }

    [Fact]
    public void Run_RandomClockedCircuits_AgreesWithEveryMutantSimulatedByItself()
    {
        var random = new Random(31);
        for (var i = 0; i < Scale.Of(25, 800); i++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(0, 4), random.Next(1, 20), 2, random.Next(1, 4));
            var block = RandomTest(netlist, random, random.Next(0, 8));
            var report = MutationAnalysis.Run(netlist, [block], Limits);
            foreach (var verdict in report.Verdicts)
            {
                var mutant = MutantNetlist.Build(netlist, verdict.Fault);
                Assert.Equal(Fails(mutant, block), verdict.Outcome == FaultOutcome.Caught);
                if (verdict.Outcome == FaultOutcome.Missed)
                {
                    Assert.NotEqual(Run(netlist, report.Additions[verdict.Addition]), Run(mutant, report.Additions[verdict.Addition]));
                }
                else if (verdict.Outcome == FaultOutcome.Undetectable)
                {
                    var sequence = RandomSequence(netlist, random, 200);
                    Assert.Equal(Run(netlist, sequence), Run(mutant, sequence));
                }
            }

            Assert.Equal(0, report.Count(FaultOutcome.Undecided));
        }
    }

    // What stands for others does what they do: every stuck place has its like among the faults that are tried.
    [Fact]
    public void FaultList_EveryStuckPlace_IsStoodFor()
    {
        var random = new Random(32);
        for (var i = 0; i < Scale.Of(60, 2000); i++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 6), random.Next(1, 20), 3);
            var list = FaultList.Of(netlist);
            var places = Places(netlist).ToList();
            var tried = list.Faults.Take(list.StuckCount).Select(fault => Table(MutantNetlist.Build(netlist, fault))).ToHashSet();
            Assert.Equal(places.Count, list.StuckPlaceCount);
            Assert.All(places, place => Assert.Contains(Table(MutantNetlist.Build(netlist, place)), tried));
        }
    }

    [Fact]
    public void Run_FullAdderWithAllRows_CatchesAll()
    {
        var netlist = Gates.Build("circuit F(x, y, c) -> (s, c') {\n s = x ⊕ y ⊕ c\n c' = (x × y) + (c × (x ⊕ y))\n}");
        var report = MutationAnalysis.Run(netlist, [FullTest(netlist)], Limits);
        Assert.Equal((8, 26, 40, 51), (report.RowCount, report.Faults.StuckCount, report.Faults.StuckPlaceCount, report.Verdicts.Length));
        Assert.Equal(50, report.CatchableCount);
        Assert.Equal(50, report.Count(FaultOutcome.Caught));
        var undetectable = Assert.Single(report.Verdicts, verdict => verdict.Outcome == FaultOutcome.Undetectable);
        Assert.Equal("c': xor instead of or", new FaultNames(netlist).Of(undetectable.Fault).In(Language.English));
        Assert.Empty(report.Additions);
    }

    // Beyond exhaustive search: an adder of 2·16 + 1 inputs whose carry has a gate that can't matter.
    [Fact]
    public void Run_ManyInputs_ProvesWhatNoRowCanCatch()
    {
        var netlist = Adders.Ripple(16);
        var report = MutationAnalysis.Run(netlist, [], Limits);
        Assert.Equal(0, report.Count(FaultOutcome.Undecided));
        Assert.Equal(16, report.Count(FaultOutcome.Undetectable));
        Assert.Equal(report.CatchableCount, report.Count(FaultOutcome.Missed));
        Assert.InRange(report.Additions.Length, 4, 60);
    }

    [Fact]
    public void Run_ClockedCircuitWithManyInputs_FindsSequencesByChance()
    {
        var netlist = Gates.Build("circuit R(d[12], load) -> (q[12]) {\n reg q[12] = 0\n q <- (d · load) + (q · ¬load)\n}");
        var report = MutationAnalysis.Run(netlist, [], Limits);
        Assert.Equal(0, report.Count(FaultOutcome.Undecided));
        Assert.Equal(12, report.Count(FaultOutcome.Undetectable));
        foreach (var verdict in report.Verdicts.Where(verdict => verdict.Outcome == FaultOutcome.Missed))
        {
            var sequence = report.Additions[verdict.Addition];
            Assert.NotEqual(Run(netlist, sequence), Run(MutantNetlist.Build(netlist, verdict.Fault), sequence));
        }
    }

    [Fact]
    public void Lines_OfAdditions_ArePassedByTheCircuit()
    {
        const string Circuit = "circuit C(e) -> (q[2], z) {\n reg q[2] = 2\n q <- {q[0] ⊕ e, q[1]}\n z = q[0] · e\n}\n";
        var netlist = Gates.Build(Circuit);
        var report = MutationAnalysis.Run(netlist, [], Limits);
        var lines = report.Additions.SelectMany(addition => SequenceText.Lines(netlist, addition));
        var tests = Gates.Document($"{Circuit}test C {{\n{string.Join('\n', lines)}\n}}\n").Tests();
        Assert.Empty(tests.Diagnostics);
        var block = Assert.Single(tests.Value!);
        Assert.All(TestRunner.Run(block), result => Assert.True(result.HasPassed));
        var again = MutationAnalysis.Run(block.Netlist, [block], Limits);
        Assert.Equal(again.CatchableCount, again.Count(FaultOutcome.Caught));
    }

    [Fact]
    public void Run_Cancelled_Throws() => Assert.Throws<OperationCanceledException>(
        () => MutationAnalysis.Run(Adders.Ripple(8), [], new MutationLimits(TimeSpan.FromSeconds(60), new CancellationToken(true))));

    private static IEnumerable<Fault> Places(Netlist netlist)
    {
        var isLive = LiveGates.Of(netlist);
        foreach (var kind in new[] { GateKind.Zero, GateKind.One })
        {
            for (var net = 2; net < netlist.NetCount; net++)
            {
                if (isLive[net])
                {
                    yield return new Fault(FaultPlace.Net, net, 0, kind);
                    for (var pin = 0; pin < netlist.Kinds[net].FanInCount(); pin++)
                    {
                        yield return new Fault(FaultPlace.Gate, net, pin, kind);
                    }
                }
            }

            for (var output = 0; output < netlist.OutputNets.Length; output++)
            {
                yield return new Fault(FaultPlace.Output, output, 0, kind);
            }
        }
    }

    private static TestBlock RandomTest(Netlist netlist, Random random, int rows)
    {
        var simulator = new NetSimulator(netlist);
        var made = new List<TestRow>();
        for (var i = 0; i < rows; i++)
        {
            var isReset = i == 0 || random.Next(4) == 0;
            if (isReset)
            {
                simulator.Reset();
            }

            var inputs = netlist.Inputs.Where(_ => random.Next(4) > 0).Select(port => new PortValue(port, random.Next(2))).ToList();
            foreach (var port in netlist.Inputs)
            {
                simulator.Values[port.Nets[0]] = (byte)(int)(inputs.Find(one => one.Port == port)?.Value ?? 0);
            }

            simulator.Evaluate();
            var outputs = netlist.Outputs.Where(_ => random.Next(4) > 0).Select(port => new PortValue(port, simulator.Values[port.Nets[0]])).ToList();
            made.Add(new TestRow(isReset, [.. inputs], [.. outputs], default));
            if (netlist.IsClocked)
            {
                simulator.Tick();
            }
        }

        return new TestBlock(netlist, [.. made], new SourceText("test.gates", string.Empty), default);
    }

    private static TestBlock FullTest(Netlist netlist)
    {
        var rows = Enumerable.Range(0, 8).Select(row =>
        {
            var count = BigInteger.Zero + int.PopCount(row);
            PortValue[] inputs = [.. netlist.Inputs.Select((port, bit) => new PortValue(port, (row >> bit) & 1))];
            return new TestRow(row == 0, [.. inputs], [new PortValue(netlist.Outputs[0], count % 2), new PortValue(netlist.Outputs[1], count / 2)], default);
        });
        return new TestBlock(netlist, [.. rows], new SourceText("test.gates", string.Empty), default);
    }

    // Ports of a mutant are at the same places as those of the circuit.
    private static bool Fails(Netlist mutant, TestBlock block)
    {
        PortValue Moved(PortValue one, IEnumerable<Port> ports) => one with { Port = ports.First(port => port.Name == one.Port.Name) };
        var rows = block.Rows.Select(row => row with
        {
            Inputs = [.. row.Inputs.Select(one => Moved(one, mutant.Inputs))],
            Outputs = [.. row.Outputs.Select(one => Moved(one, mutant.Outputs))],
        });
        return TestRunner.Run(block with { Netlist = mutant, Rows = [.. rows] }).Any(result => !result.HasPassed);
    }

    private static TestSequence RandomSequence(Netlist netlist, Random random, int ticks) =>
        new([.. Enumerable.Range(0, ticks).Select(_ => netlist.InputNets.Select(_ => random.Next(2) == 1).ToArray()).Select(tick => System.Collections.Immutable.ImmutableArray.Create(tick))]);

    private static string Run(Netlist netlist, TestSequence sequence)
    {
        var simulator = new NetSimulator(netlist);
        var shown = new System.Text.StringBuilder();
        foreach (var tick in sequence.Ticks)
        {
            for (var input = 0; input < tick.Length; input++)
            {
                simulator.Values[netlist.InputNets[input]] = tick[input] ? (byte)1 : (byte)0;
            }

            simulator.Evaluate();
            shown.AppendJoin(string.Empty, netlist.OutputNets.Select(net => simulator.Values[net])).Append('|');
            simulator.Tick();
        }

        return shown.ToString();
    }

    private static string Table(Netlist netlist) => string.Concat(Enumerable.Range(0, 1 << netlist.InputNets.Length).Select(row =>
        Run(netlist, new TestSequence([[.. Enumerable.Range(0, netlist.InputNets.Length).Select(input => ((row >> input) & 1) == 1)]]))));
}
