namespace LogicToNeurons.Benchmarks.Workloads;

/// <summary>What the workloads must answer, worked out in plain C# without any machine.</summary>
public static class WorkloadReference
{
    /// <summary>r0 at the end.</summary>
    public static int Answer(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return workload.Name switch
        {
            "muldiv" => MulDiv(workload.Count, workload.Repeats),
            "sieve" => unchecked(workload.Repeats * PrimesBelow(workload.Count)),
            _ => Sum(workload.Count, workload.Repeats),
        };
    }

    private static int Sum(int count, int repeats)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum = unchecked(sum + ((int)((uint)i * 2654435761u) >> 12));
        }

        return unchecked(sum * repeats);
    }

    private static int MulDiv(int count, int repeats)
    {
        var (sum, random) = (0, 1);
        for (var i = 0; i < repeats; i++)
        {
            for (var j = count; j > 0; j--)
            {
                random = unchecked((random * 1103515245) + j);
                sum = unchecked(sum + (random / (3 + (2 * i))));
            }
        }

        return sum;
    }

    private static int PrimesBelow(int limit)
    {
        var isComposite = new bool[limit];
        var primes = 0;
        for (var i = 2; i < limit; i++)
        {
            if (!isComposite[i])
            {
                primes++;
                for (var j = 2L * i; j < limit; j += i)
                {
                    isComposite[j] = true;
                }
            }
        }

        return primes;
    }
}
