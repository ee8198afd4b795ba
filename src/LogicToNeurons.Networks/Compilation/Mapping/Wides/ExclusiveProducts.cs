using LogicToNeurons.Networks.Compilation.Restructuring;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Mapping.Wides;

/// <summary>Decides whether literals exclude each other: no two are ever 1 together (rule M).</summary>
/// <remarks>
/// Two ands exclude each other if one contains a literal and the other its negation. That is a proof; two that exclude each other for
/// another reason aren't found.
/// </remarks>
/// <param name="subject">The circuit.</param>
internal sealed class ExclusiveProducts(Subject subject)
{
    private const int MostLiterals = 64;

    private readonly AndLiterals _ands = new(subject);

    /// <summary>Whether the negations of some literals exclude each other.</summary>
    public bool AreNegationsExclusive(ReadOnlySpan<int> literals)
    {
        var products = new HashSet<int>[literals.Length];
        for (var i = 0; i < products.Length; i++)
        {
            if (_ands.Of(literals[i] ^ 1, _ => true, MostLiterals) is not { } product)
            {
                return false;
            }

            products[i] = [.. product];
            for (var j = 0; j < i; j++)
            {
                if (!products[i].Any(literal => products[j].Contains(literal ^ 1)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
