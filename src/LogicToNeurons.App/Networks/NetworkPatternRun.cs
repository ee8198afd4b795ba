using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Commands;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>Evaluates the lines of a file as they come: a line of outputs for each; a line is a tick if the network has registers.</summary>
internal sealed class NetworkPatternRun(Session session, LoadedNetwork loaded, NetworkView view, NetworkAnswers answers)
{
    private const int WordCount = 4;

    private bool _isRight = true;
    private long _tick;

    /// <summary>Evaluates a file.</summary>
    /// <param name="file">The file; <c>-</c> is standard input.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string file)
    {
        var isRead = view.HasBitInputs ? new PatternStream(session, file).TryRead(view.InputOrder.Length, RunBits) : TryRunNumbers(file);
        return isRead && _isRight ? ExitCode.Success : ExitCode.Failure;
    }

    private void RunBits(PatternReader reader)
    {
        // Registers tie a line to the one before it; without any, lines are samples.
        var sampleCount = loaded.Network.IsRecurrent ? 1 : WordCount * 64;
        var run = NetworkRun.Of(loaded.Network, loaded.Number, sampleCount);
        var inputs = new ulong[view.InputOrder.Length * WordCount];
        while (_isRight && reader.Read(inputs, WordCount) is > 0 and var count)
        {
            for (var first = 0; _isRight && first < count; first += sampleCount)
            {
                var samples = Math.Min(sampleCount, count - first);
                Set(run, inputs, first, samples);
                Evaluate(run, samples);
            }

            // Whoever wrote these lines may wait for their answers.
            session.Output.Flush();
        }
    }

    private void Set(NetworkRun run, ulong[] inputs, int first, int samples)
    {
        for (var place = 0; place < view.InputOrder.Length; place++)
        {
            for (var sample = 0; sample < samples; sample++)
            {
                var pattern = first + sample;
                run.SetInput(view.InputOrder[place], sample, (inputs[(place * WordCount) + (pattern >> 6)] >> (pattern & 63)) & 1);
            }
        }
    }

    private void Evaluate(NetworkRun run, int samples)
    {
        run.Evaluate();
        for (var sample = 0; _isRight && sample < samples; sample++)
        {
            _isRight = answers.TryPrint(run, sample, loaded.Network.IsRecurrent ? ++_tick : null);
        }

        run.Tick();
    }

    private bool TryRunNumbers(string file)
    {
        var opened = session.Open(file);
        if (opened.Value is not { } stream)
        {
            new RunReport(session, file).Unusable(opened.Diagnostics);
            return false;
        }

        using var text = new StreamReader(stream);
        var reader = new NumberLineReader<double>(file, text, view.InputOrder.Length, TryRead, loaded.Number == NumberFormat.Int32);
        var error = Read(file, reader) ?? reader.Error;
        session.Output.Flush();
        if (error is not null)
        {
            new RunReport(session, file).Unusable([error]);
        }

        return error is null;
    }

    private bool TryRead(ReadOnlySpan<char> number, out double value) => NumberText.TryRead(number, out value) && NumberText.IsFit(value, loaded.Number);

    private Diagnostic? Read(string file, NumberLineReader<double> reader)
    {
        var run = NetworkRun.Of(loaded.Network, loaded.Number, 1);
        var numbers = new double[view.InputOrder.Length];
        try
        {
            while (_isRight && reader.TryRead(numbers))
            {
                for (var place = 0; place < numbers.Length; place++)
                {
                    run.SetInput(view.InputOrder[place], 0, numbers[place]);
                }

                Evaluate(run, 1);
                session.Output.Flush();
            }

            return null;
        }
        catch (IOException exception) when (SourceFile.Explain(file, exception) is { } error)
        {
            return error;
        }
    }
}
