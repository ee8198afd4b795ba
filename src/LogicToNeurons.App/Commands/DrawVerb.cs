using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Activations;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Commands;

/// <summary><c>draw FILE[:Circuit]</c>: the schematic, or with <c>--mode</c> the network, as text or in an SVG file; of a <c>.relu</c> file the plot and the figure; <c>draw --activation NAME</c>: the plot of an activation function.</summary>
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
        .AcceptedNumbers(width => width is >= SchematicPrinter.LeastWidth and <= int.MaxValue, Words.Of("usage.drawWidth", SchematicPrinter.LeastWidth));

    private readonly ActivationOptions _activation = new();
    private readonly Option<string> _mode = new CompilerOptions().Mode;

    public DrawVerb()
    {
        File.Arity = ArgumentArity.ZeroOrOne;
        Command = new Command("draw", "command.draw") { File, _output, Set, _ticks, _depth, _inside, _mode, _width, _activation.Name, _activation.Alpha, _activation.Height };
    }

    public override Command Command { get; }

    public override string Example => "l2n draw programs/circuits/full-adder.gates --set x=1 --set c=1";

    public override int Execute(ParseResult parsed, Session session)
    {
        var isNetwork = parsed.TextsOf(File) is [var file, ..] && NetworkFileDrawing.IsNetwork(file);
        if (!parsed.Has(_activation.Name) && !isNetwork)
        {
            return parsed.TextsOf(File) is [var path, ..] && new ReluLoader(session).IsNetwork(path) ? DrawFunction(parsed, session, path) : base.Execute(parsed, session);
        }

        return Conflict(parsed) is { } conflict ? UsageError.Tell(session, Command, conflict)
            : parsed.Has(_activation.Name) ? DrawActivation(session, _activation.Function(parsed), parsed)
            : Array.Find([_mode, _depth, _inside, _ticks], parsed.Has) is { } option ? UsageError.Tell(session, Command, Words.Of("draw.notWith", option.Name, File.Name))
            : new NetworkFileDrawing(session).Draw(parsed.TextsOf(File)[0], parsed.TextsOf(Set), parsed.TextOf(_output), WidthOf(parsed, session));
    }

    protected override int Execute(ParseResult parsed, Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings)
    {
        session.Tell(circuit.Warnings);
        var hasValues = parsed.Has(Set) || parsed.Has(_ticks);
        var ticks = AcceptedValuesExtensions.Number(parsed.TextOf(_ticks)) ?? 0;
        var values = hasValues ? After(CircuitOptions.Simulator(circuit.Netlist, settings), ticks) : [];
        if (parsed.Has(_mode))
        {
            return DrawNetwork(parsed, session, circuit, values);
        }

        return TryFindInstance(parsed, session, circuit, out var instance) ? Draw(parsed, session, circuit, instance, values) : ExitCode.Failure;
    }

    protected override Phrase? Conflict(ParseResult parsed)
    {
        if (parsed.TextOf(_depth) is { } depth && depth != AllLevels && AcceptedValuesExtensions.Number(depth) is not (>= 0 and <= int.MaxValue))
        {
            return Words.Of("usage.notOneOf", _depth.Name, depth, Words.Of("usage.depth"));
        }

        if (OutputConflict(parsed) is { } conflict)
        {
            return conflict;
        }

        return parsed.Has(_mode) && Array.Find([_depth, _inside], parsed.Has) is { } option
            ? Words.Of("draw.notWith", option.Name, _mode.Name)
            : _activation.Conflict(parsed, File, [Set, _ticks, _depth, _inside, _mode]);
    }

    private Phrase? OutputConflict(ParseResult parsed) =>
        parsed.TextOf(_output) is not { } output ? null
        : OutputFile.FolderConflict(output)
            ?? (IsSvg(output) || output.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? null : Words.Of("usage.notOneOf", _output.Name, output, Words.Of("usage.drawing")));

    private int DrawFunction(ParseResult parsed, Session session, string file)
    {
        var conflict = OutputConflict(parsed)
            ?? (parsed.Has(_activation.Alpha) ? Words.Of("draw.onlyWith", _activation.Alpha.Name, _activation.Name.Name) : null)
            ?? (ReluFile.Unfit(parsed, _ticks, _depth, _inside, _mode) is { } unfit ? Words.Of("draw.notWith", unfit.Name, Quote.Shortened(file)) : null);
        if (conflict is not null)
        {
            return UsageError.Tell(session, Command, conflict);
        }

        if (!new ReluLoader(session).TryLoad(file, out var function))
        {
            return ExitCode.Failure;
        }

        var width = (int?)AcceptedValuesExtensions.Number(parsed.TextOf(_width)) ?? session.Width ?? PlotPrinter.UsualWidth;
        return new ReluDrawing(session, DiagnosticText.Visible(CircuitPath.Of(file).File), function, parsed.TextOf(_output))
            .Draw(parsed.TextsOf(Set), width, _activation.HeightOf(parsed));
    }

    private int DrawActivation(Session session, ActivationFunction function, ParseResult parsed)
    {
        var printer = new ActivationPrinter(session, function);
        var width = (int?)AcceptedValuesExtensions.Number(parsed.TextOf(_width)) ?? session.Width ?? PlotPrinter.UsualWidth;
        var height = _activation.HeightOf(parsed);
        if (parsed.TextOf(_output) is not { } output)
        {
            printer.Print(width, height);
            return ExitCode.Success;
        }

        return OutputFile.TryWrite(session, output, IsSvg(output) ? printer.Svg() : printer.Text(width, height)) ? ExitCode.Success : ExitCode.Failure;
    }

    private int DrawNetwork(ParseResult parsed, Session session, LoadedCircuit circuit, byte[] values)
    {
        var mode = new CompilerSettings(CompilerOptions.ModeOf(parsed.TextOf(_mode)));
        var outcome = Compiler.Compile(circuit.Netlist, mode);
        if (outcome.Value is not { Compiled: var compiled })
        {
            session.Tell(outcome.Diagnostics.Select(one => Diagnostic.About(circuit.File, one.Code, one.Severity, one.Message, one.Hint)));
            return ExitCode.Limit;
        }

        var netlist = circuit.Netlist;
        var figure = NetworkFigure.Of(compiled.Network, compiled);
        var columns = netlist.InputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Output));
        var printer = new NetworkFigurePrinter(session, figure, values.Length == 0 ? [] : figure.SignalsOf([.. columns.Select(net => (double)values[net])]));
        return printer.TryWrite(parsed.TextOf(_output), WidthOf(parsed, session)) ? ExitCode.Success : ExitCode.Failure;
    }

    private int WidthOf(ParseResult parsed, Session session)
    {
        var width = (int?)AcceptedValuesExtensions.Number(parsed.TextOf(_width)) ?? session.Width ?? NetworkFigurePrinter.UsualWidth;
        return Math.Max(width, NetworkTextStyle.LeastWidth);
    }

    private static bool IsSvg(string output) => output.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

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
        return OutputFile.TryWrite(session, output, IsSvg(output) ? printer.Svg() : printer.Text()) ? ExitCode.Success : ExitCode.Failure;
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
