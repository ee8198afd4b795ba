namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A term of the sum that is selected.</summary>
/// <param name="Signal">The signal; −1 for the bias.</param>
/// <param name="Weight">Its weight, or the bias.</param>
internal sealed record TermRow(int Signal, double Weight)
{
    /// <summary>The terms of a sum, its bias last.</summary>
    public static IReadOnlyList<TermRow> Of(ReadOnlySpan<int> signals, ReadOnlySpan<double> weights, double bias)
    {
        var terms = new List<TermRow>();
        for (var i = 0; i < signals.Length; i++)
        {
            terms.Add(new TermRow(signals[i], weights[i]));
        }

        terms.Add(new TermRow(-1, bias));
        return terms;
    }
}
