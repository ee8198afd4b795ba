using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Programs;

/// <summary>A program on its machine, with its past and its words.</summary>
internal sealed class ProgramRunner
{
    private readonly StepWords _words;

    /// <summary>Loads a program.</summary>
    public ProgramRunner(ProgramImage image, TimeProvider time)
    {
        Machine = new Interpreter(image);
        Stepper = new Stepper(Machine, time);
        History = new StepHistory(Machine, Timeline, () => Stepper.Mode != RunMode.Paused);
        Places = new PlaceNames(image);
        _words = new StepWords(image);
    }

    /// <summary>Gets the program.</summary>
    public ProgramImage Image => Machine.Image;

    /// <summary>Gets the machine.</summary>
    public Interpreter Machine { get; }

    /// <summary>Gets what steps it.</summary>
    public Stepper Stepper { get; }

    /// <summary>Gets its past.</summary>
    public Timeline Timeline => Stepper.Timeline;

    /// <summary>Gets the records of its steps.</summary>
    public StepHistory History { get; }

    /// <summary>Gets the names of its places.</summary>
    public PlaceNames Places { get; }

    /// <summary>Gets the names of the labels.</summary>
    public IEnumerable<string> Labels => Image.Symbols.All.Where(symbol => symbol.IsLabel).Select(symbol => symbol.Name);

    /// <summary>Gets whether it can go on. A step that would trap is known before it is tried, so this depends on nothing but where the program is.</summary>
    public StepStatus Status =>
        NextResolution() is not { } next ? StepStatus.Halted
        : next.Trap is not null ? StepStatus.Trapped
        : StepStatus.Ready;

    /// <summary>The step that led here; null at the start.</summary>
    public TraceStep? Last() => Timeline.Position > 0 ? History.Of(Timeline.Position) : null;

    /// <summary>The step that comes next; null if there is none, or it traps.</summary>
    public TraceStep? Next() => StepReader.Foresee(Machine, IsAtConditionalJump ? History.FlagsBefore(Timeline.Position + 1) : FlagSource.Start);

    /// <summary>What the next instruction finds; null at the end.</summary>
    public Resolution? NextResolution() => Machine.State.Pc < Image.Instructions.Length ? Resolution.Of(Image, Machine.State) : null;

    /// <summary>A step in words.</summary>
    public Phrase Explain(TraceStep step) => _words.Explain(step);

    /// <summary>Why the machine trapped, or would with its next step; null if neither.</summary>
    public Phrase? Trap() => NextResolution() is { Trap: not null } ? TrapReport.Of(Machine).Message : null;

    /// <summary>The instruction of a line, or the first one behind it; the end of the program behind the last one.</summary>
    public int InstructionAt(int line)
    {
        var (low, high) = (0, Image.Instructions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Image.LineOf(middle) < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Changes a place now; the past stays, on a branch of its own.</summary>
    public void Change(int place, long value)
    {
        Stepper.Pause();

        // One flag takes the other away; that is a change too.
        if (value != 0 && OtherFlag(place) is { } other && Machine.Peek(other) != 0)
        {
            Timeline.Change(other, 0);
        }

        Timeline.Change(place, value);
        History.Forget();
    }

    /// <summary>Goes over to another branch.</summary>
    public void SwitchTo(Branch branch, long? step = null)
    {
        Stepper.Pause();
        Timeline.SwitchTo(branch, step);
        History.Forget();
    }

    private static int? OtherFlag(int place) => place switch
    {
        ProgramMachine.ZeroPlace => ProgramMachine.LessPlace,
        ProgramMachine.LessPlace => ProgramMachine.ZeroPlace,
        _ => null,
    };

    private bool IsAtConditionalJump =>
        Machine.Status == StepStatus.Ready && Machine.State.Pc < Image.Instructions.Length && Image.Instructions[Machine.State.Pc].Opcode.IsConditional();
}
