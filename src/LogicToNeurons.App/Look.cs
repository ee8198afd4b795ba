namespace LogicToNeurons.App;

/// <summary>How a user wants results to look.</summary>
/// <param name="IsJson">As JSON lines.</param>
/// <param name="IsAscii">With ASCII signs only.</param>
/// <param name="IsPlain">As plain text.</param>
/// <param name="HasNoColor">Without colours.</param>
internal sealed record Look(bool IsJson, bool IsAscii, bool IsPlain, bool HasNoColor);
