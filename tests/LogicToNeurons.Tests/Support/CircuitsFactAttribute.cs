namespace LogicToNeurons.Tests.Support;

/// <summary>A test that needs the benchmark circuits; without them it says loudly that it wasn't run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CircuitsFactAttribute : FactAttribute
{
    public CircuitsFactAttribute() => Skip = SharedCircuits.Missing;
}
