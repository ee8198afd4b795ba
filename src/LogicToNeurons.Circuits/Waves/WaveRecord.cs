using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Waves;

/// <summary>The values of signals, tick by tick.</summary>
public sealed class WaveRecord
{
    private readonly int[] _starts;
    private readonly int[] _nets;
    private readonly List<ulong[]> _ticks = [];

    /// <summary>Begins a record.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="signals">What is recorded.</param>
    public WaveRecord(Netlist netlist, ImmutableArray<WaveSignal> signals)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        (Netlist, Signals) = (netlist, signals);
        _nets = [.. signals.SelectMany(signal => signal.Nets)];
        _starts = new int[signals.Length + 1];
        for (var signal = 0; signal < signals.Length; signal++)
        {
            _starts[signal + 1] = _starts[signal] + signals[signal].Nets.Length;
        }
    }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist { get; }

    /// <summary>Gets what is recorded.</summary>
    public ImmutableArray<WaveSignal> Signals { get; }

    /// <summary>Gets the number of ticks so far.</summary>
    public int TickCount => _ticks.Count;

    /// <summary>Adds a tick: the values as they are, before registers are loaded.</summary>
    /// <param name="simulator">The circuit, evaluated.</param>
    public void Add(NetSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        var words = new ulong[(_nets.Length + 63) / 64];
        for (var place = 0; place < _nets.Length; place++)
        {
            words[place >> 6] |= (ulong)simulator.Values[_nets[place]] << (place & 63);
        }

        _ticks.Add(words);
    }

    /// <summary>A bit of a signal in a tick.</summary>
    /// <param name="signal">The signal, an index of <see cref="Signals"/>.</param>
    /// <param name="bit">The bit, 0 the least.</param>
    /// <param name="tick">The tick, from 0.</param>
    public bool BitOf(int signal, int bit, int tick)
    {
        var place = _starts[signal] + bit;
        return ((_ticks[tick][place >> 6] >> (place & 63)) & 1) == 1;
    }

    /// <summary>Whether a signal has another value than in the tick before; the first tick is always a change.</summary>
    public bool IsChange(int signal, int tick)
    {
        for (var bit = 0; tick > 0 && bit < Signals[signal].Nets.Length; bit++)
        {
            if (BitOf(signal, bit, tick) != BitOf(signal, bit, tick - 1))
            {
                return true;
            }
        }

        return tick == 0;
    }

    /// <summary>The bits of a signal in a tick, the highest first.</summary>
    public string BitsOf(int signal, int tick) =>
        string.Create(Signals[signal].Nets.Length, (Record: this, signal, tick), static (text, state) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = state.Record.BitOf(state.signal, text.Length - 1 - i, state.tick) ? '1' : '0';
            }
        });

    /// <summary>The value of a signal in a tick in hexadecimal digits, as many as its width takes.</summary>
    public string HexOf(int signal, int tick)
    {
        var digits = (Signals[signal].Nets.Length + 3) / 4;
        var value = BigInteger.Parse($"0{BitsOf(signal, tick)}", NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);
        return value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(digits, '0');
    }
}
