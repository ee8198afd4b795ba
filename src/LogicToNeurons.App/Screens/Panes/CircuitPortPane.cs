using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Inputs, registers and outputs of a circuit with what they show; what the last step has changed is marked.</summary>
internal sealed class CircuitPortPane(CircuitScreen screen) : PortPane(screen)
{
    public override IReadOnlyList<string> Hints => ["toggle", "set", "step", "back", "run", "settle", "focus", "why", "command"];

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not null)
        {
            base.Draw(canvas, hits, isFocused);
        }
    }

    protected override IEnumerable<PortRow> Ports() => screen.Run is not { } run ? []
        : [.. run.Inputs.Select(port => Row(port, "→")), .. run.Registers.Select(port => Row(port, "■")), .. run.Outputs.Select(port => Row(port, "←"))];

    protected override IEnumerable<string> BitNames(PortRow port)
    {
        var whole = new Port(port.Name, port.Nets, true);
        return Enumerable.Range(0, whole.Width).Select(whole.BitName);
    }

    protected override bool IsSettable(PortRow row) => screen.Run is { } run && row.Nets.Length > 0 && row.Nets.All(run.IsSettable);

    protected override void Toggle(PortRow row)
    {
        if (row.Nets.Length > 1)
        {
            screen.AskValue(row.Name);
        }
        else
        {
            screen.Run!.Set(row.Nets, 1 - screen.Run.Machine.Values[row.Nets[0]]);
        }
    }

    protected override void Why(PortRow row)
    {
        screen.Select(row.Nets[0]);
        screen.Why();
    }

    protected override void OnSelect(PortRow row) => screen.Select(row.Nets[0]);

    protected override (string Text, Role Role) ValueOf(PortRow row, int columns)
    {
        var run = screen.Run!;
        var text = PortNumber.Text(run.ValueOf(row.Nets), row.Nets.Length, columns);
        return row.Nets.Any(screen.Changes.Contains) ? ($"{text}*", Role.Changed)
            : row.Nets.Any(net => run.Machine.Values[net] != run.Machine.Settled[net]) ? ($"{text}…", Role.Warning)
            : (text, Role.Normal);
    }

    private static PortRow Row(Port port, string sign) => new(sign, port.Name, port.Name, port.Nets);
}
