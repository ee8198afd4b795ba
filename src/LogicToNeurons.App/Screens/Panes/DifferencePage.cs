using System.Collections.Immutable;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The patterns for which a network with changed weights is wrong; Enter sets the inputs and registers of one.</summary>
internal sealed class DifferencePage(NetworkScreen screen) : IListPage
{
    private const int MostBits = 12;

    private ImmutableArray<PatternDifference> _found = [];

    public string TitleKey => "facts.differences";

    public string? EmptyKey => !screen.Variant.Draft!.IsChanged ? "facts.same" : screen.Variant.Differences is null ? "network.changed" : "facts.noneFound";

    public IReadOnlyList<string> Hints => ["why", "undo", "redo", "tab", "step", "back", "focus", "zoom", "command"];

    public ScrollList List { get; } = new();

    public void Follow()
    {
        _found = screen.Variant.Draft!.IsChanged ? screen.Variant.Differences?.First ?? [] : [];
        List.Count = _found.Length;
    }

    public void Prepare(int first, int count)
    {
    }

    public void DrawRow(Canvas row, int index)
    {
        var one = _found[index];
        var wrong = $"{one.Name}: {NetworkNumbering.Text(one.Actual)} ≠ {NetworkNumbering.Text(one.Expected)}";
        var inputs = string.Join(' ', Ports().Select(port => $"{port.Name}={Digits(one, port)}"));
        var x = row.WriteIn(0, 0, Math.Min(wrong.Length, row.Width / 2), wrong, Role.Fault) + 2;
        row.WriteIn(x, 0, row.Width - x, inputs, Role.Normal);
    }

    public void Enter()
    {
        if (List.Selected >= 0)
        {
            screen.TakeColumns([.. _found[List.Selected].Bits.Select(bit => bit ? 1.0 : 0.0)]);
        }
    }

    public bool Handle(KeyEvent key) => false;

    private IEnumerable<(string Name, int First, int Width)> Ports()
    {
        var network = screen.Run.Network;
        return network.Inputs.Select(port => (port.Name, port.First, port.Width))
            .Concat(network.States.Select(port => (port.Name, network.InputCount + port.First, port.Width)));
    }

    // The highest bit first; of wide buses their number.
    private static string Digits(PatternDifference one, (string Name, int First, int Width) port)
    {
        var bits = one.Bits.AsSpan(port.First, port.Width);
        if (port.Width > MostBits)
        {
            var number = System.Numerics.BigInteger.Zero;
            for (var bit = 0; bit < bits.Length; bit++)
            {
                number += bits[bit] ? System.Numerics.BigInteger.One << bit : 0;
            }

            return PortNumber.Text(number, 1, MostBits);
        }

        var digits = new char[bits.Length];
        for (var bit = 0; bit < bits.Length; bit++)
        {
            digits[^(bit + 1)] = bits[bit] ? '1' : '0';
        }

        return new string(digits);
    }
}
