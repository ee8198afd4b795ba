using System.Collections.Immutable;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens;
using LogicToNeurons.Circuits.Explaining;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Networks.Explaining;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Levels;

/// <summary>Answers "why?" about the present moment on every level, and leads from each to the others: a bit, its net, its neuron, the instruction that wrote it, the data.</summary>
internal sealed class LevelWhy
{
    private readonly LevelsScreen _screen;
    private readonly ProgramRunner _run;
    private readonly WhyOfNet _nets;
    private readonly NetReasonText _netText;
    private readonly WhyOfNeuron _neurons;
    private readonly NeuronReasonText _neuronText;
    private readonly long _now;
    private readonly Dictionary<long, ImmutableArray<byte>> _netValues = [];
    private readonly Dictionary<long, ImmutableArray<double>> _neuronValues = [];

    /// <summary>Looks at the present moment; the answers are about it as long as this lives.</summary>
    public LevelWhy(LevelsScreen screen)
    {
        (_screen, _run) = (screen, screen.Run);
        _now = _run.Timeline.Position;
        _nets = new WhyOfNet(screen.Gates.Netlist, NetsAt);
        _netText = new NetReasonText(screen.Gates.Names);
        _neurons = new WhyOfNeuron(screen.Neurons.Network, NeuronsAt);
        _neuronText = new NeuronReasonText(screen.Neurons.Network);
    }

    /// <summary>Why what is picked is what it is.</summary>
    public Cause OfCursor() => _screen.Cursor.Pick switch
    {
        LevelPick.Bit => OfBit(_screen.Cursor.Place, _screen.Cursor.Bit),
        LevelPick.Net => OfNet(_screen.Cursor.Net, _now),
        _ => OfNeuron(_screen.Cursor.Neuron, _now),
    };

    /// <summary>A net in one sentence.</summary>
    public Phrase OfNet(int net) => _netText.Say(_nets.Of(net, _now));

    /// <summary>A neuron in one sentence.</summary>
    public Phrase OfNeuron(int place) => _neuronText.Say(_neurons.Of(place, _now));

    // The bit on each level, and what wrote it.
    private Cause OfBit(int place, int bit)
    {
        var (gates, neurons) = (_screen.Gates, _screen.Neurons);
        var (net, row) = (gates.NetsOf(place)[bit], neurons.RowOf(place));
        var name = PlaceNames.Short(place);
        ImmutableArray<CauseLink> links =
        [
            LinkToPlace(place, _now),
            LinkToNet(net, gates.Values[net] == 1, _now),
            LinkToNet(gates.InputOf(net), gates.Values[gates.InputOf(net)] == 1, _now),
            LinkToNeuron(neurons.ColumnOf(place), neurons.Values[neurons.ColumnOf(place)], _now),
            LinkToNeuron(row, neurons.Values[row], _now),
        ];
        var value = _run.Machine.Peek(place);
        return new Cause(
            Words.Of("level.why.bit", name, bit, (int)gates.Values[net]),
            [Words.Of("level.why.bitIs", name, value, bit, (int)gates.Values[net]), Words.Of("level.why.bitNext", (int)gates.Values[gates.InputOf(net)])],
            null,
            links);
    }

    private Cause OfNet(int net, long tick)
    {
        var reason = _nets.Of(net, tick);
        var links = reason.Sources.Where(source => source.Role != SourceRole.Idle).Select(source => LinkToNet(source.Net, source.Value, reason.SourceTick)).ToList();

        // What a register holds comes from an earlier instruction, or from the data.
        if (_screen.Gates.PlaceOf(net) is var (place, _))
        {
            links.Add(LinkToPlace(place, tick));
        }

        return new Cause(
            Words.Of("net.why", _screen.Gates.Names[net], Digit(reason.Value)),
            [_netText.Say(reason), .. StageOf(_screen.Tree.StageOfNet(net), tick)],
            StepOf(tick),
            [.. links]);
    }

    private Cause OfNeuron(int place, long tick)
    {
        var reason = _neurons.Of(place, tick);
        var links = reason.Terms.Where(term => term.Product != 0).Select(term => LinkToNeuron(term.Signal, term.Value, reason.TermTick)).ToList();
        if (place < _screen.Neurons.Network.FirstNeuron && _screen.Neurons.PlaceOf(place) is { } cell)
        {
            links.Add(LinkToPlace(cell, tick));
        }

        return new Cause(
            Words.Of("net.why", _screen.Neurons.NameOf(place), NetworkNumbering.Text(reason.Value)),
            [_neuronText.Say(reason), .. _screen.Neurons.PurposesOf(place), .. StageOf(place < _screen.Neurons.Network.FirstNeuron ? null : _screen.Neurons.StageOf(place), tick)],
            StepOf(tick),
            [.. links]);
    }

    // Which part of which instruction it has to do with.
    private IEnumerable<Phrase> StageOf(DatapathStage? stage, long tick)
    {
        if (stage is { } known)
        {
            var pc = StateAt(tick, state => state.Pc);
            yield return pc < _run.Image.Instructions.Length
                ? Words.Of("level.why.stage", Words.Of(StageWords.KeyOf(known)), _run.Image.TextOf(pc), _run.Image.LineOf(pc))
                : Words.Of("level.why.stageEnd", Words.Of(StageWords.KeyOf(known)));
        }
    }

    private CauseLink LinkToNet(int net, bool value, long tick) =>
        new(Words.Of("level.why.net", _screen.Gates.Names[net], Digit(value)), () => OfNet(net, tick));

    private CauseLink LinkToNeuron(int place, double value, long tick) =>
        new(Words.Of(place < _screen.Neurons.Network.SignalCount ? "level.why.neuron" : "level.why.sum", _screen.Neurons.NameOf(place), NetworkNumbering.Text(value)), () => OfNeuron(place, tick));

    // The instruction that wrote it, or the data.
    private CauseLink LinkToPlace(int place, long tick) =>
        new(Words.Of("level.why.instruction", _run.Places.Of(place)), () => new WhyFinder(_run).OfPlace(place, tick));

    private long? StepOf(long tick) => tick < _now ? tick : null;

    private ImmutableArray<byte> NetsAt(long tick) => _netValues.TryGetValue(tick, out var known) ? known : _netValues[tick] = StateAt(tick, _screen.Gates.ValuesIn);

    private ImmutableArray<double> NeuronsAt(long tick) => _neuronValues.TryGetValue(tick, out var known) ? known : _neuronValues[tick] = StateAt(tick, _screen.Neurons.ValuesIn);

    // The timeline goes there and back.
    private T StateAt<T>(long tick, Func<MachineState, T> look)
    {
        var timeline = _run.Timeline;
        var here = timeline.Position;
        timeline.GoTo(tick);
        var found = look(_run.Machine.State);
        timeline.GoTo(here);
        return found;
    }

    private static string Digit(bool value) => value ? "1" : "0";
}
