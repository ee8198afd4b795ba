using System.Collections.Immutable;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Checking.Scripts;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>Checks a test script of nand2tetris: it writes its output file, and what it writes is compared.</summary>
internal sealed class ScriptChecker(Session session, CheckTally tally)
{
    /// <summary>Whether a file is a script: its name tells, or its beginning if it is standard input.</summary>
    public static bool IsScript(Session session, string file) => file == SourceFile.StandardInput
        ? session.ReadBytes(file).Value is not null && session.Read(file).Value is { } text && ScriptParser.IsScript(text)
        : Path.GetExtension(file).Equals(".tst", StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks a script.</summary>
    /// <returns>Whether it was interrupted.</returns>
    public bool Check(string file)
    {
        var source = session.Read(file);
        var script = source.Value is { } text ? ScriptParser.Read(text) : new Outcome<ScriptSyntax>(null, source.Diagnostics);
        if (script.Value is not { } commands)
        {
            Unusable(file, script.Diagnostics);
            return false;
        }

        using var interrupt = new Interrupt();
        try
        {
            var run = ScriptRunner.Run(commands, session.ReadBytes, cancellation: interrupt.Token);
            Tell(file, run);
        }
        catch (OperationCanceledException)
        {
            return true;
        }

        return false;
    }

    private void Tell(string file, Outcome<ScriptResult> run)
    {
        if (run.Value is not { } result)
        {
            Unusable(file, run.Diagnostics);
            return;
        }

        session.Tell(run.Diagnostics);
        Write(file, result);
        if (!result.HasCompared)
        {
            session.Tell([Diagnostic.About(file, "L2N0310", Severity.Warning, Words.Of("check.nothing"), Words.Of("check.hint.script"))]);
            return;
        }

        tally.Count(result.Mismatch is null);
        if (session.IsJson)
        {
            session.Output.Line(Json(file, result));
        }
        else if (result.Mismatch is not { } mismatch)
        {
            session.Print("check.script.pass", file, result.Lines.Length);
        }
        else
        {
            session.Print("check.script.fail", DiagnosticText.Place(mismatch.Source, mismatch.Span), mismatch.Line, mismatch.Actual ?? session.Say("check.script.nothing"), mismatch.Expected ?? session.Say("check.script.nothing"));
        }
    }

    private void Write(string file, ScriptResult result)
    {
        if (result.OutputFile is not { } path)
        {
            return;
        }

        try
        {
            File.WriteAllLines(path, result.Lines);
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            session.Tell([Diagnostic.About(file, "L2N0764", Severity.Warning, Words.Of("check.script.unwritten", path))]);
        }
    }

    private static string Json(string file, ScriptResult result) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteBoolean("passed", result.Mismatch is null);
        writer.WriteNumber("lines", result.Lines.Length);
        if (result.Mismatch is { } mismatch)
        {
            writer.WriteNumber("line", mismatch.Line);
            writer.WriteString("expected", mismatch.Expected);
            writer.WriteString("actual", mismatch.Actual);
        }
    });

    private void Unusable(string file, ImmutableArray<Diagnostic> diagnostics)
    {
        new RunReport(session, file).Unusable(diagnostics);
        tally.Unusable();
    }
}
