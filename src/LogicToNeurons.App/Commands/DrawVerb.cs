using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Commands;

/// <summary><c>draw FILE[:Circuit]</c>: the schematic, as text or in an SVG file.</summary>
internal sealed class DrawVerb : CircuitVerb
{
    /// <summary>The most cells of a drawing: a layout of so many takes some ten seconds, and nobody can look at it anyhow.</summary>
    public const int MostCells = 20_000;
    private const string AllLevels = "all";

    private readonly Option<string> _output = new Option<string>("--output", "-o") { Description = "option.drawing", HelpName = "x.svg" };
    private readonly Option<string> _ticks = new Option<string>("--ticks") { Description = "option.drawTicks", HelpName = "N" }
        .AcceptedNumbers(_ => true, Words.Of("usage.count"));

    private readonly Option<string> _depth = new Option<string>("--depth") { Description = "option.depth", HelpName = "N|all" };
    private readonly Option<string> _inside = new Option<string>("--inside") { Description = "option.inside", HelpName = "FullAdder.2" };
    private readonly Option<string> _width = new Option<string>("--width") { Description = "option.drawWidth", HelpName = "N" }
        .AcceptedNumbers(width => width >= SchematicPrinter.LeastWidth, Words.Of("usage.drawWidth", SchematicPrinter.LeastWidth));

    public DrawVerb() => Command = new Command("draw", "command.draw") { File, _output, Set, _ticks, _depth, _inside, _width };

    public override Command Command { get; }

    public override string Example => "l2n draw programs/circuits/full-adder.gates --set x=1 --set c=1";

    protected override int Execute(ParseResult parsed, Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings)
    {
        session.Tell(circuit.Warnings);
        var hasValues = parsed.Has(Set) || parsed.Has(_ticks);
        var ticks = AcceptedValuesExtensions.Number(parsed.TextOf(_ticks)) ?? 0;
        var values = hasValues ? After(CircuitOptions.Simulator(circuit.Netlist, settings), ticks) : [];
        return TryFindInstance(parsed, session, circuit, out var instance) ? Draw(parsed, session, circuit, instance, values) : ExitCode.Failure;
    }

    protected override Phrase? Conflict(ParseResult parsed)
    {
        if (parsed.TextOf(_depth) is { } depth && depth != AllLevels && AcceptedValuesExtensions.Number(depth) is not (>= 0 and <= int.MaxValue))
        {
            return Words.Of("usage.notOneOf", _depth.Name, depth, Words.Of("usage.depth"));
        }

        return parsed.TextOf(_output) is { } output && !output.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && !output.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            ? Words.Of("usage.notOneOf", _output.Name, output, Words.Of("usage.drawing"))
            : null;
    }

    private int Draw(ParseResult parsed, Session session, LoadedCircuit circuit, int instance, byte[] values)
    {
        var view = parsed.TextOf(_depth) switch
        {
            null => Schematic.Readable(circuit.Netlist, instance),
            AllLevels => new SchematicView(instance, int.MaxValue),
            var depth => new SchematicView(instance, (int)AcceptedValuesExtensions.Number(depth)!.Value),
        };
        var cells = Schematic.CountCells(circuit.Netlist, view);
        var output = parsed.TextOf(_output);
        var most = parsed.Has(_depth) || output is not null ? MostCells : SchematicPrinter.MostReadable;
        if (cells > most)
        {
            return TooLarge(session, circuit, cells, most, mustDraw: most == MostCells);
        }

        if (output is null)
        {
            var width = (int?)AcceptedValuesExtensions.Number(parsed.TextOf(_width)) ?? session.Width;
            var depth = parsed.Has(_depth) ? view.Depth : 0;
            SchematicPrinter.Fitting(session, circuit.Netlist, view, depth, values, width).Print(width);
            return ExitCode.Success;
        }

        var printer = new SchematicPrinter(session, Schematic.Of(circuit.Netlist, view), values);

        var isSvg = output.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return OutputFile.TryWrite(session, output, isSvg ? printer.Svg() : printer.Text()) ? ExitCode.Success : ExitCode.Failure;
    }

    // What can't be a readable picture is told in counts instead.
    private static int TooLarge(Session session, LoadedCircuit circuit, int cells, int most, bool mustDraw)
    {
        if (!mustDraw)
        {
            new StatisticsPrinter(session, circuit).Print();
            session.Output.Flush();
        }

        var hint = circuit.Netlist.Instances.Length > 1 ? Words.Of("draw.hint.inside", circuit.Netlist.Instances[1].Name) : mustDraw ? null : Words.Of("draw.hint.all");
        var severity = mustDraw ? Severity.Error : Severity.Warning;
        session.Tell([Diagnostic.About(circuit.File, "L2N0901", severity, Words.Of("draw.tooLarge", circuit.Netlist.Name, cells, most), hint)]);
        return mustDraw ? ExitCode.Limit : ExitCode.Success;
    }

    private static byte[] After(NetSimulator simulator, long ticks)
    {
        using var interrupt = new Interrupt();
        for (var tick = 0L; tick < ticks && !interrupt.IsRequested; tick++)
        {
            simulator.Tick();
        }

        return simulator.Values.ToArray();
    }

    private bool TryFindInstance(ParseResult parsed, Session session, LoadedCircuit circuit, out int instance)
    {
        instance = 0;
        if (parsed.TextOf(_inside) is not { } path)
        {
            return true;
        }

        var paths = new InstancePaths(circuit.Netlist.Instances);
        var all = Enumerable.Range(1, circuit.Netlist.Instances.Length - 1).Select(index => paths[index]).ToList();
        instance = all.IndexOf(path) + 1;
        if (instance > 0)
        {
            return true;
        }

        var hint = NearMiss.Find(path, all) is { } near ? Words.Of("draw.hint.near", near)
            : all.Count == 0 ? Words.Of("draw.hint.none")
            : Words.Of("draw.hint.inside", all[0]);
        session.Tell([Diagnostic.About(circuit.File, "L2N0902", Severity.Error, Words.Of("draw.noInstance", path), hint)]);
        return false;
    }
}
