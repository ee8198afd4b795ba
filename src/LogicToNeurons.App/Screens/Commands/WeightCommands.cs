using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What a network is made of: the compiler's modes, what is proved, and weights that are changed and put back.</summary>
internal sealed class WeightCommands(Shell shell)
{
    private const double MostWeight = 1e12;

    public IEnumerable<UiCommand> All() =>
    [
        new("mode", ["M"], Mode, "gate|two-layer|fused") { Complete = _ => NetworkModel.Modes.Select(mode => mode.Name()) },
        new("prove", ["P"], _ => Prove()) { WordsName = "verify" },
        new("weight", [], Weight, "n1.2 a 3"),
        new("bias", [], Bias, "n1.2 -1"),
        new("undo", ["z"], _ => Undo()) { WordsName = "undo-weight" },
        new("redo", ["y"], _ => Redo()) { WordsName = "redo-weight" },
    ];

    // Round and round; a mode that doesn't apply says why, and the next one comes.
    private void Mode(string text)
    {
        if (shell.Network is not { } screen)
        {
            return;
        }

        screen.Run.Stepper.Pause();
        var modes = NetworkModel.Modes;
        if (text.Length > 0)
        {
            var asked = modes.Where(mode => mode.Name() == text.Trim()).ToList();
            if (asked.Count == 0)
            {
                shell.Complain("mode.none", text);
            }
            else
            {
                shell.Networks.Choose(screen, asked[0]);
            }

            return;
        }

        var next = screen.Variant.Mode;
        do
        {
            next = modes[((int)next + 1) % modes.Count];
        }
        while (next != screen.Variant.Mode && !shell.Networks.Choose(screen, next));
    }

    private void Prove()
    {
        if (shell.Network is { } screen)
        {
            screen.Run.Stepper.Pause();
            shell.Networks.Prove(screen);
        }
    }

    // Without all three words: what is missing, to be typed on.
    private void Weight(string text)
    {
        var words = Arguments.Words(text);
        if (shell.Network is not { } screen)
        {
            return;
        }

        if (words.Length < 3)
        {
            shell.Prompt.OpenCommand($"weight {string.Join(' ', words)}{(words.Length > 0 ? " " : string.Empty)}");
        }
        else if (FindSum(screen, words[0]) is { } place && FindSignal(screen, place, words[1]) is { } signal && Number(words[2]) is { } weight)
        {
            var network = screen.Run.Network;
            var row = screen.Run.RowOf(place);
            var at = row.Signals.BinarySearch(signal);
            var old = at >= 0 ? row.Weights[at] : 0;
            var changed = place < network.SignalCount
                ? network.WithNeurons(network.Neurons.WithWeight(place - network.FirstNeuron, signal, weight))
                : network.WithOutputs(network.Outputs.WithWeight(place - network.SignalCount, signal, weight));
            Do(screen, place, changed);
            Tell(screen, "weight.done", screen.Run.NameOf(place), screen.Run.Names[signal], NetworkNumbering.Text(weight), NetworkNumbering.Text(old));
        }
    }

    private void Bias(string text)
    {
        var words = Arguments.Words(text);
        if (shell.Network is not { } screen)
        {
            return;
        }

        if (words.Length < 2)
        {
            shell.Prompt.OpenCommand($"bias {string.Join(' ', words)}{(words.Length > 0 ? " " : string.Empty)}");
        }
        else if (FindSum(screen, words[0]) is { } place && Number(words[1]) is { } bias)
        {
            var network = screen.Run.Network;
            var old = screen.Run.RowOf(place).Bias;
            var changed = place < network.SignalCount
                ? network.WithNeurons(network.Neurons.WithBias(place - network.FirstNeuron, bias))
                : network.WithOutputs(network.Outputs.WithBias(place - network.SignalCount, bias));
            Do(screen, place, changed);
            Tell(screen, "bias.done", screen.Run.NameOf(place), NetworkNumbering.Text(bias), NetworkNumbering.Text(old));
        }
    }

    private void Do(NetworkScreen screen, int place, Network changed)
    {
        screen.Variant.Draft!.Do(changed);
        shell.Networks.Reweigh(screen);
        screen.SelectPlace(place);
        screen.Facts.Show(screen.Facts.Differences);
    }

    private void Undo() => Move(static draft => draft.Undo(), "undo.none");

    private void Redo() => Move(static draft => draft.Redo(), "redo.none");

    private void Move(Func<NetworkDraft, bool> move, string none)
    {
        if (shell.Network is not { } screen)
        {
            return;
        }

        if (!move(screen.Variant.Draft!))
        {
            shell.Complain(none);
            return;
        }

        shell.Networks.Reweigh(screen);
        screen.SelectPlace(screen.Selection.Place);
        shell.Tell(NetworkWords.Proof(screen), Role.Normal);
    }

    private void Tell(NetworkScreen screen, string key, params object[] values) =>
        shell.Tell($"{shell.Say(key, values)}   {NetworkWords.Proof(screen)}", screen.Variant is { Draft.IsChanged: true, Differences.Count: > 0 } ? Role.Warning : Role.Normal);

    private int? FindSum(NetworkScreen screen, string name)
    {
        var place = NetworkNumbering.FindSum(screen.Run, name);
        if (place is null)
        {
            shell.Complain("neuron.unknown", name);
        }

        return place;
    }

    // A neuron reads lower layers only.
    private int? FindSignal(NetworkScreen screen, int place, string name)
    {
        var (network, signal) = (screen.Run.Network, NetworkNumbering.FindSignal(screen.Run, name));
        if (signal is null)
        {
            shell.Complain("signal.unknown", name);
        }
        else if (place < network.SignalCount && network.LayerOfSignal(signal.Value) >= network.LayerOfSignal(place))
        {
            shell.Complain("weight.layer", screen.Run.NameOf(place), screen.Run.Names[signal.Value]);
            return null;
        }

        return signal;
    }

    private double? Number(string text)
    {
        if (NumberText.TryRead(text, out var number) && Math.Abs(number) <= MostWeight)
        {
            return number;
        }

        shell.Complain("weight.notANumber", text);
        return null;
    }
}
