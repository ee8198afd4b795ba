using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Random circuits: any gates over any earlier nets, some constants, in a shuffled order of making.</summary>
internal static class RandomNetlists
{
    public static Netlist Next(Random random, int inputs, int gates, int outputs, int registers = 0)
    {
        var builder = new NetlistBuilder("Random");
        var nets = new List<int> { builder.Constant(false), builder.Constant(true) };
        for (var input = 0; input < inputs; input++)
        {
            nets.AddRange(builder.AddInput($"x{input}", 1, false, Origin.None));
        }

        for (var register = 0; register < registers; register++)
        {
            nets.AddRange(builder.AddRegister(0, $"r{register}", [random.Next(2) == 1], false, Origin.None, out _));
        }

        var made = builder.NewNets(gates);
        var order = Enumerable.Range(0, gates).ToArray();
        var readable = nets.Concat(made).ToArray();
        random.Shuffle(order);
        foreach (var gate in order)
        {
            int Earlier() => readable[random.Next(Math.Max(0, gate - 20), nets.Count + gate)];
            builder.Drive(made[gate], (GateKind)random.Next((int)GateKind.Not, (int)GateKind.Xnor + 1), Earlier(), Earlier(), Origin.None);
        }

        for (var output = 0; output < outputs; output++)
        {
            builder.AddOutput($"y{output}", [readable[random.Next(readable.Length)]], false);
        }

        for (var register = 0; register < registers; register++)
        {
            builder.SetNext(register, [readable[random.Next(readable.Length)]]);
        }

        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }
}
