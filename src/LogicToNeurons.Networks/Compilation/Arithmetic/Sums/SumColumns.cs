namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>The terms of a sum, column by column.</summary>
internal sealed class SumColumns
{
    private readonly SumTerm[] _terms;
    private readonly int[] _starts;

    /// <summary>Sorts terms by their columns; those of a column stay in order.</summary>
    public SumColumns(IReadOnlyList<SumTerm> terms)
    {
        _terms = [.. terms.OrderBy(term => term.Exponent)];
        _starts = new int[terms.Count == 0 ? 1 : _terms[^1].Exponent + 2];
        foreach (var term in _terms)
        {
            _starts[term.Exponent + 1]++;
        }

        for (var column = 1; column < _starts.Length; column++)
        {
            _starts[column] += _starts[column - 1];
        }
    }

    /// <summary>The terms of some columns.</summary>
    /// <param name="first">The first column.</param>
    /// <param name="end">The column behind the last.</param>
    public ReadOnlySpan<SumTerm> Between(int first, int end) => _terms.AsSpan(StartOf(first)..StartOf(end));

    private int StartOf(int column) => _starts[Math.Min(column, _starts.Length - 1)];
}
