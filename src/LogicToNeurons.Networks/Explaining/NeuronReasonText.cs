using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Explaining;

/// <summary>Says reasons in words: <c>n1.2 = ReLU(1) = 1: a[0] adds 1, b[0] adds 1, the bias adds -1</c>.</summary>
/// <param name="network">The network.</param>
public sealed class NeuronReasonText(Network network)
{
    private const int MostTerms = 6;

    private readonly SignalNames _names = new(network);

    /// <summary>A reason in words.</summary>
    public Phrase Say(NeuronReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var name = reason.Place < network.SignalCount ? _names[reason.Place] : _names.OfRow(reason.Place - network.SignalCount);
        var value = Number(reason.Value);
        return reason.Cause switch
        {
            NeuronCause.Input => Words.Of("why.neuron.input", name, value),
            NeuronCause.Initial => Words.Of("why.neuron.initial", name, value),
            NeuronCause.Changed => Words.Of("why.neuron.changed", name, value),
            NeuronCause.Loaded => Words.Of("why.neuron.loaded", name, value, reason.Tick, Terms(reason)),
            NeuronCause.Output => Words.Of("why.neuron.output", name, value, Terms(reason)),
            NeuronCause.Neuron => reason.Sum > 0
                ? Words.Of("why.neuron.active", name, value, Terms(reason))
                : Words.Of("why.neuron.idle", name, Number(reason.Sum), Terms(reason)),
        };
    }

    // What adds something, the largest first, as much of it as can be read at a glance.
    private Phrase Terms(NeuronReason reason)
    {
        var adding = reason.Terms.Where(term => term.Product != 0).ToArray();
        var phrases = adding.Take(MostTerms).Select(Say).ToList();
        if (adding.Length > MostTerms)
        {
            phrases.Add(Words.Of("why.neuron.more", adding.Length - MostTerms, Number(adding.Skip(MostTerms).Sum(term => term.Product))));
        }

        if (reason.Bias != 0 || phrases.Count == 0)
        {
            phrases.Add(Words.Of("why.neuron.bias", Number(reason.Bias)));
        }

        return phrases.Aggregate((first, second) => Words.Of("why.neuron.list", first, second));
    }

    private Phrase Say(NeuronTerm term) => term.Weight == 1
        ? Words.Of("why.neuron.plain", _names[term.Signal], Number(term.Value))
        : Words.Of("why.neuron.term", _names[term.Signal], Number(term.Weight), Number(term.Value), Number(term.Product));

    // Adding 0 leaves no minus at a zero.
    private static string Number(double value) => NumberText.Of(value + 0.0, NumberFormat.Float64);
}
