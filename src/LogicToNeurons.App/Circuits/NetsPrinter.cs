using System.Globalization;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes the value of every net: inputs, registers, then gates, level by level.</summary>
internal sealed class NetsPrinter(Session session, Netlist netlist)
{
    private readonly NetNames _names = new(netlist);

    /// <summary>Writes a line for each net.</summary>
    public void Print(NetSimulator simulator)
    {
        if (session.IsJson)
        {
            for (var net = 2; net < netlist.NetCount; net++)
            {
                session.Output.Line(Json(net, simulator.Values[net]));
            }

            return;
        }

        var table = new TextTable([session.Say("nets.level"), session.Say("nets.net"), session.Say("nets.value"), session.Say("nets.gate")]);
        for (var net = 2; net < netlist.NetCount; net++)
        {
            table.Add(Number(netlist.LevelOf(net)), _names[net], Number(simulator.Values[net]), GateOf(net));
        }

        foreach (var line in table.Aligned('─', session.Width))
        {
            session.Output.Line(line);
        }
    }

    private string GateOf(int net)
    {
        var kind = netlist.Kinds[net];
        return kind.IsGate() ? $"{kind.Name()}({string.Join(", ", ReadBy(net).Select(one => _names[one]))})" : kind.Name();
    }

    private int[] ReadBy(int net) => netlist.Kinds[net].FanInCount() switch
    {
        0 => [],
        1 => [netlist.FanIn0[net]],
        _ => [netlist.FanIn0[net], netlist.FanIn1[net]],
    };

    private string Json(int net, byte value) => JsonLine.Of(writer =>
    {
        writer.WriteNumber("level", netlist.LevelOf(net));
        writer.WriteString("net", _names[net]);
        writer.WriteNumber("value", value);
        writer.WriteString("gate", netlist.Kinds[net].Name());
        writer.WriteStartArray("reads");
        foreach (var one in ReadBy(net))
        {
            writer.WriteStringValue(_names[one]);
        }

        writer.WriteEndArray();
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
