namespace LogicToNeurons.Source;

/// <summary>Says which resource holds an assembly's texts.</summary>
/// <param name="resourceName">The resource's full name without its ending.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WordingAttribute(string resourceName) : Attribute
{
    /// <summary>Gets the resource's full name without its ending.</summary>
    public string ResourceName { get; } = resourceName;
}
