using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Evaluates patterns as they stand in pattern files: many at once, or, for a clocked circuit, each at a tick.</summary>
public sealed class PatternEvaluator
{
    /// <summary>The number of words of 64 patterns each that a place of a line takes.</summary>
    public const int WordCount = 16;

    private readonly PatternSimulator? _patterns;
    private readonly TickSimulator? _ticks;
    private readonly ImmutableArray<int> _inputs;
    private readonly ImmutableArray<int> _outputs;

    /// <summary>Prepares a netlist; registers hold their initial values.</summary>
    public PatternEvaluator(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _inputs = PatternOrder.Inputs(netlist);
        _outputs = PatternOrder.Outputs(netlist);
        if (netlist.IsClocked)
        {
            _ticks = new TickSimulator(netlist);
        }
        else
        {
            _patterns = new PatternSimulator(netlist, WordCount);
        }
    }

    /// <summary>Gets the number of bits of an input line.</summary>
    public int InputWidth => _inputs.Length;

    /// <summary>Gets the number of bits of an output line.</summary>
    public int OutputWidth => _outputs.Length;

    /// <summary>Evaluates patterns; a clocked circuit ticks after each.</summary>
    /// <param name="inputs">For each place of an input line, from the left, <see cref="WordCount"/> words, a bit each pattern.</param>
    /// <param name="count">The number of patterns.</param>
    /// <param name="outputs">Gets for each place of an output line, from the left, as many words.</param>
    public void Evaluate(ReadOnlySpan<ulong> inputs, int count, Span<ulong> outputs)
    {
        if (_ticks is { } simulator)
        {
            outputs.Clear();
            for (var tick = 0; tick < count; tick++)
            {
                Evaluate(simulator, inputs, tick, outputs);
                simulator.Tick();
            }
        }
        else
        {
            Evaluate(_patterns!, inputs, outputs);
        }
    }

    private void Evaluate(PatternSimulator simulator, ReadOnlySpan<ulong> inputs, Span<ulong> outputs)
    {
        for (var place = 0; place < _inputs.Length; place++)
        {
            inputs.Slice(place * WordCount, WordCount).CopyTo(simulator.Input(_inputs[place]));
        }

        simulator.Evaluate();
        for (var place = 0; place < _outputs.Length; place++)
        {
            simulator.Output(_outputs[place]).CopyTo(outputs.Slice(place * WordCount, WordCount));
        }
    }

    private void Evaluate(TickSimulator simulator, ReadOnlySpan<ulong> inputs, int tick, Span<ulong> outputs)
    {
        var (word, shift) = (tick >> 6, tick & 63);
        for (var place = 0; place < _inputs.Length; place++)
        {
            simulator.SetInput(_inputs[place], ((inputs[(place * WordCount) + word] >> shift) & 1) == 1);
        }

        simulator.Evaluate();
        for (var place = 0; place < _outputs.Length; place++)
        {
            outputs[(place * WordCount) + word] |= (ulong)simulator.Output(_outputs[place]) << shift;
        }
    }
}
