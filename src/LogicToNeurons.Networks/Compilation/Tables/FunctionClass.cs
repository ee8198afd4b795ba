using System.Collections.Immutable;
using System.Globalization;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>
/// The functions of four leaves that become each other when leaves change places, leaves are negated, or the value is (NPN). There are 222
/// classes.
/// </summary>
/// <param name="Representative">The class's function with the lowest table.</param>
/// <param name="Sums">The best sums of neurons found for it, the plainest first: none for an affine function.</param>
internal sealed record FunctionClass(ushort Representative, ImmutableArray<NeuronSum> Sums)
{
    /// <summary>Gets the number of neurons that a function of the class costs.</summary>
    public int Cost => Sums.IsEmpty ? 0 : Sums[0].Neurons.Length;

    /// <summary>The class as a line: the table in hexadecimal, the cost, the sums.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Representative:x4} {Cost}") + string.Concat(Sums.Select(sum => $" | {sum}"));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FunctionClass Parse(ReadOnlySpan<char> line)
    {
        var sums = ImmutableArray.CreateBuilder<NeuronSum>();
        foreach (var part in line.Split('|'))
        {
            if (part.Start.Value > 0)
            {
                sums.Add(NeuronSum.Parse(line[part].Trim()));
            }
        }

        return new FunctionClass(ushort.Parse(line[..4], NumberStyles.HexNumber, CultureInfo.InvariantCulture), sums.ToImmutable());
    }

    /// <summary>The lowest table of each class, rising.</summary>
    public static ImmutableArray<ushort> Representatives()
    {
        var isSeen = new bool[65536];
        var representatives = ImmutableArray.CreateBuilder<ushort>();
        for (var table = 0; table < isSeen.Length; table++)
        {
            if (isSeen[table])
            {
                continue;
            }

            representatives.Add((ushort)table);
            foreach (var transform in LeafTransform.All)
            {
                var other = transform.Apply((ushort)table);
                isSeen[other] = true;
                isSeen[(ushort)(other ^ 0xffff)] = true;
            }
        }

        return representatives.ToImmutable();
    }
}
