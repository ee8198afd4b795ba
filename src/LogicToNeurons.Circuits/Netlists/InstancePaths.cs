using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>The ways from the circuit down to its instances, for example <c>RippleAdder.FullAdder.2</c>.</summary>
/// <param name="instances">The instances, a parent before its children.</param>
public sealed class InstancePaths(ImmutableArray<Instance> instances)
{
    private readonly string?[] _paths = new string?[instances.Length];
    private readonly int[] _depths = Depths(instances);

    /// <summary>The path of an instance; empty for the circuit itself.</summary>
    public string this[int instance] => _paths[instance] ??= Find(instance);

    /// <summary>The number of instances that an instance stands in: 0 for the circuit itself.</summary>
    public int DepthOf(int instance) => _depths[instance];

    /// <summary>A name inside an instance, with the path before it.</summary>
    public string NameIn(int instance, string name) => instance == 0 ? name : $"{this[instance]}.{name}";

    private string Find(int instance)
    {
        var names = new Stack<string>();
        for (var one = instance; one > 0; one = instances[one].Parent)
        {
            names.Push(instances[one].Name);
        }

        return string.Join('.', names);
    }

    private static int[] Depths(ImmutableArray<Instance> instances)
    {
        var depths = new int[instances.Length];
        for (var instance = 1; instance < depths.Length; instance++)
        {
            depths[instance] = depths[instances[instance].Parent] + 1;
        }

        return depths;
    }
}
