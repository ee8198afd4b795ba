namespace LogicToNeurons.Networks.Layers;

/// <summary>An input, an output or a register of a network: neighbouring columns of one kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">Its first column: among the inputs, the outputs or the registers, each counted from 0.</param>
/// <param name="Width">How many columns it has, at least 1.</param>
/// <param name="Kind">What they hold.</param>
/// <param name="IsBus">Whether its bits have an index.</param>
public sealed record NetworkPort(string Name, int First, int Width, ColumnKind Kind, bool IsBus)
{
    /// <summary>The name of a column, counted from 0 in this port.</summary>
    public string ColumnName(int column) => (Kind == ColumnKind.Bit ? IsBus : Width > 1) ? FormattableString.Invariant($"{Name}[{column}]") : Name;
}
