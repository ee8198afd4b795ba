using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.App.Screens.Tours;

/// <summary>The tours.</summary>
internal static class TourList
{
    private const int End = 9;
    private const int Answer = 10;

    /// <summary>Eight keys: from a step to all the help.</summary>
    public static void StartKeys(Shell shell) => StartSum(shell, static _ => new Tour("tour.keys", [
        new TourStep("s", "tour.keys.1", shell => Position(shell) == 1),
        new TourStep("b", "tour.keys.2", shell => Position(shell) == 0),
        new TourStep("r", "tour.keys.3", shell => shell.Run?.Status == StepStatus.Halted),
        new TourStep("Enter", "tour.keys.4", shell => shell.Dialog is WhyDialog),
        new TourStep("Esc", "tour.keys.5", shell => shell.Dialog is null or { IsClosed: true }),
        new TourStep("<", "tour.keys.6", shell => Position(shell) == 0),
        new TourStep("Tab", "tour.keys.7", shell => shell.Program is { } screen && screen.Focused != screen.Source),
        new TourStep("?", "tour.keys.8", shell => shell.Dialog is HelpDialog),
    ]));

    /// <summary>The bug in the printed sum program, found, explained and mended on a branch.</summary>
    public static void StartBug(Shell shell) => StartSum(shell, static run =>
    {
        // The test that comes too late, and the step before which it should have come.
        var test = Enumerable.Range(0, run.Image.Instructions.Length).FirstOrDefault(number => run.Image.Instructions[number].Opcode == Opcode.Cmp);
        var line = run.Image.LineOf(test);
        return new Tour("tour.bug", [
            new TourStep($":set {End} 15 Enter", "tour.bug.1", shell => Cell(shell, End) == 15 && Position(shell) == 0),
            new TourStep("r", "tour.bug.2", shell => shell.Run?.Status == StepStatus.Trapped),
            new TourStep("Enter", "tour.bug.3", shell => shell.Dialog is WhyDialog),
            new TourStep("Down Enter", "tour.bug.4", shell => shell.Dialog is WhyDialog { Depth: > 1 }),
            new TourStep("Esc", "tour.bug.5", shell => shell.Dialog is null or { IsClosed: true }),
            new TourStep(":go 3 Enter", "tour.bug.6", shell => Position(shell) == 3),
            new TourStep($":jump {line} Enter", "tour.bug.7", shell => shell.Run?.Timeline.Branches.Count > 1 && shell.Run.Machine.State.Pc == test),
            new TourStep("r", "tour.bug.8", shell => shell.Run?.Status == StepStatus.Halted && Cell(shell, Answer) == 0),
            new TourStep("d", "tour.bug.9", shell => shell.Dialog is CompareDialog),
        ]);
    });

    /// <summary>5 + 3 through the full adders: set, watch the carry travel, prove it for every input.</summary>
    public static void StartAdder(Shell shell) => Start(shell, "circuits/five-plus-three.gates", ":Columns", () => shell.Circuit?.Run is null ? null : new Tour("tour.adder", [
        new TourStep(":set a 5 Enter", "tour.adder.1", static shell => Port(shell, "a") == 5),
        new TourStep("k", "tour.adder.2", static shell => Port(shell, "sum") == 5),
        new TourStep(":set b 3 Enter", "tour.adder.3", static shell => Port(shell, "b") == 3),
        new TourStep("s", "tour.adder.4", static shell => shell.Circuit is { Run.Machine.Level: > 0 }),
        new TourStep("k", "tour.adder.5", static shell => Port(shell, "sum") == 8),
        new TourStep("P", "tour.adder.6", static shell => shell.Circuit is { Proof: not null }),
    ]));

    /// <summary>One instruction on three levels: its stages, the carries of its sum, its neurons, one bit through all of them, and every step compared.</summary>
    public static void StartLevels(Shell shell) => StartSum(shell, static _ => new Tour("tour.levels", [
        new TourStep(":go 4 Enter", "tour.levels.1", static shell => Position(shell) == 4),
        new TourStep("4", "tour.levels.2", static shell => shell.Levels is not null),
        new TourStep("Tab Tab Tab", "tour.levels.3", static shell => shell.Levels is { } screen && screen.Focused == screen.Datapath),
        new TourStep("i", "tour.levels.4", static shell => shell.Levels?.Datapath.Selected.Depth > 0),
        new TourStep("Tab", "tour.levels.5", static shell => shell.Levels is { } screen && screen.Focused == screen.Layers),
        new TourStep(":bit r1 4 Enter", "tour.levels.6", static shell => shell.Levels is { Cursor: { Place: 1, Bit: 4 } }),
        new TourStep("Tab Enter", "tour.levels.7", static shell => shell.Dialog is WhyDialog),
        new TourStep("Esc", "tour.levels.8", static shell => shell.Dialog is null or { IsClosed: true }),
        new TourStep("r", "tour.levels.9", static shell => shell.Run?.Status == StepStatus.Halted),
    ]));

    private static long Position(Shell shell) => shell.Run?.Timeline.Position ?? -1;

    private static long Port(Shell shell, string name) =>
        shell.Circuit?.Run is { Machine: var machine } && machine.Places.TryFind(name, out var place) ? machine.Peek(place) : -1;

    // Somebody may have opened another program meanwhile, with less memory.
    private static long Cell(Shell shell, int cell) => shell.Run is { } run && cell < run.Image.MemorySize ? run.Machine.State.Cells[cell] : -1;

    // Both tours of programs are about the document's sum.
    private static void StartSum(Shell shell, Func<ProgramRunner, Tour> tour) =>
        Start(shell, "asm/sum.asm", string.Empty, () => shell.Run is { } run ? tour(run) : null);

    private static void Start(Shell shell, string name, string circuit, Func<Tour?> tour)
    {
        if (ShippedPrograms.All().FirstOrDefault(program => program.Name == name) is { } found)
        {
            shell.Begin(found.Path + circuit, tour);
        }
        else
        {
            shell.Complain("tour.noProgram");
        }
    }
}
