namespace LogicToNeurons.Networks.Stepping;

/// <summary>What the step that a machine has just taken has read.</summary>
internal static class LastStep
{
    /// <summary>The places, rising: what the neurons or outputs read that were computed, or what the registers loaded that changed.</summary>
    /// <param name="machine">The machine, behind the step.</param>
    /// <param name="before">The values before it.</param>
    public static IEnumerable<int> Sources(NetworkMachine machine, double[] before)
    {
        var network = machine.Network;
        if (machine.Location == 0)
        {
            return Enumerable.Range(0, network.StateCount)
                .Where(column => before[network.InputCount + column] != machine.Values[network.InputCount + column])
                .Select(column => machine.Places.FirstRow + network.OutputCount + column);
        }

        var signals = new SortedSet<int>();
        var rows = machine.IsSettled ? network.Outputs : network.Neurons;
        var (offset, count) = machine.IsSettled
            ? (0, network.Outputs.Count)
            : (network.NeuronsOf(machine.Location).Start.Value, network.NeuronsOf(machine.Location).End.Value - network.NeuronsOf(machine.Location).Start.Value);
        for (var row = offset; row < offset + count; row++)
        {
            foreach (var signal in rows[row].Signals)
            {
                signals.Add(signal);
            }
        }

        return signals;
    }
}
