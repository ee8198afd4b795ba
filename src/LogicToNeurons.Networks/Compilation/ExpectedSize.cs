namespace LogicToNeurons.Networks.Compilation;

/// <summary>How large a network will be, as far as that is known before it is built.</summary>
/// <param name="Neurons">The number of hidden neurons.</param>
/// <param name="IsExact">Whether it will be just that many; otherwise it will hardly be more, and mostly far fewer.</param>
public sealed record ExpectedSize(long Neurons, bool IsExact);
