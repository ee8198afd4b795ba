namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>A claim: a form is what a sum leaves when divided by a power of two.</summary>
/// <remarks>The sum is cut into limbs; a limb adds its columns, from Low on, and what the limb before carries, in units of 2^Low.</remarks>
/// <param name="Low">The first column of the limb.</param>
/// <param name="Exponent">The form is the limb's sum modulo 2^(Exponent − Low).</param>
/// <param name="Form">The form.</param>
internal sealed record Remainder(int Low, int Exponent, AffineForm Form);
