namespace LogicToNeurons.App;

/// <summary>A program or a file of circuits that comes with the tool.</summary>
/// <param name="Name">Its name, with its folder: <c>asm/sum.asm</c>.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Purpose">The first line of its header.</param>
internal sealed record ShippedProgram(string Name, string Path, string Purpose)
{
    // What goes with a chip, its script and what that shall write; and with bits, what they mean.
    private static readonly string[] Companions = [".tst", ".cmp", ".txt"];

    /// <summary>Gets a value indicating whether it is of use only with another.</summary>
    public bool IsCompanion => Companions.Contains(System.IO.Path.GetExtension(Name));

    /// <summary>Gets the key of a few words about it.</summary>
    public string NoteKey => $"program.{KindKey}{System.IO.Path.GetFileNameWithoutExtension(Name)}";

    private string KindKey => System.IO.Path.GetExtension(Name) switch
    {
        ".hdl" => "chip.",
        ".hack" => "hack.",
        _ => string.Empty,
    };
}
