using System.Collections.Immutable;
using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Options;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Commands;

/// <summary><c>table FILE[:Circuit]</c>: the truth table.</summary>
internal sealed class TableVerb : CircuitVerb
{
    private readonly Option<string> _sum = Flags.CreateOwn("sum");
    private readonly Option<string> _numbers = CircuitOptions.Numbers();
    private readonly Option<string> _format = new Option<string>("--format") { Description = "option.tableFormat", HelpName = "text|markdown|csv|json" }
        .AcceptedValues("text", "markdown", "csv", "json");

    public TableVerb() => Command = new Command("table", "command.table") { File, _sum, _numbers, Set, _format };

    public override Command Command { get; }

    public override string Example => "l2n table programs/circuits/full-adder.gates --sum";

    protected override int Execute(ParseResult parsed, Session session, LoadedCircuit circuit, ImmutableArray<NetSetting> settings)
    {
        var isJson = session.IsJson || parsed.TextOf(_format) == "json";
        var options = new TruthTableOptions { HasSum = parsed.Has(_sum), HasNumbers = isJson || parsed.Has(_numbers), Fixed = settings };
        var table = TruthTable.Of(circuit.Netlist, options, circuit.File);
        if (table.Value is not { } truth)
        {
            new RunReport(session, circuit.File).Unusable(circuit.Warnings.AddRange(table.Diagnostics));
            return ExitCode.Failure;
        }

        session.Tell(circuit.Warnings);
        return new TruthTablePrinter(session, truth).Print(isJson ? "json" : parsed.TextOf(_format) ?? "text")
            ? ExitCode.Interrupted
            : ExitCode.Success;
    }
}
