using LogicToNeurons.Networks.Syntax;

namespace LogicToNeurons.Networks.Functions;

/// <summary>The names that a formula reads.</summary>
internal static class UsedNames
{
    /// <summary>Every use of a name, in the order of the text; names of functions aren't among them.</summary>
    public static IEnumerable<NameSyntax> In(FormulaSyntax formula)
    {
        var open = new Stack<FormulaSyntax>([formula]);
        while (open.TryPop(out var next))
        {
            if (next is NameSyntax name)
            {
                yield return name;
            }

            IReadOnlyList<FormulaSyntax> parts = next switch
            {
                MinusSyntax minus => [minus.Operand],
                SumSyntax sum => sum.Operands,
                ProductSyntax product => product.Operands,
                PowerSyntax power => power.Operands,
                CallSyntax call => call.Arguments,
                _ => [],
            };
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                open.Push(parts[i]);
            }
        }
    }
}
