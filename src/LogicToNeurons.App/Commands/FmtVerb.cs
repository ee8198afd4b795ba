using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using LogicToNeurons.App.Hack;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Formatting;
using LogicToNeurons.Machine.Formatting;
using LogicToNeurons.Networks.Formatting;
using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary><c>fmt FILE…</c>: writes programs, circuits and networks in their tidy form.</summary>
internal sealed class FmtVerb : Verb
{
    private readonly Argument<string> _files = FilesArgument();
    private readonly Option<string> _check = Flags.CreateOwn("check");

    public FmtVerb() => Command = new Command("fmt", "command.fmt") { _files, _check };

    public override Command Command { get; }

    public override string Example => "l2n fmt --check programs/asm/*.asm programs/circuits/*.gates";

    public override int Execute(ParseResult parsed, Session session)
    {
        var code = ExitCode.Success;
        foreach (var file in parsed.TextsOf(_files))
        {
            code = Math.Max(code, Format(session, file, parsed.Has(_check)));
        }

        return code;
    }

    private static int Format(Session session, string file, bool isCheck)
    {
        if (HackFile.IsName(file) || NetworkFileDrawing.IsNetwork(file))
        {
            return Unusable(session, file, [Diagnostic.About(file, "L2N0312", Severity.Error, Words.Of("fmt.otherFormat"))]);
        }

        var source = session.Read(file);
        var formatted = source.Value is { } text ? Tidy(file, text) : new Outcome<string>(null, source.Diagnostics);
        if (formatted.Value is not { } tidy)
        {
            return Unusable(session, file, formatted.Diagnostics);
        }

        // A file keeps its own kind of line ends.
        var isCrlf = source.Value!.Text.Contains("\r\n", StringComparison.Ordinal);
        tidy = isCrlf ? tidy.Replace("\n", "\r\n", StringComparison.Ordinal) : tidy;
        var isTidy = tidy == source.Value.Text;
        if (file == SourceFile.StandardInput && !isCheck)
        {
            PrintTidy(session, tidy);
            return ExitCode.Success;
        }

        if (!isTidy && !isCheck && !TryWrite(session, file, tidy))
        {
            return ExitCode.Failure;
        }

        Tell(session, file, isTidy, isCheck);
        return isTidy || !isCheck ? ExitCode.Success : ExitCode.Failure;
    }

    // What isn't known by the end of its name is a program.
    private static Outcome<string> Tidy(string file, SourceText text)
    {
        if (ReluLoader.IsRelu(file) || (file == SourceFile.StandardInput && ReluParser.IsRelu(text)))
        {
            return ReluFormatter.Format(text);
        }

        var format = file == SourceFile.StandardInput && CircuitFormats.IsGates(text) ? CircuitFormat.Gates : CircuitFormats.OfName(file);
        return format switch
        {
            null => AssemblyFormatter.Format(text),
            CircuitFormat.Gates => GatesFormatter.Format(text),
            _ => Diagnostic.About(file, "L2N0312", Severity.Error, Words.Of("fmt.otherFormat"), Words.Of("fmt.hint.otherFormat")),
        };
    }

    private static void PrintTidy(Session session, string tidy)
    {
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer =>
            {
                writer.WriteString("file", SourceFile.StandardInput);
                writer.WriteString("status", "formatted");
                writer.WriteString("text", tidy);
            }));
        }
        else
        {
            session.Output.Text(tidy);
        }
    }

    private static int Unusable(Session session, string file, ImmutableArray<Diagnostic> diagnostics)
    {
        new RunReport(session, file).Unusable(diagnostics);
        return ExitCode.Failure;
    }

    private static void Tell(Session session, string file, bool isTidy, bool isCheck)
    {
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer =>
            {
                writer.WriteString("file", file);
                writer.WriteString("status", isTidy ? "tidy" : isCheck ? "untidy" : "formatted");
            }));
        }
        else if (!isTidy)
        {
            session.Print(isCheck ? "fmt.untidy" : "fmt.formatted", file);
        }
    }

    // Into a new file beside the old one, then in its place: a full disk or Ctrl+C loses nothing.
    private static bool TryWrite(Session session, string file, string text)
    {
        var target = new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            // Its folder may allow a new file where the old one must not be changed.
            File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            var reason = Words.Of(exception is UnauthorizedAccessException ? "file.notAllowed" : "file.unwritable");
            Unusable(session, file, [Diagnostic.About(file, "L2N0308", Severity.Error, reason)]);
            return false;
        }
    }
}
