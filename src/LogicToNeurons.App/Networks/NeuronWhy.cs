using System.Collections.Immutable;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Networks.Explaining;
using LogicToNeurons.Networks.Stepping;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Networks;

/// <summary>Answers "why has this neuron its value?" about the present moment of a network that is stepped.</summary>
internal sealed class NeuronWhy
{
    private readonly NetworkRunner _run;
    private readonly TickMoments<double> _moments;
    private readonly WhyOfNeuron _why;
    private readonly NeuronReasonText _text;
    private readonly Func<int, Phrase?> _purposeOf;

    /// <summary>Looks at the present moment; the answers are about it as long as this lives.</summary>
    /// <param name="run">The network.</param>
    /// <param name="purposeOf">What a place is there for, in words; null for nothing that could be said.</param>
    public NeuronWhy(NetworkRunner run, Func<int, Phrase?> purposeOf)
    {
        (_run, _purposeOf) = (run, purposeOf);
        _moments = new TickMoments<double>(run.Timeline, NetworkPlaces.TickPlace, run.Machine.Ticks, () => [.. run.Machine.Values]);
        _why = new WhyOfNeuron(run.Network, _moments.ValuesAt);
        _text = new NeuronReasonText(run.Network);
    }

    /// <summary>What a place is and what makes it so, in one sentence.</summary>
    public Phrase Sentence(int place) => Sentence(_why.Of(place, _moments.Now));

    /// <summary>The answer, with the questions that follow from it.</summary>
    public Cause Of(int place) => Of(place, _moments.Now);

    /// <summary>The question about a signal at the present moment.</summary>
    public CauseLink LinkTo(int signal) => new(Words.Of("net.because", _run.NameOf(signal), Number(_run.Machine.Values[signal])), () => Of(signal));

    private Cause Of(int place, long tick)
    {
        var reason = _why.Of(place, tick);
        var answer = ImmutableArray.Create(Sentence(reason));
        if (_purposeOf(place) is { } purpose)
        {
            answer = answer.Add(purpose);
        }

        var links = IsKnown(reason) ? reason.Terms.Where(term => term.Product != 0) : [];
        return new Cause(
            Words.Of("net.why", _run.NameOf(place), Number(reason.Value)),
            answer,
            tick < _moments.Now ? _moments.StepAt(tick) : null,
            [.. links.Select(term => new CauseLink(Words.Of("net.because", _run.NameOf(term.Signal), Number(term.Value)), () => Of(term.Signal, reason.TermTick)))]);
    }

    // In the present pass, layers that come later aren't computed.
    private bool IsKnown(NeuronReason reason) => reason.Tick < _moments.Now || _run.Machine.IsComputed(reason.Place);

    private Phrase Sentence(NeuronReason reason) => IsKnown(reason)
        ? _text.Say(reason)
        : Words.Of("neuron.waiting", _run.NameOf(reason.Place), _run.Places.LayerOf(reason.Place), _run.Machine.Location);

    private static string Number(double value) => NetworkNumbering.Text(value);
}
