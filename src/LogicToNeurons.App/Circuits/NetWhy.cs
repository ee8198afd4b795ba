using System.Collections.Immutable;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Circuits.Explaining;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Stepping;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Circuits;

/// <summary>Answers "why is this net 1?" about the present moment of a circuit that is stepped, where gates may still be about to change.</summary>
internal sealed class NetWhy
{
    private readonly CircuitRunner _run;
    private readonly Netlist _netlist;
    private readonly TickMoments<byte> _moments;
    private readonly WhyOfNet _why;
    private readonly NetReasonText _text;

    /// <summary>Looks at the present moment; the answers are about it as long as this lives.</summary>
    public NetWhy(CircuitRunner run)
    {
        _run = run;
        _netlist = run.Netlist;
        _moments = new TickMoments<byte>(run.Timeline, CircuitPlaces.TickPlace, run.Machine.Ticks, () => [.. run.Machine.Values]);
        _why = new WhyOfNet(_netlist, _moments.ValuesAt);
        _text = new NetReasonText(run.Names);
    }

    /// <summary>What a net shows and what that follows from, in one sentence.</summary>
    public Phrase Sentence(int net) => Sentence(_why.Of(net, _moments.Now));

    /// <summary>What a net shows, what that follows from, what that follows from, and so on.</summary>
    /// <param name="net">The net.</param>
    /// <param name="most">The most sentences.</param>
    /// <returns>For each sentence its net, and how far it is from the question.</returns>
    public IEnumerable<(NetReason Reason, Phrase Sentence, int Depth)> Chain(int net, int most)
    {
        var depths = new Dictionary<(int Net, long Tick), int>();
        foreach (var reason in _why.Chain(net, _moments.Now, most))
        {
            var depth = depths.GetValueOrDefault((reason.Net, reason.Tick));
            yield return (reason, Sentence(reason), depth);
            foreach (var source in reason.Sources.Where(source => source.Role != SourceRole.Idle))
            {
                depths.TryAdd((source.Net, reason.SourceTick), depth + 1);
            }
        }
    }

    /// <summary>The answer, with the questions that follow from it.</summary>
    public Cause Of(int net) => Of(net, _moments.Now);

    private Cause Of(int net, long tick)
    {
        var reason = _why.Of(net, tick);
        var question = Words.Of("net.why", NameOf(net), Digit(reason.Value));
        var answer = ImmutableArray.Create(Sentence(reason));
        if (WrittenAt(net) is { } line)
        {
            answer = answer.Add(line);
        }

        var links = reason.Sources.Where(source => source.Role != SourceRole.Idle)
            .Select(source => new CauseLink(Words.Of("net.because", NameOf(source.Net), Digit(source.Value)), () => Of(source.Net, reason.SourceTick)));
        return new Cause(question, answer, StepOf(reason), [.. links]);
    }

    // A gate that hasn't followed its inputs yet follows from nothing that could be seen.
    private Phrase Sentence(NetReason reason)
    {
        if (reason.Cause != NetCause.Gate || reason.Value == IsDriven(reason))
        {
            return _text.Say(reason);
        }

        var inputs = string.Join(", ", reason.Sources.Select(source => Digit(source.Value)));
        return _run.Machine.Settled[reason.Net] == (reason.Value ? 1 : 0) ? Words.Of("net.waiting", NameOf(reason.Net), Digit(reason.Value), reason.Kind.Name(), inputs)
            : Words.Of("net.changing", NameOf(reason.Net), Digit(reason.Value), Digit(!reason.Value), reason.Kind.Name(), inputs);
    }

    // What the gate's present inputs ask for.
    private static bool IsDriven(NetReason reason)
    {
        var first = reason.Sources[0].Value ? 1UL : 0;
        var second = reason.Sources[^1].Value ? 1UL : 0;
        return (reason.Kind.Evaluate(first, second) & 1) == 1;
    }

    // When an input or a register got its value; for what was earlier, the moment itself.
    private long? StepOf(NetReason reason) =>
        reason.Cause is NetCause.Input or NetCause.Loaded or NetCause.Changed ? _run.Timeline.LastWrite(reason.Net, _moments.StepAt(reason.Tick))?.Step
        : reason.Tick < _moments.Now ? _moments.StepAt(reason.Tick)
        : null;

    private Phrase? WrittenAt(int net)
    {
        foreach (var origin in _netlist.OriginsOf(net))
        {
            if (origin.Source >= 0)
            {
                var source = _netlist.Sources[origin.Source];
                var line = source.LineOf(Math.Min(origin.Span.Start, source.Text.Length));
                return Words.Of("net.line", Path.GetFileName(source.FileName), line, source.Slice(source.LineSpan(line)).Trim().ToString());
            }
        }

        return null;
    }

    private string NameOf(int net) => _run.Names[net];

    private static string Digit(bool value) => value ? "1" : "0";
}
