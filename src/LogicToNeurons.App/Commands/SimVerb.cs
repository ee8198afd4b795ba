using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Commands;

/// <summary><c>sim FILE[:Circuit]</c>: what a circuit gives for one input, for a number of ticks, or for the patterns of a file.</summary>
internal sealed class SimVerb : CircuitVerb
{
    private readonly Option<string> _ticks = new Option<string>("--ticks") { Description = "option.ticks", HelpName = "N" }
        .AcceptedNumbers(_ => true, Words.Of("usage.count"));

    private readonly Option<string> _patterns = new("--patterns") { Description = "option.patterns", HelpName = "IN.txt" };
    private readonly Option<string> _numbers = CircuitOptions.Numbers();
    private readonly Option<string> _columns = Flags.CreateOwn("columns");
    private readonly Option<string> _nets = Flags.CreateOwn("nets");

    public SimVerb() => Command = new Command("sim", "command.sim") { File, Set, _ticks, _patterns, _numbers, _columns, _nets };

    public override Command Command { get; }

    public override string Example => "l2n sim programs/circuits/five-plus-three.gates --set a=5 --set b=3 --columns";

    protected override int Execute(ParseResult parsed, Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings)
    {
        session.Tell(circuit.Warnings);
        var printer = new OutputPrinter(session, circuit.Netlist, parsed.Has(_numbers));
        if (parsed.TextOf(_patterns) is { } patterns)
        {
            return new PatternRun(session, circuit.Netlist, printer).Run(patterns);
        }

        if (parsed.Has(_nets))
        {
            new NetsPrinter(session, circuit.Netlist).Print(CircuitOptions.Simulator(circuit.Netlist, settings));
            return ExitCode.Success;
        }

        return parsed.Has(_columns)
            ? new ColumnPrinter(session, circuit, printer).Print(settings)
            : Tick(session, circuit, settings, printer, AcceptedValuesExtensions.Number(parsed.TextOf(_ticks)));
    }

    protected override Phrase? Conflict(ParseResult parsed)
    {
        var patterns = parsed.TextOf(_patterns);
        if (SameInput(parsed, _patterns) is { } same)
        {
            return same;
        }

        // Each is a way to show something else.
        List<Option<string>> ways = [.. new[] { _patterns, _columns, _nets, _ticks }.Where(parsed.Has)];
        if (patterns is not null && parsed.Has(Set))
        {
            ways.Add(Set);
        }

        return ways.Count < 2 ? null : Words.Of("usage.notBoth", ways[0].Name, ways[1].Name);
    }

    // Without a number of ticks a line without a tick.
    private static int Tick(Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings, OutputPrinter printer, long? ticks)
    {
        if (ticks is null)
        {
            printer.Print(CircuitOptions.Simulator(circuit.Netlist, settings), null);
            return ExitCode.Success;
        }

        using var interrupt = new Interrupt();
        var isInterrupted = printer.HasBitsOnly
            ? TickBits(session, new HeldInputs(circuit.Netlist, settings), ticks.Value, interrupt)
            : TickNets(CircuitOptions.Simulator(circuit.Netlist, settings), printer, ticks.Value, interrupt);
        return isInterrupted ? ExitCode.Interrupted : ExitCode.Success;
    }

    private static bool TickBits(Session session, HeldInputs circuit, long ticks, Interrupt interrupt)
    {
        var line = new byte[circuit.OutputWidth + 1];
        line[^1] = (byte)'\n';
        for (var tick = 1L; tick <= ticks && !interrupt.IsRequested; tick++)
        {
            circuit.Tick(line);
            session.Output.Bytes(line);
        }

        return interrupt.IsRequested;
    }

    private static bool TickNets(NetSimulator simulator, OutputPrinter printer, long ticks, Interrupt interrupt)
    {
        for (var tick = 1L; tick <= ticks && !interrupt.IsRequested; tick++)
        {
            printer.Print(simulator, tick);
            simulator.Tick();
        }

        return interrupt.IsRequested;
    }
}
