namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>What is known about a function and what it was compiled to.</summary>
/// <param name="IsEqual">Whether no difference was found.</param>
/// <param name="IsProved">Whether that is known for all real inputs; otherwise only for points.</param>
/// <param name="Regions">The number of linear regions that were compared; 0 if it isn't proved.</param>
/// <param name="Points">The number of points that were compared; 0 if it is proved.</param>
public sealed record FunctionComparison(bool IsEqual, bool IsProved, long Regions, int Points);
