using System.CommandLine;
using System.Globalization;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Commands;

/// <summary><c>list FILE</c>: the program beside what it was assembled to; or that alone, as a program.</summary>
internal sealed class ListVerb : ProgramVerb
{
    private readonly Argument<string> _file = FileArgument();
    private readonly Option<string> _disassemble = Flags.CreateOwn("disassemble");

    public ListVerb()
    {
        Command = new Command("list", "command.list") { _file };
        Machine.AddTo(Command, runs: false);
        Command.Options.Add(_disassemble);
    }

    public override Command Command { get; }

    public override string Example => "l2n list programs/asm/sum.asm";

    public override int Execute(ParseResult parsed, Session session)
    {
        var file = parsed.TextsOf(_file)[0];
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        session.Tell(loaded.Diagnostics);
        var isDisassembly = parsed.Has(_disassemble);
        foreach (var line in (session.IsJson, isDisassembly) switch
        {
            (true, true) => Disassembler.Disassemble(image).Select(text => JsonLine.Of(writer => writer.WriteString("source", text))),
            (true, false) => Json(image),
            (false, true) => Disassembler.Disassemble(image),
            (false, false) => Table(session, image),
        })
        {
            session.Output.Line(line);
        }

        return ExitCode.Success;
    }

    private static IEnumerable<string> Table(Session session, ProgramImage image)
    {
        var table = new TextTable([session.Say("list.line"), session.Say("list.number"), session.Say("list.instruction"), session.Say("list.source")]);
        foreach (var line in Listing.Of(image))
        {
            table.Add(
                line.Line.ToString(CultureInfo.InvariantCulture),
                line.Instruction?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                line.Disassembly ?? string.Empty,
                LogicToNeurons.Source.Diagnostics.DiagnosticText.Visible(line.Source));
        }

        return table.Aligned('─');
    }

    private static IEnumerable<string> Json(ProgramImage image) => Listing.Of(image).Select(line => JsonLine.Of(writer =>
    {
        writer.WriteNumber("line", line.Line);
        if (line.Instruction is { } number)
        {
            writer.WriteNumber("number", number);
            writer.WriteString("instruction", line.Disassembly);
        }

        writer.WriteString("source", line.Source);
    }));
}
