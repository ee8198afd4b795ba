using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>How large the network is in each mode, and what each pass of the compiler is worth; Enter goes over to a mode.</summary>
internal sealed class SizePage(NetworkScreen screen) : IListPage
{
    private const int Digits = 7;
    private const int LeastName = 9;

    private List<SizeRow> _rows = [];

    public string TitleKey => "facts.sizes";

    public string? EmptyKey => null;

    public IReadOnlyList<string> Hints => ["why", "mode", "tab", "step", "back", "focus", "zoom", "command"];

    public ScrollList List { get; } = new();

    public void Follow()
    {
        // The heading is a row too, so that the figures can be read.
        _rows = [new SizeRow(CompilerMode.Gate, null)];
        foreach (var mode in NetworkModel.Modes)
        {
            _rows.Add(new SizeRow(mode, null));
            _rows.AddRange((screen.Model.Of(mode)?.Result?.Passes ?? []).Select(pass => new SizeRow(mode, pass)));
        }

        List.Count = _rows.Count;
        List.Select(1 + _rows.Skip(1).ToList().FindIndex(row => row.Mode == screen.Variant.Mode));
    }

    public void Prepare(int first, int count)
    {
    }

    public void DrawRow(Canvas row, int index)
    {
        var names = Math.Max(LeastName, row.Width - 1 - (3 * (Digits + 1)));
        if (index == 0)
        {
            DrawFigures(row, names, [screen.Say("relu.neurons"), screen.Say("facts.layers"), screen.Say("relu.weights")], Role.Muted);
            return;
        }

        var one = _rows[index];
        if (one.Pass is { } pass)
        {
            row.WriteIn(2, 0, names - 3, NameOf(pass), Role.Muted);
            var (layers, weights) = pass.Number is null ? (string.Empty, string.Empty) : (NetworkWords.Number(pass.Layers), NetworkWords.Number(pass.Weights));
            DrawFigures(row, names, [NetworkWords.Number(pass.Neurons), layers, weights], Role.Muted);
            return;
        }

        var isShown = one.Mode == screen.Variant.Mode;
        row.WriteIn(0, 0, names, one.Mode.Name() + (isShown ? " ●" : string.Empty), isShown ? Role.Strong : Role.Name);
        DrawMode(row, names, screen.Model.Of(one.Mode));
    }

    public void Enter()
    {
        if (List.Selected > 0 && _rows[List.Selected].Mode is var mode && mode != screen.Variant.Mode)
        {
            screen.ChooseMode(mode);
        }
    }

    public bool Handle(KeyEvent key) => false;

    // Another format than the one that was chosen stands beside the pass.
    private string NameOf(PassResult pass)
    {
        var name = screen.Say(NetworkPrinter.KeyOf(pass.Pass));
        return pass.Number is { } number && number != screen.Model.Of(CompilerMode.Fused)?.Result?.Number ? $"{number.Name()}: {name}" : name;
    }

    private void DrawMode(Canvas row, int names, NetworkVariant? variant)
    {
        if (variant?.Result is { } result)
        {
            var network = result.Compiled.Network;
            var weights = (long)network.Neurons.WeightCount + network.Outputs.WeightCount;
            DrawFigures(row, names, [NetworkWords.Number(network.NeuronCount), NetworkWords.Number(network.LayerCount), NetworkWords.Number(weights)], Role.Normal);
            return;
        }

        var text = variant is null ? screen.Say("facts.notMade") : variant.Diagnostics[0].Message.In(screen.Speaker.Language);
        row.WriteIn(names, 0, row.Width - names, text, Role.Muted);
    }

    private static void DrawFigures(Canvas row, int names, string[] figures, Role role)
    {
        foreach (var (column, figure) in figures.Index())
        {
            var end = names + ((column + 1) * (Digits + 1));
            row.WriteBefore(end, 0, DisplayWidth.Clip(figure, Digits + (column == 0 ? 1 : 0), "…"), role);
        }
    }
}
