using LogicToNeurons.App.Hack;
using LogicToNeurons.App.Options;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Programs;

/// <summary>Assembles programs for the machine that the options ask for, and sets their cells.</summary>
/// <param name="Options">The machine.</param>
/// <param name="Settings">What <c>--set</c> says.</param>
internal sealed record ProgramLoader(AssemblyOptions Options, IReadOnlyList<string> Settings)
{
    /// <summary>Gets the one for a machine about which nobody says anything.</summary>
    public static ProgramLoader Usual { get; } = new(new AssemblyOptions(), []);

    /// <summary>Assembles a text.</summary>
    public LoadedProgram Load(Outcome<SourceText> source)
    {
        if (source.Value is null)
        {
            return new LoadedProgram(null, source.Diagnostics, ExitCode.Failure);
        }

        if (HackFile.IsName(source.Value.FileName))
        {
            return new LoadedProgram(null, [HackFile.NotHere(source.Value.FileName)], ExitCode.Failure);
        }

        var assembled = Assembler.Assemble(source.Value, Options);
        if (assembled.Value is not { } image)
        {
            return new LoadedProgram(null, assembled.Diagnostics, ExitCode.Failure);
        }

        var cells = new List<CellValue>();
        foreach (var setting in Settings)
        {
            if (CellOptions.ReadValue(image, new SourceText("--set", setting), out var wrong) is not { } cell)
            {
                return new LoadedProgram(null, wrong, ExitCode.Usage);
            }

            cells.Add(cell);
        }

        return new LoadedProgram(cells.Count == 0 ? image : image.With(cells), assembled.Diagnostics, ExitCode.Success);
    }
}
