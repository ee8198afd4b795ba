using System.Diagnostics;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>The proof that a form does what the circuit does that it was made from: both evaluated as gates, in every row.</summary>
/// <param name="Rows">The number of rows that were compared: all but don't cares.</param>
/// <param name="IsEqual">Whether they agree in all of them.</param>
public sealed record FormComparison(int Rows, bool IsEqual)
{
    /// <summary>Compares a form with what it was made from.</summary>
    public static FormComparison Of(CircuitFunction function, TwoLevelForm form)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(form);
        var expected = ConeRows.Of(function.Cone);
        var actual = ConeRows.Of(Gates(function, form));
        var used = function.Function.InputCount < 6 ? (1UL << function.Function.RowCount) - 1 : ulong.MaxValue;
        var (rows, isEqual) = (0, true);
        for (var word = 0; word < expected.Length; word++)
        {
            var compared = used & ~function.Function.DontCares[word];
            rows += BitOperations.PopCount(compared);
            isEqual &= ((expected[word] ^ actual[word]) & compared) == 0;
        }

        return new FormComparison(rows, isEqual);
    }

    private static Netlist Gates(CircuitFunction function, TwoLevelForm form)
    {
        var builder = new NetlistBuilder(function.Bit.Name, isFlat: true);
        int[] inputs = [.. function.Names.Select(name => builder.AddInput(name, 1, false, Origin.None)[0])];
        int[] negations = [.. inputs.Select(input => builder.Not(input, Origin.None))];
        var isSum = form.Kind == FormKind.SumOfProducts;
        var terms = form.Terms.Select(term => Term(builder, term, isSum ? inputs : negations, isSum ? negations : inputs, isSum)).ToArray();
        var output = terms.Length == 0 ? builder.Constant(!isSum) : builder.Tree(isSum ? GateKind.Or : GateKind.And, terms, Origin.None);
        builder.AddOutput(function.Bit.Name, [output], false);
        return builder.TryBuild(out var netlist, out _) ? netlist : throw new UnreachableException();
    }

    private static int Term(NetlistBuilder builder, Cube term, int[] whenOne, int[] whenZero, bool isSum)
    {
        var literals = new List<int>();
        for (var input = 0; input < whenOne.Length; input++)
        {
            var bit = 1 << (whenOne.Length - 1 - input);
            if ((term.Care & bit) != 0)
            {
                literals.Add((term.Value & bit) != 0 ? whenOne[input] : whenZero[input]);
            }
        }

        return literals.Count == 0
            ? builder.Constant(isSum)
            : builder.Tree(isSum ? GateKind.And : GateKind.Or, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(literals), Origin.None);
    }
}
