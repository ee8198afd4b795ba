using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes what an adder does as an addition in columns.</summary>
internal sealed class ColumnPrinter(Session session, LoadedCircuit circuit, OutputPrinter printer)
{
    /// <summary>Writes the addition; if the circuit is no adder, that is told.</summary>
    /// <returns>One of <see cref="ExitCode"/>: a sum that is wrong is a failure.</returns>
    public int Print(ImmutableArray<NetSetting> settings)
    {
        var found = ColumnAddition.Of(circuit.Netlist, circuit.File);
        if (found.Value is not { } addition)
        {
            new RunReport(session, circuit.File).Unusable(found.Diagnostics);
            return ExitCode.Failure;
        }

        var simulator = CircuitOptions.Simulator(circuit.Netlist, settings);
        if (session.IsJson)
        {
            printer.Print(simulator, null, writer => JsonLine.WriteNumber(writer, "carries", addition.Carries(simulator)));
        }
        else
        {
            foreach (var line in addition.Lines(simulator, session.IsAscii ? session.Say("columns.carries") : null))
            {
                session.Output.Line(line.TrimEnd());
            }
        }

        if (addition.IsRight(simulator))
        {
            return ExitCode.Success;
        }

        session.Output.Flush();
        session.Tell("columns.wrong", addition.Result(simulator).ToString(CultureInfo.InvariantCulture), addition.Expected(simulator).ToString(CultureInfo.InvariantCulture));
        return ExitCode.Failure;
    }
}
