using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Functions of how many inputs are 1, as circuits in different forms, made without any language.</summary>
internal static class Counts
{
    /// <summary>The number of forms.</summary>
    public const int Forms = 4;

    /// <summary>One function: bit k of a number is the value where k inputs are 1, or where k are as a mask says.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="function">The function.</param>
    /// <param name="negated">The inputs that count if they are 0, as bits.</param>
    /// <param name="form">Cubes, a tower of choices, a sum by adders, or a sorted list.</param>
    public static Netlist Of(int inputs, int function, int negated, int form)
    {
        var builder = new NetlistBuilder("Count");
        var literals = builder.AddInput("x", inputs, true, Origin.None).Select((net, i) => ((negated >> i) & 1) == 1 ? Gate(builder, GateKind.Not, net, net) : net).ToArray();
        var output = form switch
        {
            0 => Cubes(builder, literals, function),
            1 => Tower(builder, literals, function),
            2 => OfBits(builder, Sum(builder, literals), inputs, function),
            _ => OfSorted(builder, Sorted(builder, literals), function),
        };
        builder.AddOutput("y", [output], false);
        return Built(builder);
    }

    /// <summary>Whether more than half of an odd number of inputs are 1, by adders or by a sorted list.</summary>
    public static Netlist Majority(int inputs, bool isSorted)
    {
        var builder = new NetlistBuilder("Majority");
        var nets = builder.AddInput("x", inputs, true, Origin.None).ToArray();
        var half = (inputs + 1) / 2;
        var output = isSorted ? Sorted(builder, nets)[half - 1] : AtLeast(builder, Sum(builder, nets), half);
        builder.AddOutput("y", [output], false);
        return Built(builder);
    }

    private static int Cubes(NetlistBuilder builder, int[] literals, int function)
    {
        var cubes = new List<int> { builder.Constant(false) };
        for (var pattern = 0; pattern < 1 << literals.Length; pattern++)
        {
            if (((function >> System.Numerics.BitOperations.PopCount((uint)pattern)) & 1) == 1)
            {
                var cube = literals.Select((net, i) => ((pattern >> i) & 1) == 1 ? net : Gate(builder, GateKind.Not, net, net)).ToArray();
                cubes.Add(builder.Tree(GateKind.And, cube, Origin.None));
            }
        }

        return builder.Tree(GateKind.Or, [.. cubes], Origin.None);
    }

    private static int Tower(NetlistBuilder builder, int[] literals, int function)
    {
        var level = Enumerable.Range(0, literals.Length + 1).Select(count => builder.Constant(((function >> count) & 1) == 1)).ToArray();
        foreach (var literal in literals)
        {
            level = [.. level.SkipLast(1).Zip(level.Skip(1)).Select(two => Choice(builder, literal, two.Second, two.First))];
        }

        return level[0];
    }

    private static int OfBits(NetlistBuilder builder, int[] sum, int inputs, int function)
    {
        var result = builder.Constant(false);
        for (var count = 0; count <= inputs; count++)
        {
            if (((function >> count) & 1) == 1)
            {
                var bits = sum.Select((net, i) => ((count >> i) & 1) == 1 ? net : Gate(builder, GateKind.Not, net, net)).ToArray();
                result = Gate(builder, GateKind.Or, result, builder.Tree(GateKind.And, bits, Origin.None));
            }
        }

        return result;
    }

    private static int OfSorted(NetlistBuilder builder, int[] sorted, int function)
    {
        var result = builder.Constant((function & 1) == 1);
        for (var count = 1; count <= sorted.Length; count++)
        {
            var isTurned = (((function >> count) ^ (function >> (count - 1))) & 1) == 1;
            result = isTurned ? Gate(builder, GateKind.Xor, result, sorted[count - 1]) : result;
        }

        return result;
    }

    private static int AtLeast(NetlistBuilder builder, int[] sum, int least)
    {
        var result = builder.Constant(true);
        for (var bit = 0; bit < sum.Length; bit++)
        {
            result = Gate(builder, ((least >> bit) & 1) == 1 ? GateKind.And : GateKind.Or, sum[bit], result);
        }

        return result;
    }

    // The bits of how many are 1: halves counted and added.
    private static int[] Sum(NetlistBuilder builder, int[] nets)
    {
        if (nets.Length == 1)
        {
            return nets;
        }

        var (a, b) = (Sum(builder, nets[..(nets.Length / 2)]), Sum(builder, nets[(nets.Length / 2)..]));
        var carry = builder.Constant(false);
        var bits = new List<int>();
        for (var i = 0; i < b.Length; i++)
        {
            var x = i < a.Length ? a[i] : builder.Constant(false);
            var differ = Gate(builder, GateKind.Xor, x, b[i]);
            bits.Add(Gate(builder, GateKind.Xor, differ, carry));
            carry = Gate(builder, GateKind.Or, Gate(builder, GateKind.And, x, b[i]), Gate(builder, GateKind.And, differ, carry));
        }

        return [.. bits, carry];
    }

    // The ones first: two sorted halves are merged by comparing bits that are ever closer (Batcher's merge, for powers of two; zeros fill up).
    private static int[] Sorted(NetlistBuilder builder, int[] nets)
    {
        var length = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)nets.Length);
        int[] list = [.. nets, .. Enumerable.Repeat(builder.Constant(false), length - nets.Length)];
        for (var size = 1; size < length; size *= 2)
        {
            for (var distance = size; distance >= 1; distance /= 2)
            {
                for (var start = distance % size; start + distance < length; start += 2 * distance)
                {
                    for (var i = start; i < Math.Min(start + distance, length - distance); i++)
                    {
                        if (i / (2 * size) == (i + distance) / (2 * size))
                        {
                            (list[i], list[i + distance]) = (Gate(builder, GateKind.Or, list[i], list[i + distance]), Gate(builder, GateKind.And, list[i], list[i + distance]));
                        }
                    }
                }
            }
        }

        return list[..nets.Length];
    }

    private static int Choice(NetlistBuilder builder, int select, int one, int zero)
    {
        var not = Gate(builder, GateKind.Not, select, select);
        return Gate(builder, GateKind.Or, Gate(builder, GateKind.And, select, one), Gate(builder, GateKind.And, not, zero));
    }

    private static int Gate(NetlistBuilder builder, GateKind kind, int a, int b) => builder.Gate(kind, a, b, Origin.None);

    private static Netlist Built(NetlistBuilder builder)
    {
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }
}
