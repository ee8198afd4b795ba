using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>The bits of many rows of a truth table, copied from a simulator.</summary>
internal sealed class TruthTableBits
{
    private readonly Netlist _netlist;
    private readonly ImmutableArray<TruthColumn> _columns;
    private readonly Dictionary<int, ulong[]> _words = [];
    private readonly ulong[][][] _bits;

    public TruthTableBits(Netlist netlist, ImmutableArray<TruthColumn> columns, int wordCount)
    {
        (_netlist, _columns) = (netlist, columns);
        foreach (var net in columns.SelectMany(column => column.Nets))
        {
            _words.TryAdd(net, new ulong[wordCount]);
        }

        _bits = [.. columns.Select(column => column.Nets.Select(net => _words[net]).ToArray())];
    }

    /// <summary>Takes what a simulator has computed.</summary>
    public void Copy(PatternSimulator simulator)
    {
        for (var i = 0; i < _netlist.OutputNets.Length; i++)
        {
            simulator.Output(i).CopyTo(_words[_netlist.OutputNets[i]]);
        }

        for (var i = 0; i < _netlist.FlipFlops.Length; i++)
        {
            simulator.Next(i).CopyTo(_words[_netlist.FlipFlops[i].Input]);
            simulator.State(i).CopyTo(_words[_netlist.FlipFlops[i].Output]);
        }

        for (var i = 0; i < _netlist.InputNets.Length; i++)
        {
            simulator.Input(i).CopyTo(_words[_netlist.InputNets[i]]);
        }
    }

    /// <summary>A row: a value for each column.</summary>
    public ImmutableArray<BigInteger> Row(int lane)
    {
        var values = ImmutableArray.CreateBuilder<BigInteger>(_columns.Length);
        for (var column = 0; column < _columns.Length; column++)
        {
            values.Add(Value(_bits[column], lane, _columns[column].Role == TruthColumnRole.Sum));
        }

        return values.MoveToImmutable();
    }

    private static BigInteger Value(ulong[][] bits, int lane, bool isCount)
    {
        var (word, shift) = (lane >> 6, lane & 63);
        var value = BigInteger.Zero;
        var low = 0L;
        for (var bit = bits.Length - 1; bit >= 0; bit--)
        {
            var one = (long)((bits[bit][word] >> shift) & 1);
            if (isCount)
            {
                low += one;
            }
            else if (bit < 62)
            {
                low |= one << bit;
            }
            else
            {
                value += new BigInteger(one) << bit;
            }
        }

        return value + low;
    }
}
