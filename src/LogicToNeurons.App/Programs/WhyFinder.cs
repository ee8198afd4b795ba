using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Tracing;

namespace LogicToNeurons.App.Programs;

/// <summary>Answers "why is it this?": the step, the line and the operands that made a value, again and again back to the data.</summary>
/// <param name="run">The program.</param>
internal sealed class WhyFinder(ProgramRunner run)
{
    private const int MostRecent = 512;

    private readonly StopSet _conditionalJumps = new(
        [.. Enumerable.Range(0, run.Image.Instructions.Length).Where(number => run.Image.Instructions[number].Opcode.IsConditional())],
        [],
        []);

    private ProgramImage Image => run.Image;

    private Timeline Timeline => run.Timeline;

    /// <summary>Why a place holds what it holds after a step.</summary>
    /// <param name="place">A cell, a flag, or the number of the next instruction.</param>
    /// <param name="until">The step, at most the present one.</param>
    public Cause OfPlace(int place, long until)
    {
        var name = run.Places.Of(place);
        if (place == ProgramMachine.PcPlace)
        {
            return LastJump(until + 1) is { } jump && jump.Step == until
                ? new Cause(Words.Of("why.here"), [Words.Of("why.jumped", Image.LineOf(jump.To), until)], until, [])
                : OfArrival(until + 1);
        }

        if (Recent(until, record => Writes(record, place)) is { } recent)
        {
            return OfStep(recent.Number) with { Question = Words.Of("why.place", name, ValueAfter(recent, place)) };
        }

        if (Timeline.LastWrite(place, until) is not { } write)
        {
            return OfStart(place, name);
        }

        var question = Words.Of("why.place", name, write.After);
        return write.IsChange
            ? new Cause(question, [Words.Of("why.changed", name, write.Before, write.After, write.Step)], write.Step, [])
            : OfStep(write.Step) with { Question = question };
    }

    /// <summary>What a step did, and with what.</summary>
    /// <param name="step">The step, from 1 to the present one.</param>
    public Cause OfStep(long step)
    {
        var record = run.History.Of(step);
        var pc = record.Resolution.Pc;
        return new Cause(
            Words.Of("why.step", step),
            [Words.Of("why.at", step, Image.LineOf(pc), Image.TextOf(pc)), run.Explain(record)],
            step,
            LinksOf(record.Resolution, step));
    }

    /// <summary>Why control is where it is, or why the machine can't go on.</summary>
    public Cause OfNow()
    {
        var next = run.NextResolution();
        if (next is null || (run.Status == StepStatus.Halted && Timeline.Position > 0))
        {
            return Timeline.Position > 0 ? OfStep(Timeline.Position) : new Cause(Words.Of("why.here"), [Words.Of("why.nothingYet")], null, []);
        }

        var at = Words.Of("why.nextIs", Image.LineOf(next.Pc), Image.TextOf(next.Pc));
        var links = LinksOf(next, Timeline.Position + 1);
        return next.Trap is null
            ? new Cause(Words.Of("why.here"), [at], null, links)
            : new Cause(Words.Of("why.trap"), [run.Trap()!], null, links);
    }

    /// <summary>Why control came to a step: the last conditional jump before it, taken or not.</summary>
    public Cause OfArrival(long step)
    {
        // The step that comes next has no number yet, and may never get one.
        var question = step > Timeline.Position ? Words.Of("why.arrivalHere") : Words.Of("why.arrival", step);
        return LastConditionalJump(step) is { } jump
            ? OfStep(jump) with { Question = question }
            : new Cause(question, [Words.Of("why.noJump")], null, []);
    }

    /// <summary>The last step that executed an instruction; null if none did.</summary>
    public long? LastVisit(int instruction) => LastExecution(StopSet.None with { Breakpoints = [instruction] }, Timeline.Position);

    private Cause OfStart(int place, object name)
    {
        var isFlag = place < 0;
        var data = Image.Data.FirstOrDefault(cell => cell.Cell == place);
        var answer = isFlag ? Words.Of("why.flagStart", name)
            : data is null ? Words.Of("why.unwritten", name)
            : data.Span.Length == 0 ? Words.Of("why.option", name, data.Value)
            : Words.Of("why.data", name, data.Value, Image.Source.LineOf(data.Span.Start));
        return new Cause(Words.Of("why.place", name, data?.Value ?? 0), [answer], null, []);
    }

