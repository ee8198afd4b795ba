using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Waves;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Commands;

/// <summary><c>wave FILE[:Circuit]</c>: what signals do over ticks, as text, VCD or WaveDrom.</summary>
internal sealed class WaveVerb : CircuitVerb
{
    private const int UsualTicks = 16;
    private const int MostTicks = 1_000_000;

    // Wide enough for people, and not a line of a million columns in a pipe.
    private const int UsualWidth = 120;

    private readonly Option<string> _output = new Option<string>("--output", "-o") { Description = "option.wave", HelpName = "x.vcd|x.json" };
    private readonly Option<string> _ticks = new Option<string>("--ticks") { Description = "option.waveTicks", HelpName = "N" }
        .AcceptedNumbers(ticks => ticks <= MostTicks, Words.Of("usage.waveTicks", MostTicks));

    private readonly Option<string> _patterns = new("--patterns") { Description = "option.patterns", HelpName = "IN.txt" };
    private readonly Option<string> _width = new Option<string>("--width") { Description = "option.waveWidth", HelpName = "N" }
        .AcceptedNumbers(width => width >= SchematicPrinter.LeastWidth, Words.Of("usage.drawWidth", SchematicPrinter.LeastWidth));

    public WaveVerb() => Command = new Command("wave", "command.wave") { File, _output, Set, _ticks, _patterns, _width };

    public override Command Command { get; }

    public override string Example => "l2n wave \"programs/circuits/counter.gates:Counter<4>\" --set enable=1 --ticks 20 -o counter.vcd";

    protected override int Execute(ParseResult parsed, Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings)
    {
        session.Tell(circuit.Warnings);
        var isFile = parsed.TextOf(_output) is { } output && FormatOf(output) == "vcd";
        var record = new WaveRecord(circuit.Netlist, isFile ? WaveSignal.All(circuit.Netlist) : WaveSignal.Ports(circuit.Netlist));
        using var interrupt = new Interrupt();
        var isRight = Record(parsed, session, settings, record, interrupt);
        var code = Write(parsed, session, record);
        return interrupt.IsRequested ? ExitCode.Interrupted : isRight ? code : ExitCode.Failure;
    }

    protected override Phrase? Conflict(ParseResult parsed)
    {
        var patterns = parsed.TextOf(_patterns);
        if (SameInput(parsed, _patterns) is { } same)
        {
            return same;
        }

        if (parsed.TextOf(_output) is { } output && FormatOf(output) is null)
        {
            return Words.Of("usage.notOneOf", _output.Name, output, Words.Of("usage.wave"));
        }

        var other = parsed.Has(Set) ? Set : _ticks;
        return patterns is not null && parsed.Has(other) ? Words.Of("usage.notBoth", _patterns.Name, other.Name) : null;
    }

    // What was recorded before something went wrong is still shown.
    private bool Record(ParseResult parsed, Session session, ImmutableArray<NetSetting> settings, WaveRecord record, Interrupt interrupt)
    {
        if (parsed.TextOf(_patterns) is { } patterns)
        {
            return new PatternTicks(session, record.Netlist).TryRun(patterns, simulator =>
            {
                record.Add(simulator);
                return !interrupt.IsRequested;
            });
        }

        var simulator = CircuitOptions.Simulator(record.Netlist, settings);
        var ticks = AcceptedValuesExtensions.Number(parsed.TextOf(_ticks)) ?? UsualTicks;
        for (var tick = 0L; tick < ticks && !interrupt.IsRequested; tick++)
        {
            record.Add(simulator);
            simulator.Tick();
        }

        return true;
    }

    private int Write(ParseResult parsed, Session session, WaveRecord record)
    {
        if (parsed.TextOf(_output) is { } output)
        {
            var text = FormatOf(output) == "vcd" ? VcdWriter.Write(record) : WaveDromWriter.Write(record, isIndented: true) + "\n";
            return OutputFile.TryWrite(session, output, text) ? ExitCode.Success : ExitCode.Failure;
        }

        if (session.IsJson)
        {
            session.Output.Line(WaveDromWriter.Write(record, isIndented: false));
            return ExitCode.Success;
        }

        var picture = new WaveText(record, session.Glyphs == GlyphSet.Ascii ? LineSigns.Ascii : LineSigns.Unicode);
        var room = picture.TicksIn((int?)AcceptedValuesExtensions.Number(parsed.TextOf(_width)) ?? session.Width ?? UsualWidth);
        for (var tick = 0; tick < record.TickCount; tick += room)
        {
            if (tick > 0)
            {
                session.Output.Line();
            }

            foreach (var line in picture.Lines(tick, room))
            {
                session.Output.Line(line);
            }
        }

        return ExitCode.Success;
    }

    private static string? FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".VCD" => "vcd",
        ".JSON" => "json",
        _ => null,
    };
}
