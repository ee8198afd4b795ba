using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Builds one instance of a chip by its plan.</summary>
internal sealed class HdlBody
{
    private readonly HdlElaborator _elaborator;
    private readonly HdlPlan _plan;
    private readonly int _instance;
    private readonly int _depth;
    private readonly int[][] _nets;

    public HdlBody(HdlElaborator elaborator, HdlPlan plan, int instance, int depth, int[][] inputs, int[][] outputs)
    {
        (_elaborator, _plan, _instance, _depth) = (elaborator, plan, instance, depth);
        _nets = new int[plan.Signals.Length][];
        inputs.CopyTo(_nets, 0);
        outputs.CopyTo(_nets, inputs.Length);
    }

    private NetlistBuilder Builder => _elaborator.Builder;

    /// <summary>Builds it; the chips in it wait at the elaborator.</summary>
    public void Build()
    {
        var outputs = new int[_plan.Parts.Length][][];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = OutputsOf(_plan.Parts[i]);
        }

        AddSignals();
        for (var i = 0; i < outputs.Length; i++)
        {
            Place(_plan.Parts[i], InputsOf(_plan.Parts[i]), outputs[i]);
        }

        foreach (var (signal, bit) in _plan.Undriven)
        {
            Builder.Drive(_nets[signal][bit], GateKind.Zero, 0, 0, Origin.None);
        }
    }

    // A part drives the chip's own outputs directly where it can.
    private int[][] OutputsOf(HdlPlanPart part)
    {
        var pins = NewPins(part.Chip.Outputs);
        foreach (var wires in part.Drives)
        {
            if (_plan.Signals[wires.Signal].Role == SignalRole.Output)
            {
                DriveOutput(wires, pins[wires.Pin]);
            }
        }

        foreach (var pin in pins)
        {
            for (var bit = 0; bit < pin.Length; bit++)
            {
                pin[bit] = pin[bit] < 0 ? Builder.NewNet() : pin[bit];
            }
        }

        foreach (var wires in part.Drives)
        {
            if (_plan.Signals[wires.Signal].Role == SignalRole.Wire)
            {
                _nets[wires.Signal] = pins[wires.Pin].AsSpan(wires.PinBit, wires.Count).ToArray();
            }

            _elaborator.Name(_nets[wires.Signal].AsSpan(wires.SignalBit, wires.Count), _plan.Chip, wires.Span, _plan.Signals[wires.Signal].Name);
        }

        return pins;
    }

    private void DriveOutput(HdlPlanWires wires, int[] pin)
    {
        for (var bit = 0; bit < wires.Count; bit++)
        {
            var net = _nets[wires.Signal][wires.SignalBit + bit];
            ref var source = ref pin[wires.PinBit + bit];
            if (source < 0)
            {
                source = net;
            }
            else
            {
                Builder.Connect(net, source, _elaborator.OriginOf(_plan.Chip, wires.Span, _instance));
            }
        }
    }

    private int[][] InputsOf(HdlPlanPart part)
    {
        var pins = NewPins(part.Chip.Inputs);
        foreach (var wires in part.Feeds)
        {
            var pin = pins[wires.Pin].AsSpan(wires.PinBit, wires.Count);
            if (wires.Signal >= 0)
            {
                _nets[wires.Signal].AsSpan(wires.SignalBit, wires.Count).CopyTo(pin);
            }
            else
            {
                pin.Fill(_elaborator.Constant(wires.Signal == HdlPlanWires.True));
            }
        }

        // What nothing is connected to is 0.
        foreach (var pin in pins)
        {
            pin.AsSpan().Replace(-1, _elaborator.Constant(false));
        }

        return pins;
    }

    private static int[][] NewPins(System.Collections.Immutable.ImmutableArray<HdlPin> pins)
    {
        var nets = new int[pins.Length][];
        for (var pin = 0; pin < nets.Length; pin++)
        {
            nets[pin] = new int[pins[pin].Width];
            Array.Fill(nets[pin], -1);
        }

        return nets;
    }

    // A gate is a gate of this chip; everything else is a circuit in it.
    private void Place(HdlPlanPart part, int[][] inputs, int[][] outputs)
    {
        var origin = _elaborator.OriginOf(_plan.Chip, part.Span, _instance);
        if (part.Primitive is not { IsGate: true })
        {
            var instance = Builder.AddInstance(new Instance(_instance, part.Name, part.Chip.Name, [], part.Chip.IsBuiltin, origin));
            origin = origin with { Instance = instance };
        }

        if (part.Primitive is { } primitive)
        {
            _elaborator.Make(primitive, origin, inputs, outputs);
        }
        else
        {
            _elaborator.Enter(part.Chip, origin.Instance, _depth + 1, inputs, outputs);
        }
    }

    // The circuit's own ports have their names already.
    private void AddSignals()
    {
        for (var i = 0; i < _nets.Length; i++)
        {
            var signal = _plan.Signals[i];
            if (_instance > 0 || signal.Role == SignalRole.Wire)
            {
                Builder.AddSignal(new Signal(_instance, signal.Name, [.. _nets[i] ?? []], signal.IsBus, signal.Role));
            }
        }
    }
}
