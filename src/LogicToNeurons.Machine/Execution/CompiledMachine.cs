using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution.Compiling;

namespace LogicToNeurons.Machine.Execution;

/// <summary>The compiled engine: the program as generated IL. It does what the interpreter does, instruction for instruction, without its warnings.</summary>
public sealed class CompiledMachine : ProgramMachine
{
    private const int ChunkLength = 200;

    private readonly BlockMap _blocks;
    private readonly WrittenAnalysis _analysis;
    private readonly CompiledChunk[] _chunks;

    /// <summary>Loads a program; it is compiled piece by piece when it first runs.</summary>
    public CompiledMachine(ProgramImage image)
        : base(image)
    {
        _blocks = new BlockMap(image, ChunkLength);
        _analysis = new WrittenAnalysis(image);
        var count = image.Instructions.Length;
        _chunks = new CompiledChunk[(count + ChunkLength - 1) / ChunkLength];
        for (var i = 0; i < _chunks.Length; i++)
        {
            _chunks[i] = new CompiledChunk(image, _blocks, _analysis, i * ChunkLength, Math.Min(count, (i + 1) * ChunkLength));
        }
    }

    /// <inheritdoc/>
    public override unsafe long Run(long steps)
    {
        if (steps <= 0 || State.Status != StepStatus.Ready)
        {
            return 0;
        }

        var frame = new RunFrame { Remaining = steps, Left = State.Zero ? 0 : State.Less ? -1 : 1, Right = 0 };
        fixed (long* cells = State.Cells)
        fixed (byte* written = State.Written)
        {
            while (frame.Remaining > 0 && State.Status == StepStatus.Ready)
            {
                Advance(cells, written, &frame);
            }
        }

        State.Zero = frame.Left == frame.Right;
        State.Less = frame.Left < frame.Right;
        State.FlagsSet = true;
        State.Steps += steps - frame.Remaining;
        return steps - frame.Remaining;
    }

    /// <inheritdoc/>
    public override long RunToMark(long steps, ReadOnlySpan<bool> isMarked)
    {
        long done = 0;
        while (done < steps && Run(1) == 1)
        {
            done++;
            if (State.Pc < isMarked.Length && isMarked[State.Pc])
            {
                break;
            }
        }

        return done;
    }

    // Whole blocks as long as the steps suffice for them, else instruction by instruction up to the next block.
    private unsafe void Advance(long* cells, byte* written, RunFrame* frame)
    {
        var pc = State.Pc;
        var chunk = _chunks[pc / ChunkLength];
        var length = _blocks.LengthFrom(pc);
        if (_blocks.IsStart(pc) && length <= frame->Remaining && _analysis.Holds(State))
        {
            var before = frame->Remaining;
            var next = chunk.Blocks(pc)(cells, written, frame, pc);
            chunk.Note(before - frame->Remaining, next < 0);
            if (next >= 0 && frame->Remaining < before)
            {
                Leave(next);
                return;
            }

            // It stopped at an instruction that it can't do, or too few steps are left for it; the fine code can, or traps.
            pc = next < 0 ? ~next : next;
            chunk = _chunks[pc / ChunkLength];
            length = _blocks.LengthFrom(pc);
            State.Pc = pc;
        }

        var budget = Math.Min(length, frame->Remaining);
        var rest = frame->Remaining - budget;
        frame->Remaining = budget;
        Leave(chunk.Fine()(cells, written, frame, pc));
        frame->Remaining += rest;
    }

    private void Leave(int next)
    {
        State.Pc = next < 0 ? ~next : next;
        State.Status = next < 0 ? StepStatus.Trapped : next == Image.Instructions.Length ? StepStatus.Halted : StepStatus.Ready;
    }
}
