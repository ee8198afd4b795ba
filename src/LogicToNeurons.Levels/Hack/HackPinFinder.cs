using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Levels.Hack;

/// <summary>Finds the words of a processor by its pins.</summary>
/// <remarks>
/// A and pc are the registers that <c>addressM</c> and <c>pc</c> show; D, which no pin shows, is the 16 flip-flops left over.
/// Registers may be made of flip-flops one by one, as in the course, as long as their bits stand in a row.
/// </remarks>
internal sealed class HackPinFinder
{
    private readonly Netlist _netlist;
    private readonly string _fileName;
    private readonly Dictionary<int, int> _flipFlops = [];
    private Diagnostic? _error;

    private HackPinFinder(Netlist netlist, string fileName)
    {
        (_netlist, _fileName) = (netlist, fileName);
        for (var i = 0; i < netlist.FlipFlops.Length; i++)
        {
            _flipFlops.TryAdd(netlist.FlipFlops[i].Output, i);
        }
    }

    /// <summary>Finds them.</summary>
    /// <returns>Or which pin is missing or of another width; or that the registers aren't A, D and pc.</returns>
    public static Outcome<HackPins> Find(Netlist netlist, string fileName) => new HackPinFinder(netlist, fileName).Find();

    private Outcome<HackPins> Find()
    {
        var word = IndicesOf(_netlist.Inputs, "inM", HackInstruction.Bits);
        var instruction = IndicesOf(_netlist.Inputs, "instruction", HackInstruction.Bits);
        var reset = IndicesOf(_netlist.Inputs, "reset", 1);
        var result = IndicesOf(_netlist.Outputs, "outM", HackInstruction.Bits);
        var writes = IndicesOf(_netlist.Outputs, "writeM", 1);
        var address = IndicesOf(_netlist.Outputs, "addressM", HackMachine.AddressBits);
        var pc = IndicesOf(_netlist.Outputs, "pc", HackMachine.AddressBits);
        if (_error is not null)
        {
            return _error;
        }

        return Registers(address, pc) is var (a, d, counter)
            ? new HackPins(word, instruction, reset[0], result, writes[0], a, d, counter)
            : Diagnostic.About(_fileName, "L2N1426", Severity.Error, Words.Of("hack.registers"), Words.Of("hack.hint.registers"));
    }

    private ImmutableArray<int> IndicesOf(ImmutableArray<Port> ports, string name, int width)
    {
        var first = 0;
        foreach (var port in ports)
        {
            if (port.Name == name && port.Width == width)
            {
                return [.. Enumerable.Range(first, width)];
            }

            first += port.Width;
        }

        _error ??= Diagnostic.About(_fileName, "L2N1425", Severity.Error, Words.Of("hack.noPin", name, width), Words.Of("hack.hint.pins"));
        return [];
    }

    private (ImmutableArray<int> A, ImmutableArray<int> D, ImmutableArray<int> Pc)? Registers(ImmutableArray<int> address, ImmutableArray<int> pc)
    {
        if (InARow(address) is not { } low || InARow(pc) is not { } counter)
        {
            return null;
        }

        var step = low[1] - low[0];
        ImmutableArray<int> a = [.. low, low[^1] + step];
        var left = Enumerable.Range(0, _netlist.FlipFlops.Length).Except(a).Except(counter).ToList();
        if (left.Count > HackInstruction.Bits)
        {
            // The course's program counter has 16 bits, of which 15 can be seen.
            left.Remove(counter[^1] + counter[1] - counter[0]);
        }

        var isWhole = a[^1] >= 0 && a[^1] < _netlist.FlipFlops.Length && left.Count == HackInstruction.Bits && !counter.Intersect(a).Any();
        return isWhole ? (a, [.. step > 0 ? left : Enumerable.Reverse(left)], counter) : null;
    }

    // The flip-flops that outputs show, if they are neighbours.
    private ImmutableArray<int>? InARow(ImmutableArray<int> outputs)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var output in outputs)
        {
            if (!_flipFlops.TryGetValue(_netlist.OutputNets[output], out var flipFlop)
                || (found.Count > 0 && Math.Abs(flipFlop - found[^1]) != 1)
                || (found.Count > 1 && flipFlop - found[^1] != found[1] - found[0]))
            {
                return null;
            }

            found.Add(flipFlop);
        }

        return found.ToImmutable();
    }
}
