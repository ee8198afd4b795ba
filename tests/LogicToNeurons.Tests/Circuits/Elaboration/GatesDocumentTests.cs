using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Elaboration;

/// <summary>What right texts mean.</summary>
public sealed class GatesDocumentTests
{
    public const string Notes = """
        ; the document's full adder
        circuit FullAdder(x, y, c) -> (s, c') {
            s  = x ⊕ y ⊕ c
            c' = (x × y) + (c × (x ⊕ y))
        }

        circuit RippleAdder<n>(a[n], b[n], cin) -> (sum[n], cout) {
            wire carry[n + 1]
            carry[0] = cin
            for i in 0..n-1 {
                (sum[i], carry[i + 1]) = FullAdder(a[i], b[i], carry[i])
            }
            cout = carry[n]
        }

        circuit Counter<n>(enable) -> (q[n]) {
            reg q[n] = 0
            (q_next, _) = RippleAdder<n>(q, 0, enable)
            q <- q_next
        }

        test RippleAdder<3> {
            a=5 b=3 cin=0 -> sum=0 cout=1
        }
        prove RippleAdder<8> { {cout, sum} == a + b + cin }
        """;

    [Fact]
    public void Build_TheSpecsAdder_Adds()
    {
        var netlist = Gates.Build(Notes, "RippleAdder<4>");
        for (var pattern = 0; pattern < 512; pattern++)
        {
            var (a, b, c) = (pattern & 15, (pattern >> 4) & 15, pattern >> 8);
            Assert.Equal([(a + b + c) & 15, (a + b + c) >> 4], Gates.Evaluate(netlist, a, b, c));
        }

        Assert.Equal("RippleAdder<4>", netlist.Name);
        Assert.Equal(["RippleAdder", "FullAdder.0", "FullAdder.1", "FullAdder.2", "FullAdder.3"], netlist.Instances.Select(instance => instance.Name));
        Assert.Equal(20, netlist.NetCount - netlist.FirstGate);
    }

    [Fact]
    public void Build_TheSpecsCounter_Counts()
    {
        var simulator = new NetSimulator(Gates.Build(Notes, "Counter<3>"));
        Gates.Set(simulator, 1);
        for (var tick = 0; tick < 20; tick++)
        {
            simulator.Evaluate();
            Assert.Equal([tick % 8], Gates.Outputs(simulator));
            simulator.Tick();
        }
    }

    [Fact]
    public void Blocks_OfTheSpec_AreResolved()
    {
        var document = Gates.Document(Notes);
        var test = Assert.Single(document.Tests().Value!);
        var row = Assert.Single(test.Rows);
        Assert.Equal(["a=5", "b=3", "cin=0", "sum=0", "cout=1"], row.Inputs.Concat(row.Outputs).Select(value => $"{value.Port.Name}={value.Value}"));
        var prove = Assert.Single(document.Proofs().Value!);
        Assert.Equal("{cout, sum} == a + b + cin", Assert.Single(prove.Relations).Text);
        Assert.Empty(document.Tests().Diagnostics.Concat(document.Proofs().Diagnostics));
    }
}
