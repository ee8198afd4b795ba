using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Commands;

/// <summary><c>eval NET</c>: what a network gives for one input, for a number of ticks, or for the lines of a file.</summary>
internal sealed class EvalVerb : Verb
{
    private readonly Argument<string> _file = new("NET") { Arity = ArgumentArity.ExactlyOne };
    private readonly Option<string> _set = CircuitOptions.Set();
    private readonly Option<string> _ticks = new Option<string>("--ticks") { Description = "option.ticks", HelpName = "N" }
        .AcceptedNumbers(_ => true, Words.Of("usage.count"));

    private readonly Option<string> _patterns = new("--patterns") { Description = "option.patternsOfNetwork", HelpName = "IN.txt" };
    private readonly Option<string> _numbers = CircuitOptions.Numbers();

    public EvalVerb() => Command = new Command("eval", "command.eval") { _file, _set, _ticks, _patterns, _numbers };

    public override Command Command { get; }

    public override string Example => "l2n eval adder.onnx --set a=5 --set b=3";

    public override int Execute(ParseResult parsed, Session session)
    {
        if (Conflict(parsed) is { } conflict)
        {
            return UsageError.Tell(session, Command, conflict);
        }

        var file = parsed.TextsOf(_file)[0];
        if (new ReluLoader(session).IsNetwork(file))
        {
            return EvaluateFormulas(parsed, session, file);
        }

        if (!new NetworkLoader(session).TryLoad(file, out var loaded))
        {
            return ExitCode.Failure;
        }

        var view = new NetworkView(loaded.Network);
        var answers = new NetworkAnswers(session, loaded, view, parsed.Has(_numbers));
        if (parsed.TextOf(_patterns) is { } patterns)
        {
            return new NetworkPatternRun(session, loaded, view, answers).Run(patterns);
        }

        var settings = new NetworkSettings(session, view, loaded.Number);
        if (!settings.TryRead(parsed.TextsOf(_set)))
        {
            return ExitCode.Usage;
        }

        var run = NetworkRun.Of(loaded.Network, loaded.Number, 1);
        settings.ApplyTo(run);
        return Tick(run, answers, AcceptedValuesExtensions.Number(parsed.TextOf(_ticks)));
    }

    private int EvaluateFormulas(ParseResult parsed, Session session, string file)
    {
        if (!new ReluLoader(session).TryLoad(file, out var function))
        {
            return ExitCode.Failure;
        }

        var run = new ReluRun(session, function, parsed.Has(_numbers));
        return parsed.TextOf(_patterns) is { } patterns
            ? run.EvaluateLines(patterns)
            : run.Evaluate(parsed.TextsOf(_set), AcceptedValuesExtensions.Number(parsed.TextOf(_ticks)));
    }

    // Without a number of ticks a line without a tick.
    private static int Tick(NetworkRun run, NetworkAnswers answers, long? ticks)
    {
        using var interrupt = new Interrupt();
        for (var tick = 1L; tick <= (ticks ?? 1); tick++)
        {
            if (interrupt.IsRequested)
            {
                return ExitCode.Interrupted;
            }

            run.Evaluate();
            if (!answers.TryPrint(run, 0, ticks is null ? null : tick))
            {
                return ExitCode.Failure;
            }

            run.Tick();
        }

        return ExitCode.Success;
    }

    private Phrase? Conflict(ParseResult parsed)
    {
        if (parsed.TextOf(_patterns) is not { } patterns)
        {
            return null;
        }

        return patterns == SourceFile.StandardInput && parsed.TextsOf(_file)[0] == SourceFile.StandardInput ? Words.Of("eval.oneInput")
            : parsed.Has(_ticks) ? Words.Of("usage.notBoth", _patterns.Name, _ticks.Name)
            : parsed.Has(_set) ? Words.Of("usage.notBoth", _patterns.Name, _set.Name)
            : null;
    }
}
