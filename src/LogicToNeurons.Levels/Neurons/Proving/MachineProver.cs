using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>Proves a machine of neurons block by block, for all states that its registers can hold.</summary>
/// <remarks>
/// Four things: each block's claims; that every range that is smaller than what follows from a value's form is claimed by
/// some block; that the network's rows are the blocks' forms, multiplied out; and that the network's own ranges are theirs. How
/// the claims add up to the instruction is in the summaries of the blocks.
/// </remarks>
public static class MachineProver
{
    /// <summary>The first block that isn't proved, or isn't in the network as it was proved; null if all are.</summary>
    /// <param name="machine">The blocks of a machine.</param>
    /// <param name="token">Stops it.</param>
    public static WordBlock? FindUnproved(WordMachine machine, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(machine);
        foreach (var block in machine.Blocks)
        {
            if (!Proves(block, Asked))
            {
                return block;
            }
        }

        token.ThrowIfCancellationRequested();
        return FindMiswired(machine, machine.Network);

        // Claims of long programs ask for much.
        WordForm Asked(WordValue value)
        {
            token.ThrowIfCancellationRequested();
            return DefinitionOf(value);
        }
    }

    /// <summary>Whether a block's claims hold, and all its ranges follow; not if that takes numbers of more than 64 bits.</summary>
    /// <param name="block">The block.</param>
    /// <param name="definitionOf">What each neuron takes the ReLU of, and what each output is.</param>
    public static bool Proves(WordBlock block, Func<WordValue, WordForm> definitionOf)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(definitionOf);
        try
        {
            return HoldsClaims(block, definitionOf);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool HoldsClaims(WordBlock block, Func<WordValue, WordForm> definitionOf)
    {
        var claimed = block.Claims.SelectMany(claim => claim.Proved).ToHashSet();
        return block.Claims.All(claim => claim.Holds(definitionOf))
            && block.Outputs.All(value => HasRange(value, definitionOf(value), claimed))
            && block.Neurons.All(neuron => HasRange(neuron.Value, definitionOf(neuron.Value), claimed));
    }

    /// <summary>The first block whose neurons aren't in a network as its forms say, the last if it is an output that isn't; null if there is none.</summary>
    /// <param name="machine">The blocks of a machine.</param>
    /// <param name="network">Its network, or one like it.</param>
    public static WordBlock? FindMiswired(WordMachine machine, Network network)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(network);
        var expansion = new SignalExpansion(machine.SignalOf, DefinitionOf);
        foreach (var block in machine.Blocks)
        {
            foreach (var neuron in block.Neurons)
            {
                var signal = machine.SignalOf(neuron.Value);
                if (!IsSame(network.Neurons[signal - network.FirstNeuron], expansion.Of(DefinitionOf(neuron.Value))))
                {
                    return block;
                }
            }
        }

        return HasRanges(machine, network) && AreSame(machine, network, expansion) ? null : machine.Blocks[^1];
    }

    private static WordForm DefinitionOf(WordValue value) => value.Definition!;

    // A range follows from the form, or from a claim.
    private static bool HasRange(WordValue value, WordForm form, HashSet<WordValue> claimed)
    {
        var lowest = value.Kind == WordValueKind.Neuron ? Math.Max(0, form.Lowest) : form.Lowest;
        var largest = value.Kind == WordValueKind.Neuron ? Math.Max(0, form.Largest) : form.Largest;
        return claimed.Contains(value) || (lowest >= value.Lowest && largest <= value.Largest && value.LeastPositive == 1);
    }

    // What the network takes for its signals' ranges must be at least what was proved.
    private static bool HasRanges(WordMachine machine, Network network)
    {
        var largest = new Dictionary<int, long>();
        foreach (var value in machine.Blocks.SelectMany(block => block.Neurons).Select(neuron => neuron.Value))
        {
            var signal = machine.SignalOf(value);
            largest[signal] = Math.Min(largest.GetValueOrDefault(signal, long.MaxValue), value.Largest);
        }

        return largest.Count == network.NeuronCount
            && largest.All(one => network.LargestOf(one.Key) >= one.Value)
            && machine.Columns.All(column =>
                network.LowestOf(machine.SignalOf(column)) <= column.Lowest && network.LargestOf(machine.SignalOf(column)) >= column.Largest);
    }

    private static bool AreSame(WordMachine machine, Network network, SignalExpansion expansion)
    {
        var row = 0;
        foreach (var form in machine.OutputForms.Concat(machine.NextForms))
        {
            if (!IsSame(network.Outputs[row++], expansion.Of(form)))
            {
                return false;
            }
        }

        return row == network.Outputs.Count;
    }

    private static bool IsSame(AffineRow row, SignalRow expected)
    {
        if (row.Bias != expected.Constant || !row.Signals.SequenceEqual(expected.Signals))
        {
            return false;
        }

        for (var i = 0; i < row.Length; i++)
        {
            if (row.Weights[i] != expected.Weights[i])
            {
                return false;
            }
        }

        return true;
    }
}
