using System.Collections.Immutable;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Explaining;

/// <summary>Answers why a neuron, an output or a register has its value: the terms that made it, and so on back to inputs and initial values.</summary>
/// <param name="network">The network.</param>
/// <param name="valuesAt">The values of all signals, then of all rows of the outputs, behind a number of ticks from 0 on.</param>
public sealed class WhyOfNeuron(Network network, Func<long, ImmutableArray<double>> valuesAt)
{
    /// <summary>The next reason of a value.</summary>
    /// <param name="place">The signal; for an output the number of signals and its row.</param>
    /// <param name="tick">The number of ticks before the moment that is meant.</param>
    public NeuronReason Of(int place, long tick)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)place, (uint)(network.SignalCount + network.Outputs.Count));
        var values = valuesAt(tick);
        if (place >= network.FirstNeuron)
        {
            var isNeuron = place < network.SignalCount;
            var row = isNeuron ? network.Neurons[place - network.FirstNeuron] : network.Outputs[place - network.SignalCount];
            return Reason(place, tick, values[place], isNeuron ? NeuronCause.Neuron : NeuronCause.Output, row, values);
        }

        return place < network.InputCount
            ? new NeuronReason(place, tick, values[place], NeuronCause.Input, values[place], 0, [])
            : OfRegister(place, tick, values[place]);
    }

    /// <summary>The reasons of a value, and the reasons of these, until there is none.</summary>
    /// <param name="place">The signal; for an output the number of signals and its row.</param>
    /// <param name="tick">The number of ticks before the moment that is meant.</param>
    /// <param name="most">The most reasons.</param>
    /// <returns>The place's own reason first; each place once a tick; only terms that aren't 0 are followed, the largest first.</returns>
    public ImmutableArray<NeuronReason> Chain(int place, long tick, int most)
    {
        var chain = ImmutableArray.CreateBuilder<NeuronReason>();
        var seen = new HashSet<(int Place, long Tick)>();
        var waiting = new Stack<(int Place, long Tick)>();
        waiting.Push((place, tick));
        while (chain.Count < most && waiting.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                var reason = Of(next.Place, next.Tick);
                chain.Add(reason);
                foreach (var term in reason.Terms.Where(term => term.Product != 0).Reverse())
                {
                    waiting.Push((term.Signal, reason.TermTick));
                }
            }
        }

        return chain.ToImmutable();
    }

    private NeuronReason OfRegister(int place, long tick, double value)
    {
        var column = place - network.InputCount;
        if (tick == 0)
        {
            var cause = value == network.Initial[column] ? NeuronCause.Initial : NeuronCause.Changed;
            return new NeuronReason(place, tick, value, cause, value, 0, []);
        }

        var before = valuesAt(tick - 1);
        var row = network.OutputCount + column;
        return before[network.SignalCount + row] == value
            ? Reason(place, tick, value, NeuronCause.Loaded, network.Outputs[row], before)
            : new NeuronReason(place, tick, value, NeuronCause.Changed, value, 0, []);
    }

    private static NeuronReason Reason(int place, long tick, double value, NeuronCause cause, AffineRow row, ImmutableArray<double> values)
    {
        var terms = new NeuronTerm[row.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new NeuronTerm(row.Signals[i], row.Weights[i], values[row.Signals[i]]);
        }

        ImmutableArray<NeuronTerm> sorted = [.. terms.OrderByDescending(term => Math.Abs(term.Product))];
        return new NeuronReason(place, tick, value, cause, row.Sum(values.AsSpan()), row.Bias, sorted);
    }
}
