using System.Numerics;

namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>The claim that a sum is always 0.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Modulus">A number that the sum, as it was written, never reaches in size: it suffices that the sum is 0 modulo this.</param>
internal sealed record Equation(LinearForm Sum, BigInteger Modulus);
