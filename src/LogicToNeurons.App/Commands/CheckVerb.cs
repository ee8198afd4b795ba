using System.CommandLine;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>check FILE…</c>: runs programs and compares the cells that <c>.expect</c> names; tests and proves circuits.</summary>
internal sealed class CheckVerb : ProgramVerb
{
    private readonly Argument<string> _files = FilesArgument();

    public CheckVerb()
    {
        Command = new Command("check", "command.check") { _files };
        Machine.AddTo(Command);
    }

    public override Command Command { get; }

    public override string Example => "l2n check programs/asm/*.asm programs/circuits/*.gates";

    public override int Execute(ParseResult parsed, Session session)
    {
        var tally = new CheckTally(session);
        foreach (var file in parsed.TextsOf(_files))
        {
            var code = Check(parsed, session, file, tally);
            if (code != ExitCode.Success)
            {
                return code;
            }
        }

        tally.Close();
        return tally.Failed > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    // What isn't known by the end of its name is a program, unless standard input begins like circuits or like a script.
    private int Check(ParseResult parsed, Session session, string file, CheckTally tally)
    {
        var isScript = ScriptChecker.IsScript(session, file);
        if (!isScript && FormatOf(session, file) is null)
        {
            return CheckProgram(parsed, session, file, tally);
        }

        if (isScript ? new ScriptChecker(session, tally).Check(file) : new CircuitChecker(session, tally).Check(file))
        {
            session.Tell("check.interrupted", file);
            return ExitCode.Interrupted;
        }

        return ExitCode.Success;
    }

    private static CircuitFormat? FormatOf(Session session, string file) => file == SourceFile.StandardInput
        ? session.ReadBytes(file).Value is { } bytes ? CircuitFormats.OfContent(bytes) : null
        : CircuitFormats.OfName(file);

    private int CheckProgram(ParseResult parsed, Session session, string file, CheckTally tally)
    {
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            tally.Unusable();
            return loaded.Code == ExitCode.Usage ? ExitCode.Usage : ExitCode.Success;
        }

        if (!TryCreate(parsed, session, file, image, out var machine))
        {
            return ExitCode.Failure;
        }

        session.Tell(loaded.Diagnostics);
        if (ProgramRun.Run(machine, Machine.StepsOf(parsed)))
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
