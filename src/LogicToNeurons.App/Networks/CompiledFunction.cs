using System.Collections.Immutable;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>A network of a <c>.relu</c> file as layers.</summary>
/// <param name="File">The file, as it is named in what is told.</param>
/// <param name="Source">The network as it was written, with shortcuts.</param>
/// <param name="Layered">Its layers, without shortcuts.</param>
/// <param name="Formats">The formats that hold all of their weights.</param>
/// <param name="Number">The format that it is written in.</param>
/// <param name="Converted">The layers in that format.</param>
internal sealed record CompiledFunction(
    string File,
    ReluFunction Source,
    LayeredFunction Layered,
    ImmutableArray<NumberFormat> Formats,
    NumberFormat Number,
    FunctionNetwork Converted)
{
    /// <summary>Gets what is to be compared with the source: what the machine numbers are, where these hold all weights.</summary>
    public ReluFunction Compared => Converted.Roundings.IsEmpty ? NetworkFunction.Of(Converted.Network) : Layered.Function;
}
