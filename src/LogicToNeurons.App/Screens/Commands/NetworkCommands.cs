using LogicToNeurons.App.Networks;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What can be done with a network that is stepped: setting inputs, going to a layer, asking why, selecting neurons and nets.</summary>
internal sealed class NetworkCommands(Shell shell)
{
    /// <summary>What can be done with a network that has its circuit beside it.</summary>
    public IEnumerable<UiCommand> All() =>
    [
        .. OfNetworksAlone(),
        new("net", [], Net, "NET"),
        new("tab", ["t"], _ => NextTab()) { WordsName = "facts" },
    ];

    /// <summary>What can be done with any network.</summary>
    public IEnumerable<UiCommand> OfNetworksAlone() =>
    [
        new("toggle", ["x"], Toggle, "INPUT") { Complete = _ => InputNames() },
        new("set", ["="], Set, "a 5") { WordsName = "set-input", Complete = _ => InputNames() },
        new("settle", ["k"], _ => Settle()) { WordsName = "compute" },
        new("tick", ["j"], _ => Tick()) { WordsName = "next-pass" },
        new("layer", [], Layer, "N"),
        new("why", ["Enter"], Why, "NEURON"),
        new("neuron", [], text => TrySelect(text), "n2.3"),
    ];

    private IEnumerable<string> InputNames() => shell.Screens.Stepped is { Run.Network: var network } ? network.Inputs.Concat(network.States).Select(port => port.Name) : [];

    private void WithNetwork(Action<SteppedNetworkScreen, NetworkRunner> action)
    {
        if (shell.Screens.Stepped is { } screen)
        {
            action(screen, screen.Run);
            shell.Moved();
        }
    }

    private void Toggle(string text) => WithNetwork((screen, run) =>
    {
        var name = FullWidth.ToAscii(text).Trim();
        if (name.Length == 0)
        {
            if (!screen.Toggle())
            {
                shell.Complain("toggle.none");
            }
        }
        else if (!run.Places.TryFind(name, out var place))
        {
            shell.Complain("place.unknown", text);
        }
        else if (!run.Places.IsSettable(place) || !run.IsBit(run.Places.ValuesOf(place).Start.Value))
        {
            shell.Complain("toggle.none");
        }
        else
        {
            var values = run.Machine.Values[run.Places.ValuesOf(place)].ToArray();
            run.Set(run.Places.ValuesOf(place).Start.Value, [.. values.Select(value => 1 - value)]);
        }
    });

    private void Set(string text) => WithNetwork((screen, run) =>
        new SetCommand(shell).Execute(text, screen.Ports.Selected?.Name, new NetworkSettingReader(new NetworkView(run.Network), screen.Format).Read, run.Set));

    private void Settle() => WithNetwork((_, run) =>
    {
        if (run.Machine.IsSettled)
        {
            shell.Complain("compute.done");
        }

        run.Settle();
    });

    private void Tick() => WithNetwork((_, run) =>
    {
        if (!run.Network.IsRecurrent)
        {
            shell.Complain("tick.none");
            return;
        }

        run.Tick();
    });

    // Forwards or backwards in this pass: 0 are the inputs, one more than the last layer the outputs.
    private void Layer(string text) => WithNetwork((_, run) =>
    {
        var last = run.Network.LayerCount + 1;
        if (Arguments.Count(text) is not { } layer || layer > last)
        {
            shell.Complain("layer.none", text, last);
        }
        else if (layer >= run.Machine.Location)
        {
            run.ComputeTo((int)layer);
        }
        else
        {
            run.Stepper.GoTo(run.Timeline.Position - (run.Machine.Location - layer));
        }
    });

    private void Why(string text) => WithNetwork((screen, _) =>
    {
        if (text.Length == 0)
        {
            screen.Focused.Enter();
        }
        else if (TrySelect(text))
        {
            screen.Why();
        }
    });

    private bool TrySelect(string text)
    {
        if (shell.Screens.Stepped is not { } screen)
        {
            return false;
        }

        if (NetworkNumbering.FindSum(screen.Run, FullWidth.ToAscii(text).Trim()) is { } place)
        {
            screen.SelectPlace(place);
            screen.Layers.Reveal(place);
            return true;
        }

        shell.Complain("neuron.unknown", text);
        return false;
    }

    private void Net(string text) => WithNetwork((_, _) =>
    {
        if (shell.Network is { } screen && shell.Screens.Circuit?.Run is { } run && run.Netlist == screen.Model.Netlist && run.Places.NetsOf(FullWidth.ToAscii(text).Trim()) is [var net, ..])
        {
            screen.SelectNet(net);
        }
        else
        {
            shell.Complain("net.unknown", text);
        }
    });

    private void NextTab()
    {
        shell.Network?.Facts.NextTab();
        shell.Network?.Follow();
    }
}
