using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Circuits;

/// <summary>Writes how large a circuit is.</summary>
internal sealed class StatisticsPrinter(Session session, LoadedCircuit circuit)
{
    private const int MostShown = 24;

    private readonly Netlist _netlist = circuit.Netlist;
    private readonly NetlistStatistics _statistics = NetlistStatistics.Of(circuit.Netlist);
    private readonly NetNames _names = new(circuit.Netlist);

    /// <summary>Writes a line for each count, or one JSON object.</summary>
    public void Print()
    {
        if (session.IsJson)
        {
            session.Output.Line(Json());
            return;
        }

        session.Print("stats.title", circuit.File, _netlist.Name);
        var rows = Rows().ToList();
        var width = rows.Max(row => DisplayWidth.Of(row.Name));
        foreach (var (name, text) in rows)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(name, width)}  {text}");
        }
    }

    private IEnumerable<(string Name, string Text)> Rows()
    {
        yield return (session.Say("stats.inputs"), Bits(PortGroups.Inputs(_netlist)));
        yield return (session.Say("stats.outputs"), Bits(PortGroups.Outputs(_netlist)));
        if (_netlist.IsClocked)
        {
            yield return (session.Say("stats.registers"), CountWithBits(_netlist.Registers.Length, _netlist.FlipFlops.Length));
        }

        var kinds = string.Join(", ", _statistics.GatesByKind.Select(one => $"{Number(one.Count)} {one.Kind.Name()}"));
        yield return (session.Say("stats.gates"), kinds.Length == 0 ? Number(0) : session.Say("stats.with", _statistics.Gates, kinds));
        if (_statistics.UnusedGates > 0)
        {
            yield return (session.Say("stats.unused"), Number(_statistics.UnusedGates));
        }

        yield return (session.Say("stats.nets"), Number(_netlist.NetCount - 2));
        yield return (session.Say("stats.depth"), Number(_statistics.Depth));
        if (_statistics.LargestFanOutNet >= 0)
        {
            yield return (session.Say("stats.fanOut"), session.Say("stats.with", _statistics.LargestFanOut, _names[_statistics.LargestFanOutNet]));
        }

        yield return (session.Say("stats.path"), Path());
        foreach (var (index, instances) in _statistics.Instances.Index())
        {
            yield return (index == 0 ? session.Say("stats.instances") : string.Empty, $"{Number(instances.Count)} {instances.Circuit}");
        }
    }

    private string Bits(IReadOnlyCollection<Port> ports) =>
        CountWithBits(ports.Count, ports.Sum(port => port.Width));

    private string CountWithBits(int count, int bits) => count == bits ? Number(count) : session.Say("stats.bits", count, bits);

    private string Path()
    {
        var path = _names.Of(_statistics.CriticalPath);
        return path.Length <= MostShown
            ? string.Join(" → ", path)
            : $"{string.Join(" → ", path[..(MostShown / 2)])} → … → {string.Join(" → ", path[^(MostShown / 2)..])}";
    }

    private string Json() => JsonLine.Of(writer =>
    {
        writer.WriteString("file", circuit.File);
        writer.WriteString("circuit", _netlist.Name);
        writer.WriteNumber("inputs", _netlist.InputNets.Length);
        writer.WriteNumber("outputs", _netlist.OutputNets.Length);
        writer.WriteNumber("registers", _netlist.FlipFlops.Length);
        writer.WriteNumber("gates", _statistics.Gates);
        writer.WriteStartObject("gatesByKind");
        foreach (var (kind, count) in _statistics.GatesByKind)
        {
            writer.WriteNumber(kind.Name(), count);
        }

        writer.WriteEndObject();
        writer.WriteNumber("unusedGates", _statistics.UnusedGates);
        writer.WriteNumber("nets", _netlist.NetCount - 2);
        writer.WriteNumber("depth", _statistics.Depth);
        WritePaths(writer);
    });

    private void WritePaths(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("largestFanOut");
        if (_statistics.LargestFanOutNet >= 0)
        {
            writer.WriteString("net", _names[_statistics.LargestFanOutNet]);
        }

        writer.WriteNumber("count", _statistics.LargestFanOut);
        writer.WriteEndObject();
        writer.WriteStartArray("criticalPath");
        foreach (var net in _statistics.CriticalPath)
        {
            writer.WriteStringValue(_names[net]);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("instances");
        foreach (var (name, count) in _statistics.Instances)
        {
            writer.WriteNumber(name, count);
        }

        writer.WriteEndObject();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
