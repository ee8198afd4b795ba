using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Tests.Support;

/// <summary>Values of all nodes of a subject, 64 patterns at once.</summary>
internal static class SubjectPatterns
{
    /// <summary>For random patterns of inputs and flip-flops.</summary>
    public static ulong[] Random(Subject subject, int seed)
    {
        var random = new Random(seed);
        var values = new ulong[subject.NodeCount];
        for (var node = 1; node < values.Length; node++)
        {
            if (node < subject.FirstGate)
            {
                values[node] = unchecked((ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 32));
                continue;
            }

            var (left, right) = (Of(values, subject.Left(node)), Of(values, subject.Right(node)));
            values[node] = subject.IsXor(node) ? left ^ right : left & right;
        }

        return values;
    }

    private static ulong Of(ulong[] values, int literal) => values[literal >> 1] ^ ((literal & 1) == 0 ? 0 : ulong.MaxValue);
}
