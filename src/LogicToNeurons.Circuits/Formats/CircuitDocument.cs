using System.Collections.Immutable;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats;

/// <summary>A file that holds circuits, read.</summary>
public abstract class CircuitDocument
{
    /// <summary>Gets the name of the file.</summary>
    public abstract string FileName { get; }

    /// <summary>Gets the circuits that can be asked for, as one would write them (<c>RippleAdder&lt;n&gt;</c>), in the order of the text.</summary>
    public abstract ImmutableArray<string> CircuitNames { get; }

    /// <summary>Builds a circuit.</summary>
    /// <param name="name">Its name with its parameters, for example <c>RippleAdder&lt;8&gt;</c>; null for the file's main circuit.</param>
    /// <returns>The circuit, or what is wrong; warnings may come with it.</returns>
    public abstract Outcome<Netlist> Build(string? name);

    /// <summary>Gets the <c>test</c> blocks whose circuits could be built; with what is wrong with the others.</summary>
    public virtual Outcome<IReadOnlyList<TestBlock>> Tests() => new([], []);

    /// <summary>Gets the <c>prove</c> blocks whose circuits could be built; with what is wrong with the others.</summary>
    public virtual Outcome<IReadOnlyList<ProveBlock>> Proofs() => new([], []);
}