    private ImmutableArray<CauseLink> LinksOf(Resolution resolution, long step)
    {
        var links = ImmutableArray.CreateBuilder<CauseLink>();
        var opcode = resolution.Instruction.Opcode;
        if (resolution.Trap is not null)
        {
            // Only what is to blame: an address that is none, or a divisor that is 0.
            AddOperand(links, resolution.First.IsOutside ? resolution.First : resolution.Second, true, step);
        }
        else if (opcode.IsConditional())
        {
            var flag = opcode == Opcode.Jl ? ProgramMachine.LessPlace : ProgramMachine.ZeroPlace;
            var isSet = resolution.IsTaken != (opcode == Opcode.Jne);
            links.Add(new CauseLink(Words.Of("why.flag", run.Places.Of(flag), Words.Of(isSet ? "yes" : "no")), () => OfPlace(flag, step - 1)));
        }
        else if (!opcode.IsJump())
        {
            AddOperand(links, resolution.First, opcode.ReadsFirst(), step);
            AddOperand(links, resolution.Second, true, step);
        }

        if (LastConditionalJump(step) is { } jump)
        {
            var pc = run.History.Of(jump).Resolution.Pc;
            links.Add(new CauseLink(Words.Of("why.after", jump, Image.LineOf(pc), Image.TextOf(pc)), () => OfArrival(step)));
        }

        return links.ToImmutable();
    }

    private void AddOperand(ImmutableArray<CauseLink>.Builder links, ResolvedOperand operand, bool isRead, long step)
    {
        if (operand.Operand.Kind == OperandKind.Indirect)
        {
            Add(links, operand.Operand.Cell, operand.Address, step);
        }

        if (isRead && operand.Operand.Kind != OperandKind.Immediate && !operand.IsOutside)
        {
            Add(links, (int)operand.Address, operand.Value, step);
        }
    }

    private void Add(ImmutableArray<CauseLink>.Builder links, int cell, long value, long step)
    {
        var text = Words.Of("why.was", run.Places.Of(cell), value);
        if (!links.Any(link => link.Text.Key == text.Key && Equals(link.Text.Values[0].ToString(), text.Values[0].ToString())))
        {
            links.Add(new CauseLink(text, () => OfPlace(cell, step - 1)));
        }
    }

    private long? LastConditionalJump(long step) => step < 2 ? null
        : Recent(step - 1, static record => record.Resolution.Instruction.Opcode.IsConditional())?.Number ?? LastExecution(_conditionalJumps, step - 1);

    // Most answers lie a few steps back, and need no search through a long past. Before the last fork somebody may have changed things.
    private TraceStep? Recent(long until, Predicate<TraceStep> isWanted)
    {
        if (until <= Timeline.Current.Fork)
        {
            return null;
        }

        var records = run.History.Window(until, (int)Math.Min(MostRecent, until - Timeline.Current.Fork));
        for (var i = records.Count - 1; i >= 0; i--)
        {
            if (isWanted(records[i]))
            {
                return records[i];
            }
        }

        return null;
    }

    private static bool Writes(TraceStep record, int place)
    {
        var opcode = record.Resolution.Instruction.Opcode;
        return place < 0 ? opcode.SetsFlags() : opcode.Writes() && record.Resolution.First.Address == place;
    }

    private static long ValueAfter(TraceStep record, int place)
    {
        var resolution = record.Resolution;
        if (resolution.Instruction.Opcode == Opcode.Cmp)
        {
            var (first, second) = (resolution.First.Value, resolution.Second.Value);
            return (place == ProgramMachine.ZeroPlace ? first == second : first < second) ? 1 : 0;
        }

        var result = long.Parse(record.ResultText, CultureInfo.InvariantCulture);
        return place switch
        {
            ProgramMachine.ZeroPlace => result == 0 ? 1 : 0,
            ProgramMachine.LessPlace => result < 0 ? 1 : 0,
            _ => result,
        };
    }

    // The last step up to one that executed one of some instructions. Control comes to an instruction by a step, is there at the
    // start, or is put there by somebody, who takes it away from where it came.
    private long? LastExecution(StopSet stops, long until)
    {
        while (true)
        {
            var arrival = Timeline.LastStop(stops, until)?.Step ?? (until > 0 && stops.Breakpoints.Contains(0) ? 0 : null);
            if (LastJump(until) is not { } jump || arrival > jump.Step)
            {
                return arrival + 1;
            }

            if (stops.Breakpoints.Contains(jump.To))
            {
                return jump.Step + 1;
            }

            until = jump.Step;
        }
    }

    // Where somebody put control last before a step.
    private (long Step, int To)? LastJump(long before)
    {
        for (var branch = Timeline.Current; branch is not null; branch = branch.Parent)
        {
            if (branch.Fork < before && branch.Changes.LastOrDefault(change => change.Place == ProgramMachine.PcPlace) is { IsWrite: true } jump)
            {
                return (branch.Fork, (int)jump.After);
            }
        }

        return null;
    }
}
