using LogicToNeurons.App.Levels;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Says whether the levels agree.</summary>
internal static class LevelsWords
{
    /// <summary>What stands behind the title: the first of these that fits.</summary>
    public static IReadOnlyList<string> Details(LevelsScreen screen)
    {
        if (screen.Checker.First() is { } difference)
        {
            return [Difference(screen, difference), screen.Say("levels.differ", difference.Step)];
        }

        if (screen.Checker.Total == 0)
        {
            return [screen.Say("levels.nothing"), screen.Say("levels.nothingShort")];
        }

        var (compared, total) = (NetworkWords.Number(screen.Checker.Compared), NetworkWords.Number(screen.Checker.Total));
        var equal = screen.Say("levels.equal");
        return [$"{equal}  {screen.Say("levels.compared", compared, total)}", $"{equal} {compared}/{total}", $"= ✓ {compared}/{total}"];
    }

    /// <summary>A text as a screen can show it: without arrows as ASCII has them, which would be compared with.</summary>
    public static string For(GlyphSet glyphs, string text) =>
        glyphs == GlyphSet.Ascii ? text.Replace("←", "<-", StringComparison.Ordinal).Replace("→", "->", StringComparison.Ordinal) : text;

    /// <summary>A difference in words.</summary>
    public static string Difference(LevelsScreen screen, LevelDifference difference)
    {
        var engine = screen.Say(difference.Engine == LevelEngine.Gates ? "level.gates" : "level.neurons");
        return difference.IsStatus
            ? screen.Say("levels.differStatus", difference.Step, engine, screen.Say(KeyOf(difference.Found)), screen.Say(KeyOf(difference.Expected)))
            : screen.Say("levels.differAt", difference.Step, engine, Name(screen, difference.Place), Held(difference.Found), Held(difference.Expected));
    }

    private static object Name(LevelsScreen screen, int place) => place == ProgramMachine.PcPlace ? "pc" : screen.Run.Places.Of(place);

    private static string KeyOf(long? status) => (StepStatus)(status ?? 0) switch
    {
        StepStatus.Halted => "state.halted",
        StepStatus.Trapped => "state.trap",
        _ => "state.running",
    };

    private static object Held(long? value) => value is { } known ? known : "?";
}
