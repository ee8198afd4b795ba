using System.CommandLine;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Help;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Commands;

/// <summary><c>convert IN OUT</c>: writes a circuit, or a program's machine of gates, in the format that the end of a file's name tells.</summary>
internal sealed class ConvertVerb : ProgramVerb
{
    private readonly Argument<string> _in = new("IN") { Arity = ArgumentArity.ExactlyOne };
    private readonly Argument<string> _out = new("OUT") { Arity = ArgumentArity.ExactlyOne };

    private readonly Option<string> _basis = RebuiltCircuit.Option();

    public ConvertVerb()
    {
        Command = new Command("convert", "command.convert") { _in, _out, _basis };
        Machine.AddTo(Command);
    }

    public override Command Command { get; }

    public override string Example => "l2n convert \"programs/circuits/ripple-adder.gates:RippleAdder<8>\" adder.v";

    public override int Execute(ParseResult parsed, Session session)
    {
        var target = parsed.TextsOf(_out)[0];
        if (NetlistWriter.FormatOf(target) is null && !IsDrawing(target))
        {
            return UsageError.Tell(session, Command, OutputFile.FolderConflict(target) ?? Words.Of("convert.unknown", target));
        }

        var file = parsed.TextsOf(_in)[0];
        if (ProgramCircuit.IsProgram(file))
        {
            return ConvertProgram(parsed, session, file, target);
        }

        return new CircuitLoader(session).TryLoad(file, out var circuit) ? Convert(parsed, session, circuit, target, null) : ExitCode.Failure;
    }

    private int ConvertProgram(ParseResult parsed, Session session, string file, string target)
    {
        if (!TryLoad(parsed, session, file, out var loaded, out var image))
        {
            return loaded.Code;
        }

        var (machine, diagnostics) = ProgramCircuit.Build(image);
        if (machine is null)
        {
            new RunReport(session, file).Unusable(diagnostics);
            return ExitCode.Failure;
        }

        return Convert(parsed, session, new LoadedCircuit(file, machine.Netlist, loaded.Diagnostics), target, machine.Text);
    }

    // A circuit that has a text of its own is written as that, as long as its gates stay as they are.
    private int Convert(ParseResult parsed, Session session, LoadedCircuit circuit, string target, SourceText? text)
    {
        var format = NetlistWriter.FormatOf(target);
        session.Tell(circuit.Warnings);
        var rebuilt = RebuiltCircuit.Of(circuit.Netlist, parsed, _basis);
        var netlist = rebuilt?.Netlist ?? circuit.Netlist;
        if (format is null && Schematic.CountCells(netlist, Schematic.Readable(netlist, 0)) is var cells and > DrawVerb.MostCells)
        {
            session.Tell([Diagnostic.About(circuit.File, "L2N0901", Severity.Error, Words.Of("draw.tooLarge", netlist.Name, cells, DrawVerb.MostCells))]);
            return ExitCode.Limit;
        }

        var changes = NameChanges.None;
        var isWritten = format == WrittenFormat.Gates && text is not null && rebuilt is null
            ? OutputFile.TryWrite(session, target, text.Text)
            : format is { } written
            ? OutputFile.TryWrite(session, target, stream => changes = NetlistWriter.Write(netlist, written, stream))
            : OutputFile.TryWrite(session, target, new SchematicPrinter(session, Schematic.Of(netlist, Schematic.Readable(netlist, 0)), []).Svg());
        if (!isWritten)
        {
            return ExitCode.Failure;
        }

        Tell(session, target, changes);
        Report(session, circuit.File, target, netlist, rebuilt);
        return rebuilt?.Code ?? ExitCode.Success;
    }

    private static bool IsDrawing(string file) => file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static void Tell(Session session, string target, NameChanges changes)
    {
        if (changes.Count > 0)
        {
            var (old, written) = (Quote.Shortened(changes.Old), Quote.Shortened(changes.New));
            var message = changes.Count == 1 ? Words.Of("convert.renamed.one", old, written) : Words.Of("convert.renamed", changes.Count, old, written);
            session.Tell([Diagnostic.About(target, "L2N0719", Severity.Warning, message)]);
        }
    }

    private static void Report(Session session, string file, string target, Netlist netlist, RebuiltCircuit? rebuilt)
    {
        if (!session.IsJson)
        {
            session.Print("convert.written", target);
            rebuilt?.Print(session);
            return;
        }

        session.Output.Line(JsonLine.Of(writer =>
        {
            writer.WriteString("file", file);
            writer.WriteString("status", "converted");
            writer.WriteString("output", target);
            writer.WriteNumber("inputs", netlist.InputNets.Length);
            writer.WriteNumber("outputs", netlist.OutputNets.Length);
            writer.WriteNumber("registers", netlist.FlipFlops.Length);
            writer.WriteNumber("gates", netlist.NetCount - netlist.FirstGate);
            rebuilt?.WriteTo(writer);
        }));
    }
}
