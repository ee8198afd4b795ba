using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What can be done with a circuit: setting inputs, asking why, looking into boxes, the critical path.</summary>
internal sealed class CircuitCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("toggle", ["x"], Toggle, "NET") { Complete = _ => InputNames() },
        new("set", ["="], Set, "a 5") { WordsName = "set-input", Complete = _ => InputNames() },
        new("settle", ["k"], _ => Settle()),
        new("tick", ["j"], _ => Tick()),
        new("why", ["Enter"], Why, "NET") { Complete = _ => shell.Circuit?.Run?.Places.Names ?? [] },
        new("net", [], Net, "NET") { Complete = _ => shell.Circuit?.Run?.Places.Names ?? [] },
        new("in", ["i"], _ => In()),
        new("out", ["Backspace", "u"], _ => Out()),
        new("text", ["t"], _ => Text()),
        new("path", ["p"], _ => Path()),
        new("circuit", [], Circuit, "NAME<8>") { Complete = _ => shell.Circuit?.Model.Document?.CircuitNames ?? [] },
    ];

    private IEnumerable<string> InputNames() => shell.Circuit?.Run is { } run ? run.Inputs.Concat(run.Registers).Select(port => port.Name) : [];

    private void WithCircuit(Action<CircuitScreen, CircuitRunner> action)
    {
        if (shell.Circuit is { Run: { } run } screen)
        {
            action(screen, run);
            shell.Moved();
        }
        else
        {
            shell.ComplainNothing();
        }
    }

    private void Toggle(string text) => WithCircuit((screen, run) =>
    {
        var nets = text.Length > 0 ? run.Places.NetsOf(FullWidth.ToAscii(text).Trim()) : [];
        if (text.Length > 0 && nets.Length == 0)
        {
            shell.Complain("net.unknown", text);
        }
        else if (nets.Length > 0 && nets.All(run.IsSettable))
        {
            foreach (var net in nets)
            {
                run.Set([net], 1 - run.Machine.Values[net]);
            }
        }
        else if (text.Length > 0 || !ToggleSelected(screen, run))
        {
            shell.Complain("toggle.none");
        }
    });

    private static bool ToggleSelected(CircuitScreen screen, CircuitRunner run)
    {
        if (screen.Focused == screen.Ports || (screen.Focused == screen.Schematic && screen.Schematic.IsTooLarge && screen.Schematic.SelectedInput() < 0))
        {
            return screen.Ports.Toggle();
        }

        var net = screen.Focused == screen.Schematic && screen.Schematic.SelectedInput() is >= 0 and var input ? input : screen.Net;
        if (net < 0 || !run.IsSettable(net))
        {
            return false;
        }

        run.Set([net], 1 - run.Machine.Values[net]);
        return true;
    }

    private void Set(string text) => WithCircuit((screen, run) =>
        new SetCommand(shell).Execute(text, screen.Ports.Selected?.Name, new NetSettingReader(run.Netlist, withRegisters: true).Read, value => run.Set(value.Nets, value.Value)));

    private void Settle() => WithCircuit((_, run) =>
    {
        if (run.Machine.IsSettled)
        {
            shell.Complain("settle.done");
        }

        run.Settle();
    });

    private void Tick() => WithCircuit((_, run) =>
    {
        if (!run.Netlist.IsClocked)
        {
            shell.Complain("tick.none");
            return;
        }

        run.Tick();
    });

    private void Why(string text) => WithCircuit((screen, _) =>
    {
        if (text.Length == 0)
        {
            screen.Focused.Enter();
        }
        else if (TrySelect(screen, text))
        {
            screen.Why();
        }
    });

    private void Net(string text) => WithCircuit((screen, _) => TrySelect(screen, text));

    private bool TrySelect(CircuitScreen screen, string text)
    {
        if (screen.Run!.Places.NetsOf(FullWidth.ToAscii(text).Trim()) is [var net, ..])
        {
            screen.Select(net);
            return true;
        }

        shell.Complain("net.unknown", text);
        return false;
    }

    private void In() => WithCircuit((screen, _) =>
    {
        if (screen.Schematic.SelectedInstance() is { } instance)
        {
            screen.Enter(instance);
        }
        else
        {
            shell.Complain("in.none");
        }
    });

    private void Out() => WithCircuit((screen, _) =>
    {
        if (!screen.Leave())
        {
            shell.Complain("out.none");
        }
    });

    // The text, and back to the picture.
    private void Text()
    {
        if (shell.Circuit is { } screen)
        {
            screen.Focus(screen.Focused == screen.Text ? screen.Schematic : screen.Text);
        }
    }

    private void Path() => WithCircuit((screen, _) => screen.ShowsPath = !screen.ShowsPath);

    private void Circuit(string text)
    {
        if (shell.Circuit is { Draft.IsDirty: true } draft && text.Length > 0)
        {
            shell.Files.Drafts.ShowDraft(draft, text.Trim());
        }
        else if (shell.Circuit is { } screen && text.Length > 0)
        {
            shell.Files.Open($"{screen.Path}:{text.Trim()}");
        }
        else if (shell.Circuit is { Model.Document: { } document })
        {
            shell.Tell("circuit.names", string.Join("  ", document.CircuitNames));
        }
    }
}
