using System.Collections.Immutable;
using System.Numerics;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>A value for some bits of an input or a register.</summary>
/// <param name="Nets">The nets, bit 0 first.</param>
/// <param name="Value">The value, unsigned: 0 to 2 to the power of the number of nets, exclusive.</param>
public sealed record NetSetting(ImmutableArray<int> Nets, BigInteger Value)
{
    /// <summary>The value of a bit.</summary>
    public bool this[int bit] => !(Value >> bit).IsEven;

    /// <summary>Sets the nets in a simulator.</summary>
    public void ApplyTo(NetSimulator simulator)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        for (var bit = 0; bit < Nets.Length; bit++)
        {
            simulator.Values[Nets[bit]] = this[bit] ? (byte)1 : (byte)0;
        }
    }
}
