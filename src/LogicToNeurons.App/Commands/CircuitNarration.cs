using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Commands;

/// <summary>A circuit told as text where there is no screen: its size and critical path; if it is small, its schematic and its truth table.</summary>
internal sealed class CircuitNarration(Session session, LoadedCircuit circuit)
{
    private const int MostCells = 40;
    private const int MostRows = 32;
    private const int UsualWidth = 100;

    private readonly Netlist _netlist = circuit.Netlist;

    /// <summary>Tells it; as JSON an object with its size, and one with its values if there are settings.</summary>
    /// <param name="settings">What inputs and registers are; nothing if nobody asks for values.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Tell(ImmutableArray<NetSetting> settings)
    {
        session.Tell(circuit.Warnings);
        new StatisticsPrinter(session, circuit).Print();
        var simulator = CircuitOptions.Simulator(_netlist, settings);
        if (session.IsJson)
        {
            if (!settings.IsEmpty)
            {
                new OutputPrinter(session, _netlist, hasNumbers: true).Print(simulator, null);
            }

            return ExitCode.Success;
        }

        Draw(settings.IsEmpty ? [] : simulator.Values.ToArray());
        if (!settings.IsEmpty)
        {
            session.Output.Line();
            new OutputPrinter(session, _netlist, hasNumbers: true).Print(simulator, null);
            return ExitCode.Success;
        }

        return PrintTable() ? ExitCode.Interrupted : ExitCode.Success;
    }

    private void Draw(byte[] values)
    {
        var view = Schematic.Readable(_netlist, 0);
        if (Schematic.CountCells(_netlist, view) <= MostCells)
        {
            session.Output.Line();
            var width = session.Width ?? UsualWidth;
            SchematicPrinter.Fitting(session, _netlist, view, 0, values, width).Print(width);
        }
    }

    private bool PrintTable()
    {
        if (TruthTable.Of(_netlist, new TruthTableOptions(), circuit.File).Value is not { RowCount: <= MostRows } table)
        {
            return false;
        }

        session.Output.Line();
        return new TruthTablePrinter(session, table).Print("text");
    }
}
