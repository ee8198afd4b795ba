using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Inputs, registers and outputs of a network with what they hold; an output that isn't what it should be is marked.</summary>
internal sealed class NetworkPortPane(SteppedNetworkScreen screen) : PortPane(screen)
{
    public override IReadOnlyList<string> Hints => screen.Fitting("toggle", "set", "step", "back", "settle", "mode", "focus", "why", "command");

    protected override IEnumerable<PortRow> Ports()
    {
        var network = screen.Run.Network;
        return
        [
            .. network.Inputs.Select(port => Row(port, "→", port.First)),
            .. network.States.Select(port => Row(port, "■", network.InputCount + port.First)),
            .. network.OutputPorts.Select(port => Row(port, "←", network.SignalCount + port.First)),
        ];
    }

    protected override IEnumerable<string> BitNames(PortRow port) => port.Nets.Select(screen.Run.Places.NameOf);

    protected override bool IsSettable(PortRow row) => screen.Run.Places.IsSettable(row.Nets[0]);

    protected override void Toggle(PortRow row)
    {
        if (row.Nets.Length > 1 || !screen.Run.IsBit(row.Nets[0]))
        {
            screen.Ask($"set {row.Name} ");
        }
        else
        {
            screen.Run.Set(row.Nets[0], [1 - screen.Run.Machine.Values[row.Nets[0]]]);
        }
    }

    protected override void Why(PortRow row) => screen.Explain(screen.Reasons.Of(row.Nets[0]));

    protected override (string Text, Role Role) ValueOf(PortRow row, int columns)
    {
        var run = screen.Run;
        var text = !row.Nets.All(run.Machine.IsComputed) ? "…"
            : run.IsBit(row.Nets[0]) && run.NumberOf(row.Nets) is { } number ? PortNumber.Text(number, row.Nets.Length, columns)
            : string.Join(' ', row.Nets.Reverse().Select(place => NetworkNumbering.Text(run.Machine.Values[place])));
        return row.Nets.Any(screen.IsWrong) ? ($"{text}≠", Role.Fault) : (text, Role.Normal);
    }

    private static PortRow Row(NetworkPort port, string sign, int first) =>
        new(sign, port.Name, port.Width == 1 ? port.ColumnName(0) : port.Name, [.. Enumerable.Range(first, port.Width)]);
}
