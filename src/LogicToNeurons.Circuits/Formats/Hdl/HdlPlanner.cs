using System.Collections;
using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Resolves the names of one chip and says what is wrong with its parts.</summary>
internal sealed class HdlPlanner
{
    private readonly HdlElaborator _elaborator;
    private readonly HdlChip _chip;
    private readonly Dictionary<string, int> _slots = [];
    private readonly List<HdlPlanSignal> _signals = [];
    private readonly List<BitArray> _driven = [];

    private HdlPlanner(HdlElaborator elaborator, HdlChip chip)
    {
        (_elaborator, _chip) = (elaborator, chip);
        AddPins(chip.Inputs, SignalRole.Input);
        AddPins(chip.Outputs, SignalRole.Output);
    }

    /// <summary>Resolves a chip; what is wrong goes to the elaborator.</summary>
    public static HdlPlan Plan(HdlElaborator elaborator, HdlChip chip) => new HdlPlanner(elaborator, chip).Plan();

    private HdlPlan Plan()
    {
        var parts = _chip.Parts.Select(part => (Part: part, Chip: _elaborator.ChipOf(_chip, part.Chip))).ToList();
        var drives = parts.ConvertAll(one => one.Chip is null ? [] : Drives(one.Part, one.Chip));
        var planned = ImmutableArray.CreateBuilder<HdlPlanPart>();
        var counts = parts.CountBy(one => one.Part.Chip.Text).ToDictionary();
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, chip) = parts[i];
            var number = numbers[part.Chip.Text] = numbers.GetValueOrDefault(part.Chip.Text) + 1;
            if (chip is not null && _elaborator.Resolve(chip, out var primitive) is { } real)
            {
                var name = counts[part.Chip.Text] == 1 ? chip.Name : FormattableString.Invariant($"{chip.Name}.{number}");
                planned.Add(new HdlPlanPart(real, part.Span, name, primitive, drives[i], Feeds(part, chip)));
            }
        }

        return new HdlPlan(_chip, [.. _signals], planned.ToImmutable(), Undriven());
    }

    private void AddPins(ImmutableArray<HdlPin> pins, SignalRole role)
    {
        foreach (var pin in pins)
        {
            if (!_slots.TryAdd(pin.Name, _signals.Count))
            {
                _elaborator.Error(_chip, pin.Span, "L2N0755", Words.Of("hdl.twice", pin.Name), null);
            }

            Add(new HdlPlanSignal(pin.Name, pin.Width, pin.IsBus, role));
        }
    }

    private void Add(HdlPlanSignal signal)
    {
        _signals.Add(signal);
        _driven.Add(new BitArray(signal.Width));
    }

    // What the outputs of a part are called inside gets its width here.
    private ImmutableArray<HdlPlanWires> Drives(HdlPart part, HdlChip chip)
    {
        var wires = ImmutableArray.CreateBuilder<HdlPlanWires>();
        foreach (var connection in part.Connections)
        {
            var pin = IndexOf(chip.Outputs, connection.Pin.Name);
            if (pin >= 0)
            {
                if (Bits(connection.Pin, chip.Outputs[pin].Width, part.Chip.Text) is { } bits && Drive(connection.Signal, pin, bits) is { } wire)
                {
                    wires.Add(wire);
                }
            }
            else if (IndexOf(chip.Inputs, connection.Pin.Name) < 0)
            {
                NoPin(part, chip, connection.Pin);
            }
        }

        return wires.ToImmutable();
    }

    private void NoPin(HdlPart part, HdlChip chip, HdlReference pin)
    {
        var names = chip.Inputs.Concat(chip.Outputs).Select(one => one.Name).ToList();
        var hint = NearMiss.Find(pin.Name, names) is { } near ? Words.Of("hdl.meant", near) : Words.Of("hdl.pins", string.Join(", ", names));
        _elaborator.Error(_chip, pin.Span, "L2N0756", Words.Of("hdl.noPin", part.Chip.Text, pin.Name), hint);
    }

    private HdlPlanWires? Drive(HdlReference signal, int pin, TextSpan bits)
    {
        var isKnown = _slots.TryGetValue(signal.Name, out var slot);
        if (IsConstant(signal.Name) || (isKnown && _signals[slot].Role == SignalRole.Input))
        {
            _elaborator.Error(_chip, signal.Span, "L2N0757", Words.Of("hdl.driveInput", signal.Name), null);
            return null;
        }

        if (signal.Low is not null && !(isKnown && _signals[slot].Role == SignalRole.Output))
        {
            _elaborator.Error(_chip, signal.Span, "L2N0758", Words.Of("hdl.innerBits", signal.Name), Words.Of("hdl.innerBits.hint"));
            return null;
        }

        if (!isKnown)
        {
            slot = _signals.Count;
            _slots.Add(signal.Name, slot);
            Add(new HdlPlanSignal(signal.Name, bits.Length, bits.Length > 1, SignalRole.Wire));
        }

        if (Bits(signal, _signals[slot].Width, null) is not { } places || !Fits(signal, bits.Length, places.Length))
        {
            return null;
        }

        if (!Mark(_driven[slot], places))
        {
            _elaborator.Error(_chip, signal.Span, "L2N0755", Words.Of("hdl.twoDrivers", signal.Name), null);
            return null;
        }

        return new HdlPlanWires(signal.Span, pin, bits.Start, slot, places.Start, bits.Length);
    }

    private ImmutableArray<HdlPlanWires> Feeds(HdlPart part, HdlChip chip)
    {
        var wires = ImmutableArray.CreateBuilder<HdlPlanWires>();
        var fed = chip.Inputs.Select(pin => new BitArray(pin.Width)).ToArray();
        foreach (var connection in part.Connections)
        {
            var pin = IndexOf(chip.Inputs, connection.Pin.Name);
            if (pin < 0 || Bits(connection.Pin, chip.Inputs[pin].Width, part.Chip.Text) is not { } places)
            {
                continue;
            }

            if (!Mark(fed[pin], places))
            {
                _elaborator.Error(_chip, connection.Pin.Span, "L2N0755", Words.Of("hdl.pinTwice", connection.Pin.Name), null);
            }
            else if (Feed(connection.Signal, pin, places) is { } wire)
            {
                wires.Add(wire);
            }
        }

        return wires.ToImmutable();
    }

    private HdlPlanWires? Feed(HdlReference signal, int pin, TextSpan places)
    {
        if (IsConstant(signal.Name) && signal.Low is null)
        {
            return new HdlPlanWires(signal.Span, pin, places.Start, signal.Name == "true" ? HdlPlanWires.True : HdlPlanWires.False, 0, places.Length);
        }

        if (!_slots.TryGetValue(signal.Name, out var slot))
        {
            var near = NearMiss.Find(signal.Name, _slots.Keys);
            _elaborator.Error(_chip, signal.Span, "L2N0759", Words.Of("hdl.noSource", signal.Name), near is null ? null : Words.Of("hdl.meant", near));
            return null;
        }

        WarnOf(signal, _signals[slot].Role);
        return Bits(signal, _signals[slot].Width, null) is { } bits && Fits(signal, bits.Length, places.Length)
            ? new HdlPlanWires(signal.Span, pin, places.Start, slot, bits.Start, bits.Length)
            : null;
    }

    // The course's own simulator refuses these.
    private void WarnOf(HdlReference signal, SignalRole role)
    {
        if (role == SignalRole.Output)
        {
            _elaborator.Warn(_chip, signal.Span, "L2N0760", Words.Of("hdl.outputRead", signal.Name), null);
        }
        else if (role == SignalRole.Wire && signal.Low is not null)
        {
            _elaborator.Warn(_chip, signal.Span, "L2N0760", Words.Of("hdl.innerRead", signal.Name), null);
        }
    }

    // An output that no part drives is 0, as in a chip that a student is about to write.
    private ImmutableArray<(int Signal, int Bit)> Undriven()
    {
        var undriven = ImmutableArray.CreateBuilder<(int, int)>();
        for (var output = 0; output < _chip.Outputs.Length; output++)
        {
            var slot = _chip.Inputs.Length + output;
            var bits = Enumerable.Range(0, _signals[slot].Width).Where(bit => !_driven[slot][bit]).ToList();
            undriven.AddRange(bits.Select(bit => (slot, bit)));
            if (bits.Count > 0)
            {
                _elaborator.Warn(_chip, _chip.Outputs[output].Span, "L2N0761", Words.Of("hdl.undriven", _signals[slot].Name), null);
            }
        }

        return undriven.ToImmutable();
    }

    private TextSpan? Bits(HdlReference reference, int width, string? chip)
    {
        if (reference.Low is not { } low)
        {
            return new TextSpan(0, width);
        }

        if (reference.High < width)
        {
            return new TextSpan(low, reference.High - low + 1);
        }

        var name = chip is null ? reference.Name : $"{chip}.{reference.Name}";
        _elaborator.Error(_chip, reference.Span, "L2N0758", Words.Of("hdl.noBit", name, reference.High, width - 1), null);
        return null;
    }

    private bool Fits(HdlReference signal, int bits, int places)
    {
        if (bits != places)
        {
            _elaborator.Error(_chip, signal.Span, "L2N0758", Words.Of("hdl.width", signal.Name, bits, places), null);
        }

        return bits == places;
    }

    // False if one of them is marked already.
    private static bool Mark(BitArray marks, TextSpan places)
    {
        for (var bit = places.Start; bit < places.End; bit++)
        {
            if (marks[bit])
            {
                return false;
            }

            marks[bit] = true;
        }

        return true;
    }

    private static int IndexOf(ImmutableArray<HdlPin> pins, string name)
    {
        for (var pin = 0; pin < pins.Length; pin++)
        {
            if (pins[pin].Name == name)
            {
                return pin;
            }
        }

        return -1;
    }

    private static bool IsConstant(string name) => name is "true" or "false";
}
