using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Adders, multipliers and dividers in different forms, made without any language.</summary>
internal static class Arithmetic
{
    /// <summary>Carries computed ahead in groups of four: a, b, cin; sum, cout.</summary>
    public static Netlist Lookahead(int width)
    {
        var builder = new NetlistBuilder("Lookahead");
        var a = builder.AddInput("a", width, true, Origin.None);
        var b = builder.AddInput("b", width, true, Origin.None);
        var carry = builder.AddInput("cin", 1, false, Origin.None)[0];
        var sum = new int[width];
        for (var start = 0; start < width; start += 4)
        {
            var (generate, propagate) = (new List<int>(), new List<int>());
            var groupCarry = carry;
            for (var bit = start; bit < Math.Min(width, start + 4); bit++)
            {
                var half = Gate(builder, GateKind.Xor, a[bit], b[bit]);
                sum[bit] = Gate(builder, GateKind.Xor, half, carry);
                generate.Add(Gate(builder, GateKind.And, a[bit], b[bit]));
                propagate.Add(Gate(builder, GateKind.Or, a[bit], b[bit]));
                carry = Ahead(builder, generate, propagate, groupCarry);
            }
        }

        builder.AddOutput("sum", [.. sum], true);
        builder.AddOutput("cout", [carry], false);
        return Built(builder);
    }

    /// <summary>Row after row added by a ripple adder: a, b; product.</summary>
    public static Netlist ArrayMultiplier(int width)
    {
        var builder = new NetlistBuilder("Array");
        var (a, b) = Factors(builder, width);
        var product = new int[2 * width];
        Array.Fill(product, builder.Constant(false));
        for (var row = 0; row < width; row++)
        {
            var carry = builder.Constant(false);
            for (var bit = 0; bit < width; bit++)
            {
                (product[row + bit], carry) = FullAdder(builder, product[row + bit], Gate(builder, GateKind.And, a[bit], b[row]), carry);
            }

            product[row + width] = carry;
        }

        builder.AddOutput("product", [.. product], true);
        return Built(builder);
    }

    /// <summary>Columns of partial products, three bits of a column at once, layer by layer, then a ripple adder: a, b; product.</summary>
    public static Netlist WallaceMultiplier(int width)
    {
        var builder = new NetlistBuilder("Wallace");
        var (a, b) = Factors(builder, width);
        var columns = Enumerable.Range(0, 2 * width).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < width * width; i++)
        {
            columns[(i / width) + (i % width)].Add(Gate(builder, GateKind.And, a[i % width], b[i / width]));
        }

        while (columns.Any(column => column.Count > 2))
        {
            columns = Compressed(builder, columns);
        }

        var carry = builder.Constant(false);
        var product = new int[2 * width];
        for (var bit = 0; bit < product.Length; bit++)
        {
            int[] bits = [.. columns[bit], builder.Constant(false), builder.Constant(false)];
            (product[bit], carry) = FullAdder(builder, bits[0], bits[1], carry);
        }

        builder.AddOutput("product", [.. product], true);
        return Built(builder);
    }

    /// <summary>Subtracts where it can, from the highest bit on: a, b; quotient, remainder.</summary>
    public static Netlist Divider(int width)
    {
        var builder = new NetlistBuilder("Divider");
        var (a, b) = Factors(builder, width);
        var remainder = Enumerable.Repeat(builder.Constant(false), width).ToArray();
        var quotient = new int[width];
        for (var bit = width - 1; bit >= 0; bit--)
        {
            int[] shifted = [a[bit], .. remainder];
            var carry = builder.Constant(true);
            var difference = new int[width + 1];
            for (var i = 0; i <= width; i++)
            {
                var y = i < width ? builder.Not(b[i], Origin.None) : builder.Constant(true);
                (difference[i], carry) = FullAdder(builder, shifted[i], y, carry);
            }

            quotient[bit] = carry;
            for (var i = 0; i < width; i++)
            {
                var kept = Gate(builder, GateKind.And, builder.Not(carry, Origin.None), shifted[i]);
                remainder[i] = Gate(builder, GateKind.Or, Gate(builder, GateKind.And, carry, difference[i]), kept);
            }
        }

        builder.AddOutput("quotient", [.. quotient], true);
        builder.AddOutput("remainder", [.. remainder], true);
        return Built(builder);
    }

    /// <summary>A new net that is driven by a gate.</summary>
    public static int Gate(NetlistBuilder builder, GateKind kind, int a, int b) => builder.Gate(kind, a, b, Origin.None);

    /// <summary>The notes' full adder.</summary>
    public static (int Sum, int Carry) FullAdder(NetlistBuilder builder, int x, int y, int carry)
    {
        var half = Gate(builder, GateKind.Xor, x, y);
        var next = Gate(builder, GateKind.Or, Gate(builder, GateKind.And, x, y), Gate(builder, GateKind.And, carry, half));
        return (Gate(builder, GateKind.Xor, half, carry), next);
    }

    /// <summary>The circuit.</summary>
    public static Netlist Built(NetlistBuilder builder)
    {
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    private static (int[] A, int[] B) Factors(NetlistBuilder builder, int width) =>
        ([.. builder.AddInput("a", width, true, Origin.None)], [.. builder.AddInput("b", width, true, Origin.None)]);

    private static List<int>[] Compressed(NetlistBuilder builder, List<int>[] columns)
    {
        var next = columns.Select(_ => new List<int>()).ToArray();
        for (var column = 0; column < columns.Length; column++)
        {
            foreach (var bits in columns[column].Chunk(3))
            {
                if (bits.Length < 3)
                {
                    next[column].AddRange(bits);
                    continue;
                }

                var (sum, carry) = FullAdder(builder, bits[0], bits[1], bits[2]);
                next[column].Add(sum);
                if (column + 1 < next.Length)
                {
                    next[column + 1].Add(carry);
                }
            }
        }

        return next;
    }

    private static int Ahead(NetlistBuilder builder, List<int> generate, List<int> propagate, int carry)
    {
        var terms = new List<int>();
        for (var from = -1; from < generate.Count; from++)
        {
            var factors = propagate.Skip(from + 1).Prepend(from < 0 ? carry : generate[from]).ToArray();
            terms.Add(builder.Tree(GateKind.And, factors, Origin.None));
        }

        return builder.Tree(GateKind.Or, [.. terms], Origin.None);
    }
}
