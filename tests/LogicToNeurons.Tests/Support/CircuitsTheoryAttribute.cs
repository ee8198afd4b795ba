namespace LogicToNeurons.Tests.Support;

/// <summary>Tests that need the benchmark circuits; without them they say loudly that they weren't run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CircuitsTheoryAttribute : TheoryAttribute
{
    public CircuitsTheoryAttribute() => Skip = SharedCircuits.Missing;
}
