using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The circuit's text, with the line that the selected net comes from, and whatever is wrong.</summary>
internal sealed class CircuitTextPane(CircuitScreen screen) : TextPane(screen)
{
    private static readonly HashSet<string> Keywords =
    [
        "circuit", "wire", "reg", "for", "in", "if", "else", "import", "test", "prove", "when", "signed", "reset",
        "and", "or", "xor", "not", "nand", "nor", "xnor", "True", "False", "min", "max", "log2",
    ];

    private int _origin;

    public override string TitleKey => "pane.circuit";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "focus", "why", "editor", "command"];

    public override SourceText Text => screen.Model.Text;

    /// <summary>Goes to the first fault, if there is one.</summary>
    public void Follow()
    {
        _origin = 0;
        if (screen.Model.Diagnostics.FirstOrDefault(one => one.Severity == Severity.Error && one.FileName == Text.FileName) is { Source: not null } fault)
        {
            Select(Text.LineOf(fault.Span.Start));
        }
        else
        {
            ShowOrigin(screen.Net);
        }
    }

    /// <summary>Goes to the line that a net comes from, if it is in this text.</summary>
    public void ShowOrigin(int net)
    {
        if (screen.Model.Netlist is not { } netlist || net < 0)
        {
            return;
        }

        foreach (var origin in netlist.OriginsOf(net))
        {
            if (origin.Source >= 0 && netlist.Sources[origin.Source].FileName == Text.FileName)
            {
                _origin = Text.LineOf(Math.Min(origin.Span.Start, Text.Text.Length));
                Select(_origin);
                return;
            }
        }

        _origin = 0;
    }

    public override void Enter()
    {
        if (screen.Run is { } run && NetAt(run.Netlist) is >= 0 and var net)
        {
            screen.Select(net);
            screen.Why();
        }
    }

    protected override IEnumerable<Diagnostic> FaultsOf(int line) => screen.Model.FaultsOf(line);

    protected override bool DrawSigns(Canvas row, int line)
    {
        row.Put(1, 0, line == _origin ? '▸' : ' ');
        return line == _origin;
    }

    protected override Role RoleOf(string word) => Keywords.Contains(word) ? Role.Word : Role.Name;

    // The last gate that was made in the selected line.
    private int NetAt(LogicToNeurons.Circuits.Netlists.Netlist netlist)
    {
        for (var net = netlist.NetCount - 1; net >= netlist.FirstGate; net--)
        {
            foreach (var origin in netlist.OriginsOf(net))
            {
                if (origin.Source >= 0 && netlist.Sources[origin.Source].FileName == Text.FileName && Text.LineOf(Math.Min(origin.Span.Start, Text.Text.Length)) == Line)
                {
                    return net;
                }
            }
        }

        return -1;
    }
}
