using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Proves that the compiler sees the circuit that it was given.</summary>
/// <remarks>
/// As a rule its graph is the circuit's own, gate by gate or with equal gates shared: made anew, it must come out the same.
/// If it was restructured, it is written as a circuit and the two are proved equal, as any two circuits are.
/// </remarks>
internal static class SubjectVerifier
{
    /// <summary>Whether a graph is proved to be its circuit.</summary>
    public static bool Proves(Subject subject, CancellationToken token)
    {
        var netlist = subject.Netlist;
        if (subject.IsSame(Subject.Shared(netlist)) || subject.IsSame(Subject.OfGates(netlist)))
        {
            return true;
        }

        var settings = ProofSettings.Default with { Cancellation = token };
        return EquivalenceChecker.Check(netlist, Written(subject), settings).Value?.Verdict == Verdict.Proven;
    }

    private static Netlist Written(Subject subject)
    {
        var original = subject.Netlist;
        var builder = new NetlistBuilder(original.Name, original.IsFlat);
        var nets = new int[subject.NodeCount];
        nets[0] = builder.Constant(false);
        var node = 1;
        foreach (var net in original.Inputs.SelectMany(port => builder.AddInput(port.Name, port.Width, port.IsBus, Origin.None)))
        {
            nets[node++] = net;
        }

        foreach (var net in original.Registers.SelectMany(register => builder.AddRegister(0, register.Name, register.Initial, register.IsBus, Origin.None, out _)))
        {
            nets[node++] = net;
        }

        for (; node < nets.Length; node++)
        {
            nets[node] = builder.Gate(subject.IsXor(node) ? GateKind.Xor : GateKind.And, Of(subject.Left(node)), Of(subject.Right(node)), Origin.None);
        }

        foreach (var port in original.Outputs)
        {
            builder.AddOutput(port.Name, [.. port.Nets.Select(net => Of(subject.LiteralOf(net)))], port.IsBus);
        }

        for (var register = 0; register < original.Registers.Length; register++)
        {
            builder.SetNext(register, [.. original.Registers[register].Inputs.Select(net => Of(subject.LiteralOf(net)))]);
        }

        return builder.TryBuild(out var netlist, out _) ? netlist : throw new InvalidOperationException("What a gate reads comes before it.");

        int Of(int literal) => (literal & 1) == 0 ? nets[literal >> 1] : builder.Not(nets[literal >> 1], Origin.None);
    }
}
