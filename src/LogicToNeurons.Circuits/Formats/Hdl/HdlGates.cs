using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Makes the gates of one built-in chip.</summary>
/// <param name="builder">What they go into.</param>
/// <param name="origin">Where the chip stands.</param>
internal sealed class HdlGates(NetlistBuilder builder, Origin origin)
{
    public int Gate(GateKind kind, int a, int b) => builder.Gate(kind, a, b, origin);

    public int[] Not(int[] nets) => [.. nets.Select(net => builder.Not(net, origin))];

    public int[] Bitwise(GateKind kind, int[] a, int[] b) => [.. a.Zip(b, (left, right) => Gate(kind, left, right))];

    public int Any(int[] nets) => builder.Tree(GateKind.Or, nets, origin);

    /// <summary>One of 2^k buses, by k select nets, bit 0 first.</summary>
    public int[] Mux(int[][] buses, int[] select)
    {
        foreach (var bit in select)
        {
            var low = builder.Not(bit, origin);
            buses = [.. buses.Chunk(2).Select(pair => Either(pair[0], low, pair[1], bit))];
        }

        return buses[0];
    }

    /// <summary>A net to one of 2^k nets, by k select nets, bit 0 first; the others are 0.</summary>
    public int[][] DMux(int net, int[] select)
    {
        int[] lines = [net];
        foreach (var bit in select.Reverse())
        {
            var low = builder.Not(bit, origin);
            lines = [.. lines.SelectMany(line => new[] { Gate(GateKind.And, line, low), Gate(GateKind.And, line, bit) })];
        }

        return [.. lines.Select(line => new[] { line })];
    }

    /// <summary>A register that loads always, or where a net is 1.</summary>
    public int[] Register(string name, int[] input, int? load)
    {
        var held = builder.AddRegister(origin.Instance, name, [.. input.Select(_ => false)], input.Length > 1, origin, out var register);
        builder.SetNext(register, load is { } net ? [.. Mux([[.. held], input], [net])] : [.. input]);
        return [.. held];
    }

    /// <summary>2^k words; one is shown, and loads where a net is 1.</summary>
    public int[] Memory(int[] input, int load, int[] address)
    {
        var lines = DMux(load, address);
        var words = lines.Select((line, index) => Register(FormattableString.Invariant($"word{index}"), input, line[0])).ToArray();
        return Mux(words, address);
    }

    private int[] Either(int[] a, int whenZero, int[] b, int whenOne) =>
        [.. a.Zip(b, (zero, one) => Gate(GateKind.Or, Gate(GateKind.And, zero, whenZero), Gate(GateKind.And, one, whenOne)))];
}
