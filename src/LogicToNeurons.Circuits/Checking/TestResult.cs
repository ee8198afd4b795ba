using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>How a test row came out.</summary>
/// <param name="Block">The test.</param>
/// <param name="Row">The row.</param>
/// <param name="Failures">The outputs that show something else, in the order of the row; empty if it passed.</param>
public sealed record TestResult(TestBlock Block, TestRow Row, ImmutableArray<TestFailure> Failures)
{
    /// <summary>Gets a value indicating whether every output shows what it should.</summary>
    public bool HasPassed => Failures.IsEmpty;

    /// <summary>Gets the row as it was written, on one line.</summary>
    public string Text => string.Join(' ', Block.Source.Slice(Row.Span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
