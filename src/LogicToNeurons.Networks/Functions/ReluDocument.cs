using System.Collections.Immutable;
using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Functions;

/// <summary>The networks of a <c>.relu</c> file, by their names; the last one is what the file is about.</summary>
public sealed class ReluDocument
{
    private ReluDocument(SourceText source, ImmutableArray<ReluFunction> networks) => (Source, Networks) = (source, networks);

    /// <summary>Gets the text.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the networks, at least one, in the order of the text.</summary>
    public ImmutableArray<ReluFunction> Networks { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How large networks may become; null for the usual limits.</param>
    /// <returns>The networks; or all that is wrong with the text.</returns>
    public static Outcome<ReluDocument> Read(SourceText source, ReluLimits? limits = null)
    {
        var syntax = ReluParser.Parse(source);
        var diagnostics = syntax.Diagnostics.ToList();
        var networks = new OrderedDictionary<string, ReluFunction?>();
        foreach (var network in syntax.Networks)
        {
            if (networks.ContainsKey(network.Name.Name))
            {
                diagnostics.Add(Diagnostic.At(source, network.Name.Span, "L2N1006", Severity.Error, Words.Of("relu.twice.network", network.Name.Name)));
                continue;
            }

            networks.Add(network.Name.Name, NetworkElaborator.Elaborate(source, network, limits ?? ReluLimits.Default, diagnostics));
        }

        if (diagnostics.Count > 0)
        {
            return new Outcome<ReluDocument>(null, [.. diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
        }

        return networks.Count == 0
            ? Diagnostic.About(source.FileName, "L2N1013", Severity.Error, Words.Of("relu.empty"), Words.Of("relu.hint.misplaced"))
            : new ReluDocument(source, [.. networks.Values.Select(network => network!)]);
    }

    /// <summary>A network.</summary>
    /// <param name="name">Its name; null for the last one.</param>
    public Outcome<ReluFunction> Find(string? name)
    {
        var found = name is null ? Networks[^1] : Networks.FirstOrDefault(network => network.Name == name);
        if (found is not null)
        {
            return found;
        }

        var meant = NearMiss.Find(name!, Networks.Select(network => network.Name));
        return Diagnostic.About(
            Source.FileName,
            "L2N1013",
            Severity.Error,
            Words.Of("relu.noNetwork", Quote.Shortened(name)),
            meant is null ? Words.Of("relu.hint.networks", string.Join(", ", Networks.Take(10).Select(network => network.Name))) : Words.Of("relu.hint.meant", meant));
    }
}
