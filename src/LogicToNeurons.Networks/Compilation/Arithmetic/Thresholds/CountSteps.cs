using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Proves steps one after the other: each from what the steps before it have proved.</summary>
/// <remarks>
/// The nodes of a step are evaluated for every combination of counts of its parts, which have no bit in common; what they read
/// depends on those counts only, so nothing else can happen. If they are the same wherever the sum is the same, they depend on the sum only.
/// </remarks>
internal sealed class CountSteps(Subject subject)
{
    private readonly CountPatterns _patterns = new(subject);
    private readonly List<CountedSet> _sets = [];

    /// <summary>Gets what is proved, step by step.</summary>
    public IReadOnlyList<CountedSet> Sets => _sets;

    /// <summary>Proves one more step.</summary>
    /// <returns>Whether it holds.</returns>
    public bool TryAdd(CountStep step)
    {
        if (step.Parts.Any(part => part.Source >= _sets.Count || ~part.Source >= subject.FirstGate || part.Source == ~0))
        {
            return false;
        }

        var parts = step.Parts.Select(part => part.Source < 0 ? CountedSet.Of(~part.Source) : _sets[part.Source]).ToList();
        bool[] isNegated = [.. step.Parts.Select(part => part.IsNegated)];
        var literals = CountSums.Literals(parts, isNegated);
        if (literals.DistinctBy(literal => literal >> 1).Count() < literals.Length || _patterns.Evaluate(step.Nodes, parts) is not { } values)
        {
            return false;
        }

        var tables = new Dictionary<int, bool[]>();
        for (var i = 0; i < values.Length; i++)
        {
            if (CountSums.TableOf(values[i], parts, isNegated) is not { } table)
            {
                return false;
            }

            tables[step.Nodes[i]] = table;
        }

        _sets.Add(new CountedSet(literals, tables));
        return true;
    }
}
