namespace LogicToNeurons.Networks.Files;

/// <summary>Reads a number.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <param name="text">The text, without blanks around it.</param>
/// <param name="number">The number.</param>
/// <returns>False if it is none.</returns>
public delegate bool NumberParser<T>(ReadOnlySpan<char> text, out T number);
