using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Circuits;

/// <summary>Evaluates the patterns of a file as they come: a line of outputs for each.</summary>
internal sealed class PatternRun(Session session, Netlist netlist, OutputPrinter printer)
{
    private readonly PatternEvaluator _evaluator = new(netlist);

    /// <summary>Evaluates a file.</summary>
    /// <param name="file">The file; <c>-</c> is standard input.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string file)
    {
        var isRight = printer.HasBitsOnly
            ? new PatternStream(session, file).TryRead(_evaluator.InputWidth, RunBatches)
            : RunOneByOne(file);
        return isRight ? ExitCode.Success : ExitCode.Failure;
    }

    private void RunBatches(PatternReader reader)
    {
        var words = PatternEvaluator.WordCount;
        var inputs = new ulong[_evaluator.InputWidth * words];
        var outputs = new ulong[_evaluator.OutputWidth * words];
        var lines = new byte[(_evaluator.OutputWidth + 1) * words * 64];
        while (reader.Read(inputs, words) is > 0 and var count)
        {
            _evaluator.Evaluate(inputs, count, outputs);
            session.Output.Bytes(Lines(outputs, count, lines));

            // Whoever wrote these lines may wait for their answers.
            session.Output.Flush();
        }
    }

    private ReadOnlySpan<byte> Lines(ulong[] outputs, int count, byte[] lines)
    {
        var length = _evaluator.OutputWidth + 1;
        for (var place = 0; place < _evaluator.OutputWidth; place++)
        {
            var at = place;
            for (var pattern = 0; pattern < count; pattern++, at += length)
            {
                var word = outputs[(place * PatternEvaluator.WordCount) + (pattern >> 6)];
                lines[at] = (byte)('0' + (int)((word >> (pattern & 63)) & 1));
            }
        }

        for (var pattern = 1; pattern <= count; pattern++)
        {
            lines[(pattern * length) - 1] = (byte)'\n';
        }

        return lines.AsSpan(0, count * length);
    }

    private bool RunOneByOne(string file)
    {
        var tick = 0L;
        return new PatternTicks(session, netlist).TryRun(file, simulator =>
        {
            printer.Print(simulator, netlist.IsClocked ? ++tick : null);
            return true;
        });
    }
}
