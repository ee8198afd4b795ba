using System.CommandLine;
using LogicToNeurons.App.Hack;
using LogicToNeurons.App.Options;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Commands;

/// <summary><c>run FILE…</c>: runs programs and shows how they ended.</summary>
internal sealed class RunVerb : ProgramVerb
{
    private readonly Argument<string> _files = FilesArgument();
    private readonly Option<string> _show = new("--show") { Description = "option.showCells", HelpName = "r0-r2,8-10" };

    public RunVerb()
    {
        Command = new Command("run", "command.run") { _files };
        Machine.AddTo(Command);
        Command.Options.Add(_show);
    }

    public override Command Command { get; }

    public override string Example => "l2n run programs/asm/sum.asm --set 9=15";

    public override int Execute(ParseResult parsed, Session session)
    {
        var code = ExitCode.Success;
        foreach (var file in parsed.TextsOf(_files))
        {
            var one = HackFile.IsName(file) ? RunHack(parsed, session, file) : RunFile(parsed, session, file);
            if (one == ExitCode.Interrupted)
            {
                return one;
            }

            code = Math.Max(code, one);
        }

        return code;
    }

    private int RunHack(ParseResult parsed, Session session, string file) =>
        HackFile.HasForeignOption(parsed, session, Command, Machine.Width, Machine.Memory, _show)
            ? ExitCode.Usage
            : new HackRun(session, file).Run(parsed.TextOf(Machine.Engine), parsed.TextsOf(Machine.Set), Machine.StepsOf(parsed));

    private int RunFile(ParseResult parsed, Session session, string file)
    {
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        if (!TryCreate(parsed, session, file, image, out var machine))
        {
            return ExitCode.Failure;
        }

        if (!ShownCells.TryRead(session, image, parsed.TextOf(_show), out var shown))
        {
            return ExitCode.Usage;
        }

        var limit = Machine.StepsOf(parsed);
        var isInterrupted = ProgramRun.Run(machine, limit);
        LoopVerdict? loop = null;
        if (!isInterrupted && machine.Status == StepStatus.Ready)
        {
            loop = ProgramRun.FindLoop(() => new Interpreter(image), limit);
        }

        new RunReport(session, file).Ended(machine, loaded.Diagnostics, shown, limit, loop, isInterrupted);
        return isInterrupted ? ExitCode.Interrupted : machine.Status switch
        {
            StepStatus.Halted => ExitCode.Success,
            StepStatus.Trapped => ExitCode.Trap,
            StepStatus.Ready => ExitCode.Limit,
        };
    }
}
