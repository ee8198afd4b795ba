using System.CommandLine;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>examples</c>: lists the programs and circuits that come with the tool, or copies them.</summary>
internal sealed class ExamplesVerb : Verb
{
    private readonly Option<string> _copy = new("--copy") { Description = "option.copy", HelpName = "DIR" };

    public ExamplesVerb() => Command = new Command("examples", "command.examples") { _copy };

    public override Command Command { get; }

    public override string Example => "l2n examples --copy my-programs";

    public override int Execute(ParseResult parsed, Session session)
    {
        var examples = ShippedPrograms.All().ToList();
        if (parsed.TextOf(_copy) is { } directory)
        {
            return directory.Length > 0 ? Copy(session, examples, directory) : UsageError.Tell(session, Command, Words.Of("usage.needsValue", "--copy"));
        }

        examples.RemoveAll(example => example.IsCompanion);
        var width = examples.Select(example => example.Name.Length).DefaultIfEmpty().Max();
        foreach (var example in examples)
        {
            if (session.IsJson)
            {
                session.Output.Line(JsonLine.Of(writer =>
                {
                    writer.WriteString("name", example.Name);
                    writer.WriteString("path", example.Path);
                    writer.WriteString("purpose", example.Purpose);
                }));
            }
            else
            {
                var note = session.Language == Language.Chinese ? session.Say(example.NoteKey) : example.Purpose;
                session.Output.Line($"{example.Name.PadRight(width)}  {note}");
            }
        }

        session.Tell("examples.hint");
        return ExitCode.Success;
    }

    private static void Report(Session session, string directory, int copied, int kept)
    {
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer =>
            {
                writer.WriteString("directory", directory);
                writer.WriteNumber("copied", copied);
                writer.WriteNumber("kept", kept);
            }));
            return;
        }

        session.Print("examples.copied", copied, directory);
        if (kept > 0)
        {
            session.Print("examples.kept", kept);
        }
    }

    private static int Copy(Session session, List<ShippedProgram> examples, string directory)
    {
        var kept = 0;
        try
        {
            foreach (var example in examples)
            {
                var target = Path.Combine(directory, example.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (File.Exists(target))
                {
                    kept++;
                    continue;
                }

                File.Copy(example.Path, target);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Tell([Diagnostic.About(directory, "L2N0308", Severity.Error, Words.Of(exception is UnauthorizedAccessException ? "file.notAllowed" : "file.unwritable"))]);
            return ExitCode.Failure;
        }

        Report(session, directory, examples.Count - kept, kept);
        return ExitCode.Success;
    }
}
