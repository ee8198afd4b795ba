using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>A column of a truth table: one bit, or a bus as a number.</summary>
/// <param name="Name">The name of the port or bit that it shows.</param>
/// <param name="Role">What it shows.</param>
/// <param name="Nets">The nets that it shows, bit 0 first; for <see cref="TruthColumnRole.Sum"/> those that are counted.</param>
public sealed record TruthColumn(string Name, TruthColumnRole Role, ImmutableArray<int> Nets)
{
    /// <summary>Gets its heading: its name, and <c>.next</c> behind what a register loads.</summary>
    public string Heading => Role == TruthColumnRole.Next ? $"{Name}.next" : Name;

    /// <summary>Gets the most digits of a value in it.</summary>
    public int MostDigits => (Role == TruthColumnRole.Sum ? Nets.Length : (BigInteger.One << Nets.Length) - 1).ToString(CultureInfo.InvariantCulture).Length;
}
