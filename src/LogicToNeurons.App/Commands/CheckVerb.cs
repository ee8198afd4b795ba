using System.CommandLine;
using LogicToNeurons.App.Options;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>check FILE…</c>: runs programs and compares the cells that <c>.expect</c> names.</summary>
internal sealed class CheckVerb : Verb
{
    private readonly Argument<string> _files = FilesArgument();
    private readonly MachineOptions _machine = new();

    public CheckVerb()
    {
        Command = new Command("check", "command.check") { _files };
        _machine.AddTo(Command);
    }

    public override Command Command { get; }

    public override string Example => "l2n check programs/asm/*.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        var tally = new CheckTally(session);
        foreach (var file in parsed.TextsOf(_files))
        {
            var code = CheckFile(parsed, session, file, tally);
            if (code != ExitCode.Success)
            {
                return code;
            }
        }

        tally.Close();
        return tally.Failed > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    private int CheckFile(ParseResult parsed, Session session, string file, CheckTally tally)
    {
        var loaded = _machine.Load(parsed, session, file);
        if (loaded.Image is not { } image)
        {
            new RunReport(session, file).Unusable(loaded);
            tally.Unusable();
            return loaded.Code == ExitCode.Usage ? ExitCode.Usage : ExitCode.Success;
        }

        var engine = parsed.TextOf(_machine.Engine);
        if (EngineName.Create(engine, image) is not { } machine)
        {
            new RunReport(session, file).NoSuchEngine(engine!);
            return ExitCode.Failure;
        }

        session.Tell(loaded.Diagnostics);
        if (ProgramRun.Run(machine, _machine.StepsOf(parsed)))
        {
            session.Tell("check.interrupted", file);
            return ExitCode.Interrupted;
        }

        if (image.Expectations.IsEmpty && machine.Status == StepStatus.Halted)
        {
            session.Tell([Diagnostic.About(file, "L2N0310", Severity.Warning, Words.Of("check.nothing"), Words.Of("check.hint.expect"))]);
        }

        if (machine.Status == StepStatus.Halted)
        {
            Compare(file, machine, tally);
        }
        else
        {
            tally.NotHalted(file, machine);
        }

        return ExitCode.Success;
    }

    private static void Compare(string file, ProgramMachine machine, CheckTally tally)
    {
        foreach (var expectation in machine.Image.Expectations)
        {
            tally.Add(file, machine, expectation);
        }
    }
}
