using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Proving;

public sealed class CircuitMatchingTests
{
    [Fact]
    public void Check_SameNamesInAnotherOrder_MatchesByName()
    {
        var first = Circuit([("a", 2, true), ("b", 2, true)], [("y", ["a[0]", "b[1]"]), ("z", ["b[0]"])]);
        var second = Circuit([("b", 2, true), ("a", 2, true)], [("z", ["b[0]"]), ("y", ["a[0]", "b[1]"])]);
        Assert.Equal(Verdict.Proven, Check(first, second).Verdict);
    }

    [Fact]
    public void Check_OtherNames_MatchesByPosition()
    {
        var first = Circuit([("a", 2, true), ("b", 1, false)], [("y", ["a[0]", "b"])]);
        var second = Circuit([("p", 2, true), ("q", 1, false)], [("r", ["p[0]", "q"])]);
        Assert.Equal(Verdict.Proven, Check(first, second).Verdict);
        Assert.Equal(Verdict.Refuted, Check(first, Circuit([("p", 2, true), ("q", 1, false)], [("r", ["q", "p[0]"])])).Verdict);
    }

    [Fact]
    public void Check_BusAgainstBits_MatchesByNameOfBits()
    {
        var first = Circuit([("a", 2, true)], [("y", ["a[1]", "a[0]"])]);
        var flat = Circuit([("a[1]", 1, false), ("a[0]", 1, false)], [("y[0]", ["a[1]"]), ("y[1]", ["a[0]"])], isFlat: true);
        Assert.Equal(Verdict.Proven, Check(first, flat).Verdict);
        Assert.Equal(Verdict.Proven, Check(flat, first).Verdict);
    }

    [Fact]
    public void Check_BusAgainstBitsOfOtherNames_MatchesByPositionFromTheLowestBit()
    {
        var first = Circuit([("a", 2, true)], [("y", ["a[1]", "a[0]"])]);
        var flat = Circuit([("p0", 1, false), ("p1", 1, false)], [("q0", ["p1"]), ("q1", ["p0"])], isFlat: true);
        Assert.Equal(Verdict.Proven, Check(first, flat).Verdict);
    }

    [Fact]
    public void Check_OneNetAtTwoOutputs_ComparesBoth()
    {
        var first = Circuit([("a", 1, false), ("b", 1, false)], [("y[0]", ["a"]), ("y[1]", ["a"]), ("z", ["b"])], isFlat: true);
        var second = Circuit([("a", 1, false), ("b", 1, false)], [("y[0]", ["a"]), ("y[1]", ["b"]), ("z", ["b"])], isFlat: true);
        Assert.Equal(Verdict.Refuted, Check(first, second).Verdict);
        var algebraic = ProofSettings.Default with { Methods = [ProofMethod.Algebraic] };
        Assert.Equal(Verdict.Unknown, EquivalenceChecker.Check(first, second, algebraic).Value!.Verdict);
    }

    [Fact]
    public void Check_OtherWidths_SaysBoth()
    {
        var first = Circuit([("a", 4, true), ("b", 8, true)], [("y", ["a[0]"])]);
        var second = Circuit([("a", 8, true), ("b", 4, true)], [("y", ["a[0]", "a[1]"])]);
        var outcome = EquivalenceChecker.Check(first, second, ProofSettings.Default);
        Assert.Null(outcome.Value);
        Assert.Equal(["L2N0801", "L2N0802"], outcome.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("a[4], b[8]", outcome.Diagnostics[0].Sentence(Language.English), StringComparison.Ordinal);
        Assert.Contains("a[8], b[4]", outcome.Diagnostics[0].Sentence(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RegistersOfTheSameNames_AreMatched()
    {
        Assert.Equal(Verdict.Proven, Check(Shifter("p", "q"), Shifter("p", "q", isSwapped: true)).Verdict);
    }

    [Fact]
    public void Check_RegistersThatDoNotMatch_AreRunFromTheirInitialValues()
    {
        // One keeps the input for two ticks, the other for three.
        var result = Check(Delay(2), Delay(3));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Equal(2, result.Counterexample!.EarlierTicks.Length);
        Assert.Equal(["x=1", "x=0"], result.Counterexample.EarlierTicks.Select(tick => $"{tick[0].Name}={tick[0].Value}"));
        Assert.Equal(new Difference("y", 1, 0), Assert.Single(result.Counterexample.Differences));
    }

    [Fact]
    public void Check_EqualCircuitsWhoseRegistersDoNotMatch_AreUnknown()
    {
        // One of them has a register more, which does nothing.
        Assert.Equal(Verdict.Unknown, Check(Delay(2), Delay(2, idle: 1)).Verdict);
    }

    [Fact]
    public void Check_OtherInitialValues_AreSeen()
    {
        var result = Check(Delay(1), Delay(1, initial: true));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Empty(result.Counterexample!.EarlierTicks);
    }

    [Fact]
    public void Check_OtherNextValue_IsRefutedInAnyState()
    {
        var result = Check(Shifter("p", "q"), Shifter("p", "q", isWrong: true));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Equal(["x=0", "p=1", "q=0"], result.Counterexample!.Values.Select(value => $"{value.Name}={value.Value}"));
        Assert.Equal(new Difference("q", 1, 0), Assert.Single(result.Counterexample.Differences));
    }

    private static ProofResult Check(Netlist first, Netlist second)
    {
        var outcome = EquivalenceChecker.Check(first, second, new ProofSettings(TimeSpan.FromSeconds(60)));
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    private static Netlist Circuit((string Name, int Width, bool IsBus)[] inputs, (string Name, string[] Bits)[] outputs, bool isFlat = false)
    {
        var builder = new NetlistBuilder("Circuit", isFlat);
        var nets = new Dictionary<string, int>();
        foreach (var (name, width, isBus) in inputs)
        {
            foreach (var (bit, net) in builder.AddInput(name, width, isBus, Origin.None).Index())
            {
                nets[isBus ? $"{name}[{bit}]" : name] = net;
            }
        }

        foreach (var (name, bits) in outputs)
        {
            builder.AddOutput(name, [.. bits.Select(bit => nets[bit])], bits.Length > 1);
        }

        return Arithmetic.Built(builder);
    }

    // x, then p, then q; the registers in either order.
    private static Netlist Shifter(string p, string q, bool isSwapped = false, bool isWrong = false)
    {
        var builder = new NetlistBuilder("Shifter");
        var x = builder.AddInput("x", 1, false, Origin.None);
        var nets = new Dictionary<string, (ImmutableArray<int> Nets, int Number)>();
        foreach (var name in isSwapped ? (string[])[q, p] : [p, q])
        {
            nets[name] = (builder.AddRegister(0, name, [false], false, Origin.None, out var number), number);
        }

        builder.SetNext(nets[p].Number, x);
        builder.SetNext(nets[q].Number, isWrong ? x : nets[p].Nets);
        builder.AddOutput("y", nets[q].Nets, false);
        return Arithmetic.Built(builder);
    }

    private static Netlist Delay(int ticks, bool initial = false, int idle = 0)
    {
        var builder = new NetlistBuilder("Delay");
        var net = builder.AddInput("x", 1, false, Origin.None);
        for (var tick = 0; tick < ticks; tick++)
        {
            var next = builder.AddRegister(0, $"r{tick}", [initial], false, Origin.None, out var number);
            builder.SetNext(number, net);
            net = next;
        }

        for (var i = 0; i < idle; i++)
        {
            builder.AddRegister(0, $"idle{i}", [false], false, Origin.None, out _);
        }

        builder.AddOutput("y", net, false);
        return Arithmetic.Built(builder);
    }
}
