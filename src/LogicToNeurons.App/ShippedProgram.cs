namespace LogicToNeurons.App;

/// <summary>A program that comes with the tool.</summary>
/// <param name="Name">Its name, with its folder: <c>asm/sum.asm</c>.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Purpose">The first line of its header.</param>
internal sealed record ShippedProgram(string Name, string Path, string Purpose)
{
    /// <summary>Gets the key of a few words about it.</summary>
    public string NoteKey => $"program.{System.IO.Path.GetFileNameWithoutExtension(Name)}";
}
