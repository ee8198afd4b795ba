using LogicToNeurons.App.Files;
using LogicToNeurons.App.Levels;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Screens;

/// <summary>What the screens need from outside.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Loader">What assembles programs.</param>
/// <param name="Recent">The files that were open last.</param>
/// <param name="IsCancelled">Whether the user gives up a long search.</param>
internal sealed record ShellServices(TimeProvider Time, ProgramLoader Loader, RecentFiles Recent, Func<bool> IsCancelled)
{
    /// <summary>Gets what builds a program's machines of gates and of neurons.</summary>
    public Func<ProgramImage, Outcome<LevelsModel>> BuildLevels { get; init; } = LevelsModel.Of;
}
