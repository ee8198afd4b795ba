using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>The names of a builder's nets, and where they are declared; needed only where something is wrong.</summary>
internal sealed class DeclaredNets
{
    private readonly List<NamedNets> _named = [];
    private readonly List<(int Parent, string Name)> _instances = [(-1, string.Empty)];

    /// <summary>Nets with a name.</summary>
    public sealed record NamedNets(Signal Signal, SourceText Source, TextSpan Span);

    public IEnumerable<NamedNets> Named => _named;

    public void Add(Signal signal, SourceText source, TextSpan span) => _named.Add(new NamedNets(signal, source, span));

    public void AddInstance(int parent, string name) => _instances.Add((parent, name));

    /// <summary>The names of the circuits around a name, each with a point behind it: <c>FullAdder.2.</c>; empty in the circuit itself.</summary>
    public string PathOf(int instance)
    {
        var path = string.Empty;
        for (; instance > 0; instance = _instances[instance].Parent)
        {
            path = $"{_instances[instance].Name}.{path}";
        }

        return path;
    }
}
