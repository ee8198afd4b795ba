namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>Some literals of a subject of which A + B + C = Sum + 2 · Carry: a full adder, or, with a constant C, a half adder.</summary>
/// <remarks>
/// Negating all five literals gives the same equation, so a cell has two readings. A half adder's are a + b + 0, whose carry
/// is an and, and a + b + 1, whose carry is an or.
/// </remarks>
/// <param name="A">The first bit that is added.</param>
/// <param name="B">The second.</param>
/// <param name="C">The third; 0 or 1 for a half adder.</param>
/// <param name="Sum">The sum's lower digit; <see cref="None"/> if the circuit has no such net.</param>
/// <param name="Carry">The sum's upper digit; <see cref="None"/> if the circuit has no such net.</param>
public readonly record struct AdderCell(int A, int B, int C, int Sum, int Carry)
{
    /// <summary>What isn't there.</summary>
    public const int None = -1;

    /// <summary>Gets a value indicating whether it adds two bits only.</summary>
    public bool IsHalf => C <= 1;

    /// <summary>Gets a value indicating whether it is only a sum of two bits.</summary>
    public bool IsXor => Carry == None;

    /// <summary>Gets a value indicating whether neither the sum nor the carry is the other or one of what is added, up to a negation.</summary>
    public bool HasDistinctNodes
    {
        get
        {
            var (sum, carry) = (Sum >> 1, Carry >> 1);
            return sum != carry && sum != A >> 1 && sum != B >> 1 && sum != C >> 1 && carry != A >> 1 && carry != B >> 1 && carry != C >> 1;
        }
    }

    /// <summary>The other reading: every literal negated.</summary>
    public AdderCell Negation() => new(A ^ 1, B ^ 1, C ^ 1, Negated(Sum), Negated(Carry));

    private static int Negated(int literal) => literal == None ? None : literal ^ 1;
}
