using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Circuits.Proving.Bdds;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Proving;

public sealed class MethodsTests
{
    [Fact]
    public void Check_RandomPairs_EveryMethodAgreesWithTryingAll()
    {
        var random = new Random(1);
        var proven = 0;
        for (var round = 0; round < Scale.Of(2000, 50_000); round++)
        {
            var inputs = random.Next(1, 9);
            var first = RandomNetlists.Next(random, inputs, random.Next(1, 40), random.Next(1, 4));
            var gate = random.Next(first.FirstGate, first.NetCount + 1);
            var second = gate < first.NetCount ? Mutants.Of(first, gate, (GateKind)random.Next((int)GateKind.And, (int)GateKind.Xnor + 1)) : first;
            var expected = SmallestDifference(first, second);
            var algebraic = EquivalenceChecker.Check(first, second, ProofSettings.Default with { Methods = [ProofMethod.Algebraic] }).Value!;
            Assert.True(algebraic.Verdict == Verdict.Unknown || expected is null);
            proven += expected is null ? 1 : 0;
            foreach (var method in (ProofMethod[])[ProofMethod.Exhaustive, ProofMethod.Bdd, ProofMethod.Sat, ProofMethod.Structural])
            {
                var settings = ProofSettings.Default with { Methods = method == ProofMethod.Structural ? [method, ProofMethod.Sat] : [method] };
                var result = EquivalenceChecker.Check(first, second, settings).Value!;
                Assert.Equal(expected is null ? Verdict.Proven : Verdict.Refuted, result.Verdict);
                Assert.Equal(expected, result.Counterexample?.Inputs);
                Assert.True(result.Counterexample?.IsSmallest ?? true);
            }
        }

        Assert.InRange(proven, 100, Scale.Of(1900, 49_000));
    }

    [Fact]
    public void Diagrams_RandomFunctions_AgreeWithTryingAll()
    {
        var random = new Random(2);
        for (var round = 0; round < Scale.Of(300, 10_000); round++)
        {
            var store = new DiagramStore(10_000);
            var functions = Enumerable.Range(0, 6).Select(variable => (Edge: store.Variable(variable)!.Value, Table: Table(variable))).ToList();
            for (var step = 0; step < 60; step++)
            {
                var (a, b) = (functions[random.Next(functions.Count)], functions[random.Next(functions.Count)]);
                var (x, y) = (random.Next(2), random.Next(2));
                functions.Add((store.And(a.Edge ^ x, b.Edge ^ y)!.Value, (x == 0 ? a.Table : ~a.Table) & (y == 0 ? b.Table : ~b.Table)));
            }

            Assert.Equal(functions.Select(f => f.Table).Distinct().Count(), functions.Select(f => f.Edge).Distinct().Count());
            Assert.All(functions, f => Assert.Equal(f.Table, Enumerable.Range(0, 64).Aggregate(0UL, (table, row) => table | (store.Evaluate(f.Edge, Bits(row)) ? 1UL << row : 0))));
        }
    }

    [Fact]
    public void Diagrams_StoreThatIsFull_SaysSo()
    {
        var store = new DiagramStore(5);
        var edges = Enumerable.Range(0, 4).Select(variable => store.Variable(variable)).ToArray();
        Assert.All(edges, edge => Assert.NotNull(edge));
        Assert.Null(store.Variable(4));
        Assert.Null(store.And(edges[0]!.Value, edges[1]!.Value));
    }

    private static bool[] Bits(int row) => [.. Enumerable.Range(0, 6).Select(bit => ((row >> bit) & 1) != 0)];

    private static ulong Table(int variable) => Enumerable.Range(0, 64).Aggregate(0UL, (table, row) => table | ((ulong)((row >> variable) & 1) << row));

    // The inputs with the fewest ones, then the smallest number with the first input counting most, that some output differs for.
    private static bool[]? SmallestDifference(Netlist first, Netlist second)
    {
        var (a, b) = (new NetSimulator(first), new NetSimulator(second));
        var width = first.InputNets.Length;
        foreach (var row in Enumerable.Range(0, 1 << width).OrderBy(row => int.PopCount(row)).ThenBy(row => row))
        {
            for (var bit = 0; bit < width; bit++)
            {
                a.Values[first.InputNets[bit]] = b.Values[second.InputNets[bit]] = (byte)((row >> (width - 1 - bit)) & 1);
            }

            a.Evaluate();
            b.Evaluate();
            if (first.OutputNets.Zip(second.OutputNets).Any(pair => a.Values[pair.First] != b.Values[pair.Second]))
            {
                return [.. Enumerable.Range(0, width).Select(bit => ((row >> (width - 1 - bit)) & 1) != 0)];
            }
        }

        return null;
    }
}
