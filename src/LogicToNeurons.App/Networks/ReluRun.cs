using System.Text.Json;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Output;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Networks;

/// <summary>Evaluates a network of a <c>.relu</c> file, in fractions: nothing is rounded.</summary>
/// <param name="session">Whom to tell.</param>
/// <param name="function">The network.</param>
/// <param name="hasNames">Whether outputs are written with their names.</param>
internal sealed class ReluRun(Session session, ReluFunction function, bool hasNames)
{
    /// <summary>Evaluates it for one input.</summary>
    /// <param name="settings">What <c>--set</c> says; an input without a setting is 0, and the last setting wins.</param>
    /// <param name="ticks">The number of ticks, which all are the same; null for a line without a tick.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Evaluate(IEnumerable<string> settings, long? ticks)
    {
        if (!ReluSettings.TryRead(session, function, settings, out var inputs))
        {
            return ExitCode.Usage;
        }

        using var interrupt = new Interrupt();
        var outputs = function.At(inputs);
        for (var tick = 1L; tick <= (ticks ?? 1); tick++)
        {
            if (interrupt.IsRequested)
            {
                return ExitCode.Interrupted;
            }

            Print(inputs, outputs, ticks is null ? null : tick);
        }

        return ExitCode.Success;
    }

    /// <summary>Evaluates the lines of a file as they come.</summary>
    /// <param name="file">The file; <c>-</c> is standard input.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int EvaluateLines(string file)
    {
        var opened = session.Open(file);
        if (opened.Value is not { } stream)
        {
            new RunReport(session, file).Unusable(opened.Diagnostics);
            return ExitCode.Failure;
        }

        using var text = new StreamReader(stream);
        var reader = new NumberLineReader<Rational>(file, text, function.Inputs.Length, RationalReader.TryReadSigned);
        var error = Read(file, reader) ?? reader.Error;
        session.Output.Flush();
        if (error is null)
        {
            return ExitCode.Success;
        }

        new RunReport(session, file).Unusable([error]);
        return ExitCode.Failure;
    }

    private Diagnostic? Read(string file, NumberLineReader<Rational> reader)
    {
        var inputs = new Rational[function.Inputs.Length];
        try
        {
            while (reader.TryRead(inputs))
            {
                Print(inputs, function.At(inputs), null);

                // Whoever wrote this line may wait for its answer.
                session.Output.Flush();
            }

            return null;
        }
        catch (IOException exception) when (SourceFile.Explain(file, exception) is { } error)
        {
            return error;
        }
    }

    private void Print(Rational[] inputs, Rational[] outputs, long? tick)
    {
        if (session.IsJson)
        {
            session.Output.Line(Json(inputs, outputs, tick));
            return;
        }

        session.Output.Line(string.Join(' ', outputs.Select((value, i) => hasNames ? $"{function.Outputs[i]}={RationalText.Of(value)}" : RationalText.Of(value))));
    }

    private string Json(Rational[] inputs, Rational[] outputs, long? tick) => JsonLine.Of(writer =>
    {
        if (tick is { } number)
        {
            writer.WriteNumber("tick", number);
        }

        Write(writer, "inputs", function.Inputs, inputs);
        Write(writer, "outputs", function.Outputs, outputs);
    });

    // A fraction that is no decimal is a text: a number would be another one.
    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> names, Rational[] values)
    {
        writer.WriteStartObject(name);
        foreach (var (port, value) in names.Zip(values))
        {
            writer.WritePropertyName(port);
            if (RationalText.DecimalOf(value) is { } text)
            {
                writer.WriteRawValue(text);
            }
            else
            {
                writer.WriteStringValue(value.ToString());
            }
        }

        writer.WriteEndObject();
    }
}
