using LogicToNeurons.App.Networks;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What can be done with a network that is stepped: setting inputs, going to a layer, asking why, selecting neurons and nets.</summary>
internal sealed class NetworkCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("toggle", ["x"], Toggle, "INPUT") { Complete = _ => InputNames() },
        new("set", ["="], Set, "a 5") { WordsName = "set-input", Complete = _ => InputNames() },
        new("settle", ["k"], _ => Settle()) { WordsName = "compute" },
        new("tick", ["j"], _ => Tick()) { WordsName = "next-pass" },
        new("layer", [], Layer, "N"),
        new("why", ["Enter"], Why, "NEURON"),
        new("neuron", [], text => TrySelect(text), "n2.3"),
        new("net", [], Net, "NET"),
        new("tab", ["t"], _ => NextTab()) { WordsName = "facts" },
    ];

    private IEnumerable<string> InputNames() => shell.Network is { Run.Network: var network } ? network.Inputs.Concat(network.States).Select(port => port.Name) : [];

    private void WithNetwork(Action<NetworkScreen, NetworkRunner> action)
    {
        if (shell.Network is { } screen)
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
            if (screen.Focused == screen.Ports ? !screen.Ports.Toggle() : screen.Focused != screen.Gates || !screen.Gates.Toggle())
            {
                shell.Complain("toggle.none");
            }
        }
        else if (!run.Places.TryFind(name, out var place))
        {
            shell.Complain("place.unknown", text);
        }
        else if (!run.Places.IsSettable(place))
        {
            shell.Complain("toggle.none");
        }
        else
        {
            var values = run.Machine.Values[run.Places.ValuesOf(place)].ToArray();
            run.Set(run.Places.ValuesOf(place).Start.Value, [.. values.Select(value => 1 - value)]);
        }
    });

    // "a 5" and "a=5" alike; without a value: the selected input, to be typed on.
    private void Set(string text) => WithNetwork((screen, run) =>
    {
        text = FullWidth.ToAscii(text).Trim();
        var blank = text.IndexOfAny([' ', '=']);
        if (blank < 0)
        {
            var name = text.Length > 0 ? text : screen.Ports.Selected?.Name ?? string.Empty;
            shell.Prompt.OpenCommand($"set {name} ");
            return;
        }

        var setting = $"{text[..blank]}={text[(blank + 1)..].TrimStart(' ', '=')}";
        var read = new NetSettingReader(screen.Model.Netlist, withRegisters: true).Read(new SourceText(":", setting));
        if (read.Value is { } value)
        {
            for (var bit = 0; bit < value.Nets.Length; bit++)
            {
                run.Set(CircuitValues.ColumnOf(screen.Model.Netlist, value.Nets[bit]), [value[bit] ? 1 : 0]);
            }
        }
        else
        {
            shell.Tell(read.Diagnostics[0].Sentence(shell.Speaker.Language), Role.Warning);
        }
    });

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
        if (shell.Network is not { } screen)
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

    private void Net(string text) => WithNetwork((screen, _) =>
    {
        if (shell.Screens.Circuit?.Run is { } run && run.Netlist == screen.Model.Netlist && run.Places.NetsOf(FullWidth.ToAscii(text).Trim()) is [var net, ..])
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
